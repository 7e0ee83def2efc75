import { readFile, writeFile } from "node:fs/promises";
import { StopWithReason } from "../stop-with-reason.mjs";

const BEGIN = "<!-- bench -->";
const END = "<!-- /bench -->";

/**
 * Puts the report into the README, between the marks it has for it.
 * @param {string} report
 */
export async function writeIntoReadme(report) {
  await writeFile("README.md", between(await readFile("README.md", "utf8"), report));
}

/**
 * @param {string} text with the marks
 * @param {string} report
 * @returns {string}
 * @throws {StopWithReason} without them
 */
export function between(text, report) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) {
    throw new StopWithReason(`README.md に、測った値を書き込む場所(${BEGIN} と ${END})がありません。`);
  }
  return `${text.slice(0, begin + BEGIN.length)}\n${report}\n${text.slice(end)}`;
}
