import { spawn } from "node:child_process";
import { getPriority, setPriority } from "node:os";
import path from "node:path";
import type { Sheet } from "./workbook";

/** What came of a file: its sheets, or why it is not read, in Japanese. */
export type WorkbookReading =
  | { sheets: Sheet[]; refusal?: undefined }
  | { sheets?: undefined; refusal: string };

const READER = "lib/workbooks/reader-process.mjs";
/** For the heap of the process, which has 20 MB of XML to look at, and for all of its work. */
const PROCESS_LIMITS = { memoryMb: 256, timeMs: 8_000 };
/** How far it stands behind others for the processor (nice). */
const BEHIND = 10;
const LONGEST_ANSWER = 64 * 1024 * 1024;
/** Read at the same time, and waiting for it. */
const TOGETHER = 2;
const MOST_WAITING = 30;

const TOO_SLOW =
  "読み取りに時間がかかりすぎるため、やめました。要らないシートや書式を消して保存し直してください。";
const TOO_MUCH = "読み取りに必要なメモリが多すぎます。要らないシートや書式を消して保存し直してください。";
const BUSY = "ほかのファイルを読み取っています。しばらくしてから、もう一度お試しください。";

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a workbook (.xlsx) from anybody, in a process of its own with limits of memory and time: this one keeps
 * nothing of it but the cells.
 */
export async function readWorkbook(bytes: Uint8Array, limits = PROCESS_LIMITS): Promise<WorkbookReading> {
  if (running >= TOGETHER) {
    if (waiting.length >= MOST_WAITING) return { refusal: BUSY };
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await readInProcess(bytes, limits);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function readInProcess(
  bytes: Uint8Array,
  { memoryMb, timeMs }: typeof PROCESS_LIMITS,
): Promise<WorkbookReading> {
  return new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, path.resolve(READER)], {
      stdio: ["pipe", "pipe", "ignore"],
      // Nothing that this process knows is known there.
      env: { NODE_ENV: "production" },
    });
    giveWay(reader.pid);
    let ended: string | null = null;
    const end = (reason: string) => {
      ended ??= reason;
      reader.kill("SIGKILL");
    };
    const timer = setTimeout(() => end(TOO_SLOW), timeMs);
    const chunks: Buffer[] = [];
    let length = 0;
    reader.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST_ANSWER) end(TOO_MUCH);
      else chunks.push(chunk);
    });
    reader.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    reader.on("close", (code) => {
      clearTimeout(timer);
      if (ended !== null || code !== 0) resolve({ refusal: ended ?? TOO_MUCH });
      else resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    });
    // A reader that ended before it had taken everything says so by its code.
    reader.stdin.on("error", () => undefined);
    reader.stdin.end(bytes);
  });
}

/** Pages go before files. @param pid undefined: it did not start */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined && getPriority() < BEHIND) setPriority(pid, BEHIND);
  } catch {
    // Where that isn't allowed, it is read all the same.
  }
}
