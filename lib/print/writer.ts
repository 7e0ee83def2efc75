import "server-only";
import { createHash } from "node:crypto";
import path from "node:path";
import { TooManyAttempts } from "@/lib/auth/errors";
import { runChild } from "@/lib/processes/run-child";
import { openTurns } from "@/lib/processes/turns";
import type { PrintDocument } from "./document";
import type { PrintFormat } from "./print-files";

/** What the writing of a file may take. */
const LIMITS = { memoryMb: 768, timeMs: 60_000, answerBytes: 64_000_000 };
/** Requests that wait for the one that is being written; more are asked to come again. */
const WAITING = 8;
/** Bytes of files that are kept: an equal document is the same file. */
const KEPT = 32_000_000;

/**
 * Writes a document as a file: in a process of its own, one at a time, below the priority of pages.
 * @param signal aborted when the person goes away: the writing ends then
 * @throws TooManyAttempts when too many are waiting
 */
export async function writePrint(
  document: PrintDocument,
  format: PrintFormat,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const text = JSON.stringify(document);
  const key = createHash("sha256").update(`${format} ${text}`).digest("hex");
  const known = kept.get(key);
  if (known) return known;
  const leave = await enter(signal);
  try {
    // Whoever waited may have waited for the same file.
    const bytes = kept.get(key) ?? (await run(text, format, signal));
    keep(key, bytes);
    return bytes;
  } finally {
    leave();
  }
}

const kept = new Map<string, Uint8Array>();

function keep(key: string, bytes: Uint8Array): void {
  kept.delete(key);
  kept.set(key, bytes);
  let total = [...kept.values()].reduce((sum, file) => sum + file.length, 0);
  for (const [oldest, file] of kept) {
    if (total <= KEPT) break;
    kept.delete(oldest);
    total -= file.length;
  }
}

const turns = openTurns(1, WAITING);

async function enter(signal: AbortSignal): Promise<() => void> {
  const leave = await turns.enter(signal);
  if (leave) return leave;
  throw new TooManyAttempts("ほかのファイルを作成しています。しばらくしてから、もう一度お試しください。");
}

async function run(text: string, format: PrintFormat, signal: AbortSignal): Promise<Uint8Array> {
  const end = await runChild({
    // The server runs in the repository.
    arguments: ["--import", "tsx", path.join("scripts", "write-print.ts"), format],
    environment: { PATH: process.env.PATH, TSX_TSCONFIG_PATH: "tsconfig.json" },
    input: text,
    limits: LIMITS,
    signal,
  });
  if (end.answer) return end.answer;
  throw new Error(`write-print ended (${end.failure}): ${end.said}`);
}
