/** Kinds of files that are taken as 根拠資料. */
export const FILE_KINDS = "PDF、PNG、JPEG、Word(docx)、Excel(xlsx)、PowerPoint(pptx)、CSV、テキスト(UTF-8)";

/** For the chooser of files; what decides is the file's own bytes. */
export const FILE_ENDINGS = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.csv,.txt";

const MAGIC: readonly [type: string, bytes: readonly number[]][] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

const OFFICE: readonly [type: string, part: string][] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"],
];

/**
 * Media type of a file by its own bytes; its name only tells CSV from text.
 * @returns null for what is not taken
 */
export function mediaTypeOf(bytes: Uint8Array, name: string): string | null {
  const known = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  const entries = zipEntries(bytes);
  if (entries) {
    // Macros come under other names; a part with one is refused however the file is called.
    if (!entries.has("[Content_Types].xml") || [...entries].some((entry) => /vbaProject/i.test(entry)))
      return null;
    return OFFICE.find(([, part]) => entries.has(part))?.[0] ?? null;
  }
  if (!isPlainText(bytes)) return null;
  if (/\.csv$/i.test(name)) return "text/csv; charset=utf-8";
  return /\.txt$/i.test(name) ? "text/plain; charset=utf-8" : null;
}

/** Names of the entries in a zip's directory; null: no zip. */
function zipEntries(bytes: Uint8Array): Set<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) return null;
  let end = bytes.length - 22;
  // A comment of up to 65,535 bytes may follow the end record.
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  const names = new Set<string>();
  if (end < lowest) return names;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  for (let entry = 0; entry < count && at + 46 <= end; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) return names;
    const length = view.getUint16(at + 28, true);
    names.add(decoder.decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text !== "" && !/[^\P{Cc}\t\n\r]/u.test(text);
  } catch {
    return false;
  }
}
