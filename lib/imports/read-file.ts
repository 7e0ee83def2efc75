import { open } from "node:fs/promises";
import path from "node:path";
import { refuseSize } from "@/lib/documents/decode";
import type { ImportFile } from "./prepare-import";

/**
 * Reads a file to import; its size is looked at before anything is read.
 * @returns the file, or the Japanese sentence why it is not read
 */
export async function readImportFile(
  file: string,
): Promise<{ ok: true; file: ImportFile } | { ok: false; reason: string }> {
  try {
    const handle = await open(file, "r");
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return { ok: false, reason: "ファイルではありません。" };
      const refused = refuseSize(stat.size);
      if (refused) return { ok: false, reason: refused.message };
      return {
        ok: true,
        file: { name: path.basename(file), bytes: new Uint8Array(await handle.readFile()) },
      };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return { ok: false, reason: "ファイルが見つかりません。" };
    if (code === "EISDIR") return { ok: false, reason: "ファイルではありません。" };
    if (code === "EACCES" || code === "EPERM")
      return { ok: false, reason: "ファイルを読む権限がありません。" };
    return { ok: false, reason: "ファイルを読めませんでした。" };
  }
}
