import { errorAt, type Problem } from "./problem";

/** Largest document that is read, in bytes (10 MB). The roadmap has 0.1 MB. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

/** `Excel`: the cells of a workbook, tab-separated (lib/imports/workbook-text). */
export type Encoding = "UTF-8" | "UTF-8 (BOM)" | "Shift_JIS" | "Excel";

export type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; problems: [Problem, ...Problem[]] };

/**
 * A file's size before anything of it is read.
 * @param bytes size in bytes
 * @returns the reason why it is not read, if there is one
 */
export function refuseSize(bytes: number): Problem | undefined {
  if (bytes === 0) return errorAt({}, "empty", "ファイルが空です。");
  if (bytes <= MAX_DOCUMENT_BYTES) return undefined;
  const limit = megabytes(MAX_DOCUMENT_BYTES);
  return errorAt(
    {},
    "too-large",
    `ファイルが大きすぎます(${megabytes(bytes)} MB)。読み込めるのは ${limit} MB までです。`,
  );
}

/**
 * A document's bytes as text with `\n` line ends: UTF-8 (a BOM goes), or
 * Shift_JIS when the bytes are no UTF-8. Anything else is refused.
 */
export function decodeDocument(bytes: Uint8Array): Decoded {
  const refused = refuseSize(bytes.length);
  if (refused) return { ok: false, problems: [refused] };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return unreadable("文字コードが UTF-16 です。UTF-8 か Shift_JIS で保存し直してください。");
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return unreadable(
      "テキストにない文字(NUL)があります。テキストファイルではありません。",
      lineOfByte(bytes, nul),
    );
  }
  const utf8 = decodeFatally("utf-8", bytes);
  if (utf8 !== undefined) {
    const encoding = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? "UTF-8 (BOM)" : "UTF-8";
    return finish(utf8, encoding);
  }
  const shiftJis = decodeFatally("shift_jis", bytes);
  if (shiftJis !== undefined && !looksMisread(shiftJis)) return finish(shiftJis, "Shift_JIS");
  const lines = linesNotUtf8(bytes).map((line) =>
    errorAt({ line }, "unreadable-characters", "UTF-8 としても Shift_JIS としても読めない文字があります。"),
  );
  const [first, ...others] = lines;
  if (!first) return unreadable("UTF-8 としても Shift_JIS としても読めません。");
  return { ok: false, problems: [first, ...others] };
}

function finish(text: string, encoding: Encoding): Decoded {
  const normalised = text.replace(/\r\n?/g, "\n");
  if (normalised.trim() === "") {
    return { ok: false, problems: [errorAt({}, "empty", "ファイルに文字がありません。")] };
  }
  return { ok: true, text: normalised, encoding };
}

/** Damaged UTF-8 can pass as Shift_JIS: it then is full of half-width katakana. */
function looksMisread(text: string): boolean {
  const halfWidth = text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  return halfWidth * 10 > text.length;
}

/** Numbers of the lines that are no UTF-8 by themselves. */
function linesNotUtf8(bytes: Uint8Array): number[] {
  const found: number[] = [];
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    if (decodeFatally("utf-8", bytes.subarray(start, end)) === undefined) found.push(line);
    start = end + 1;
  }
  return found;
}

function decodeFatally(encoding: "utf-8" | "shift_jis", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(text: string, line?: number): Decoded {
  return { ok: false, problems: [errorAt({ line }, "unreadable-characters", text)] };
}

function lineOfByte(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let index = 0; index < position; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** One decimal, never rounded down to the limit. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toString();
}
