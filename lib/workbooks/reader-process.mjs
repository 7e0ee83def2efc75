import { checkParts } from "./check-parts.mjs";
import { readCells } from "./read-cells.mjs";
import { readParts } from "./read-parts.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * A process of its own that reads one workbook: its bytes come in, its cells or the reason against it go out as JSON.
 * What a file may do to it, it does to this process alone (read-workbook.ts gives it little memory and little time).
 */
/** @type {Buffer[]} */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
process.stdout.write(JSON.stringify(await answer(Buffer.concat(chunks))));

/** @param {Buffer} bytes */
async function answer(bytes) {
  try {
    const parts = await readParts(bytes);
    checkParts(parts);
    return { sheets: readCells(parts) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    return { refusal: "ファイルの中身を読み取れません。Excelで開いて保存し直してください。" };
  }
}
