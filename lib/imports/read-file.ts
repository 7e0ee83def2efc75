import { open } from "node:fs/promises";
import path from "node:path";
import { refuseSize } from "@/lib/documents/decode";
import { LIMITS } from "@/lib/workbooks/limits.mjs";
import { readWorkbook } from "@/lib/workbooks/read-workbook";
import type { ImportFile } from "./prepare-import";
import { workbookText } from "./workbook-text";

/** What a workbook begins with, as every ZIP archive, and what older ones do: what it is says the reader. */
const WORKBOOK_STARTS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A file with what stands in it, where it is a workbook; or the Japanese sentence why it is not read. */
export async function readPlanFile(file: ImportFile): Promise<ImportFile | { refusal: string }> {
  if (!WORKBOOK_STARTS.some((start) => start.every((byte, index) => file.bytes[index] === byte))) return file;
  if (file.bytes.length > LIMITS.bytes) {
    return { refusal: `Excelブックは${LIMITS.bytes / 1024 / 1024}MBまでです。` };
  }
  const { sheets, refusal } = await readWorkbook(file.bytes);
  if (refusal !== undefined) return { refusal };
  const read = workbookText(sheets);
  return "refusal" in read ? read : { ...file, ...read };
}

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
      const bytes = new Uint8Array(await handle.readFile());
      const read = await readPlanFile({ name: path.basename(file), bytes });
      return "refusal" in read ? { ok: false, reason: read.refusal } : { ok: true, file: read };
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
