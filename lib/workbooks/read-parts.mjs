import { fromBuffer } from "yauzl";
import { isArchive, requireWorkbook, requireZip } from "./file-kind.mjs";
import { LIMITS } from "./limits.mjs";
import { Refusal } from "./refusal.mjs";

const BROKEN = "ファイルが壊れているか、途中で切れています。Excelで開いて保存し直してください。";

/**
 * The parts of a workbook by their names, none of which reaches out of it. What the directory of the archive says of
 * a part is compared with what comes out.
 * @param {Uint8Array} bytes
 * @returns {Promise<Map<string, Buffer>>}
 * @throws {Refusal}
 */
export async function readParts(bytes) {
  if (bytes.length > LIMITS.bytes) {
    throw new Refusal(`ファイルは${LIMITS.bytes / 1024 / 1024}MBまでにしてください。`);
  }
  requireZip(bytes);
  try {
    return await unpack(await open(bytes));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(reasonOf(error));
  }
}

/**
 * @param {import("yauzl").ZipFile} zip
 * @returns {Promise<Map<string, Buffer>>}
 */
async function unpack(zip) {
  /** @type {import("yauzl").Entry[]} */
  const entries = [];
  for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
    if (entries.push(entry) > LIMITS.parts) {
      throw new Refusal(`ファイルの中の部品が多すぎます(${LIMITS.parts}個まで)。`);
    }
  }
  const names = entries.map(({ fileName }) => fileName);
  // By any spelling: what one program finds by it, another must not find something else.
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) {
    throw new Refusal("同じ名前の部品が2つ入っています。Excelで開いて保存し直してください。");
  }
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) !== 0)) {
    throw new Refusal("パスワードで保護された圧縮ファイルです。パスワードを外して保存し直してください。");
  }
  requireWorkbook(new Set(names));
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > LIMITS.unpackedBytes) throw tooLarge();
  /** @type {Map<string, Buffer>} */
  const parts = new Map();
  let room = LIMITS.unpackedBytes;
  for (const entry of entries) {
    if (entry.fileName.endsWith("/")) continue;
    const part = await inflate(zip, entry, room);
    room -= part.length;
    if (isArchive(part)) {
      throw new Refusal(
        `中に別のファイル(${entry.fileName})が入っています。取り除いて保存し直してください。`,
      );
    }
    parts.set(entry.fileName, part);
  }
  return parts;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<import("yauzl").ZipFile>}
 */
function open(bytes) {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/**
 * @param {import("yauzl").ZipFile} zip
 * @returns {Promise<import("yauzl").Entry | null>} null at the end
 */
function nextEntry(zip) {
  return new Promise((resolve, reject) => {
    const settle = (/** @type {() => void} */ act) => {
      for (const name of ["entry", "end", "error"]) zip.removeAllListeners(name);
      act();
    };
    zip.once("entry", (entry) => settle(() => resolve(entry)));
    zip.once("end", () => settle(() => resolve(null)));
    zip.once("error", (error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

/**
 * @param {import("yauzl").ZipFile} zip
 * @param {import("yauzl").Entry} entry
 * @param {number} room bytes that are left
 * @returns {Promise<Buffer>}
 */
function inflate(zip, entry, room) {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      /** @type {Buffer[]} */
      const chunks = [];
      let length = 0;
      stream.on("data", (/** @type {Buffer} */ chunk) => {
        length += chunk.length;
        chunks.push(chunk);
        if (length > room) stream.destroy(tooLarge());
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}

function tooLarge() {
  return new Refusal(
    `展開すると${LIMITS.unpackedBytes / 1024 / 1024}MBを超えます。要らないシートや書式を消して保存し直してください。`,
  );
}

/** What the reader of the archive says, in the words of the people who handed it in. @param {unknown} error */
function reasonOf(error) {
  const said = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters in fileName/i.test(said)) {
    return "部品の名前が正しくありません(ファイルの外を指しています)。";
  }
  if (/too many bytes|not enough bytes|size mismatch/i.test(said)) {
    return "部品の大きさが、記録と中身で違います。Excelで開いて保存し直してください。";
  }
  if (/unsupported compression method/i.test(said)) return "対応していない圧縮方式のファイルです。";
  return BROKEN;
}
