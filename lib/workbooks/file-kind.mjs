import { Refusal } from "./refusal.mjs";

/** First bytes of what people hand in instead of a workbook. @type {readonly [string, readonly number[]][]} */
const OTHERS = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["PNG画像", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG画像", [0xff, 0xd8, 0xff]],
  ["GIF画像", [0x47, 0x49, 0x46, 0x38]],
  ["gzip の圧縮ファイル", [0x1f, 0x8b]],
  ["7z の圧縮ファイル", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR の圧縮ファイル", [0x52, 0x61, 0x72, 0x21]],
  ["実行ファイル", [0x4d, 0x5a]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const HOW = "Excelブック(.xlsx)で保存し直してください。";

/**
 * @param {Uint8Array} bytes
 * @throws {Refusal} for what can't be a workbook by its first bytes
 */
export function requireZip(bytes) {
  if (bytes.length === 0) throw new Refusal("ファイルが空です。");
  if (startsWith(bytes, OLE)) {
    const locked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new Refusal(
      locked
        ? "パスワードで保護されたファイルです。パスワードを外して保存し直してください。"
        : `古い形式(.xls など)のファイルです。${HOW}`,
    );
  }
  if (startsWith(bytes, ZIP)) return;
  const other =
    OTHERS.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? (isText(bytes) ? "テキスト" : null);
  throw new Refusal(
    other ? `Excelブック(.xlsx)ではなく、${other}です。` : `Excelブック(.xlsx)ではありません。${HOW}`,
  );
}

/** Whether a part is a file of its own with files in it. @param {Uint8Array} bytes */
export function isArchive(bytes) {
  return [ZIP, OLE, ...OTHERS.slice(4, 7).map(([, magic]) => magic)].some((magic) =>
    startsWith(bytes, magic),
  );
}

/**
 * What kind of document the parts make up.
 * @param {ReadonlySet<string>} names of the parts
 * @throws {Refusal} for all but workbooks without programs in them
 */
export function requireWorkbook(names) {
  const any = (/** @type {RegExp} */ pattern) => [...names].some((name) => pattern.test(name));
  if (any(/vbaProject|^xl\/(macrosheets|dialogsheets)\//i)) {
    throw new Refusal("マクロが入っています。マクロのないExcelブック(.xlsx)で保存し直してください。");
  }
  if (any(/^xl\/activeX\//i)) throw new Refusal("ActiveX の部品が入っています。部品を取り除いてください。");
  if (names.has("xl/workbook.bin")) throw new Refusal(`バイナリ形式(.xlsb)のファイルです。${HOW}`);
  if (names.has("mimetype")) throw new Refusal(`OpenDocument形式(.ods など)のファイルです。${HOW}`);
  if (any(/^word\//)) throw new Refusal("Excelブック(.xlsx)ではなく、Wordの文書です。");
  if (any(/^ppt\//)) throw new Refusal("Excelブック(.xlsx)ではなく、PowerPointの文書です。");
  if (!names.has("xl/workbook.xml") || !names.has("[Content_Types].xml")) {
    throw new Refusal(`Excelブック(.xlsx)ではない圧縮ファイルです。${HOW}`);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {readonly number[]} magic
 */
function startsWith(bytes, magic) {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** @param {Uint8Array} bytes */
function isText(bytes) {
  try {
    return !new TextDecoder("utf-8", { fatal: true })
      .decode(bytes.subarray(0, 4_096), { stream: true })
      .includes("\0");
  } catch {
    return false;
  }
}
