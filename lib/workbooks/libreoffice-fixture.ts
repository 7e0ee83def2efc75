import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { programAt } from "./program-fixture";

/** Where LibreOffice is on this machine; undefined: nowhere. */
export const soffice = programAt("soffice");

/**
 * What LibreOffice makes of a workbook.
 * @param to one of its formats, e.g. `xlsx`
 * @throws Error with what it said, when it makes nothing
 */
export async function convertByLibreOffice(workbook: Uint8Array, to: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-soffice-"));
  try {
    const file = path.join(folder, "file.xlsx");
    await writeFile(file, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile"))}`;
    const made = path.join(folder, "made");
    const { status, stderr } = spawnSync(
      soffice ?? "",
      [profile, "--headless", "--convert-to", to, "--outdir", made, file],
      { encoding: "utf8", timeout: 50_000 },
    );
    if (status !== 0) throw new Error(stderr);
    return await readFile(path.join(made, `file.${to.split(":")[0]}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
