import path from "node:path";
import { type ChildLimits, runChild } from "@/lib/processes/run-child";
import { openTurns } from "@/lib/processes/turns";
import type { Sheet } from "./workbook";

/** What came of a file: its sheets, or why it is not read, in Japanese. */
export type WorkbookReading =
  | { sheets: Sheet[]; refusal?: undefined }
  | { sheets?: undefined; refusal: string };

const READER = "lib/workbooks/reader-process.mjs";
/** For the heap of the process, which has 20 MB of XML to look at, and for all of its work. */
const PROCESS_LIMITS = { memoryMb: 256, timeMs: 8_000 };
const LONGEST_ANSWER = 64 * 1024 * 1024;
/** Read at the same time, and waiting for it. */
const TOGETHER = 2;
const MOST_WAITING = 30;

const TOO_SLOW =
  "読み取りに時間がかかりすぎるため、やめました。要らないシートや書式を消して保存し直してください。";
const TOO_MUCH = "読み取りに必要なメモリが多すぎます。要らないシートや書式を消して保存し直してください。";
const BUSY = "ほかのファイルを読み取っています。しばらくしてから、もう一度お試しください。";

const turns = openTurns(TOGETHER, MOST_WAITING);

/**
 * Reads a workbook (.xlsx) from anybody, in a process of its own with limits of memory and time: this one keeps
 * nothing of it but the cells.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { memoryMb, timeMs }: Pick<ChildLimits, "memoryMb" | "timeMs"> = PROCESS_LIMITS,
): Promise<WorkbookReading> {
  const leave = await turns.enter();
  if (!leave) return { refusal: BUSY };
  try {
    const limits = { memoryMb, timeMs, answerBytes: LONGEST_ANSWER };
    const end = await runChild({ arguments: [path.resolve(READER)], input: bytes, limits });
    if (end.answer) return JSON.parse(end.answer.toString("utf8"));
    return { refusal: end.failure === "time" ? TOO_SLOW : TOO_MUCH };
  } finally {
    leave();
  }
}
