import { existsSync } from "node:fs";
import path from "node:path";

/** Where a program is on this machine, by the folders of PATH; undefined: nowhere. */
export function programAt(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
