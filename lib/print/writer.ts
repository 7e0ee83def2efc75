import "server-only";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { TooManyAttempts } from "@/lib/auth/errors";
import type { PrintDocument } from "./document";
import type { PrintFormat } from "./print-files";

/** Megabytes of memory, and milliseconds, that the writing of a file may take. */
const MEMORY = 768;
const TIME = 60_000;
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

let busy = false;
const waiting: (() => void)[] = [];

/** Waits for its turn. @returns what lets the next one in */
async function enter(signal: AbortSignal): Promise<() => void> {
  signal.throwIfAborted();
  if (busy) {
    if (waiting.length >= WAITING) {
      throw new TooManyAttempts("ほかのファイルを作成しています。しばらくしてから、もう一度お試しください。");
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        waiting.splice(waiting.indexOf(turn), 1);
        reject(signal.reason);
      };
      const turn = () => {
        signal.removeEventListener("abort", onAbort);
        resolve();
      };
      waiting.push(turn);
      signal.addEventListener("abort", onAbort, { once: true });
    });
  }
  busy = true;
  return () => {
    const next = waiting.shift();
    // The next one is busy without a moment in which another could come between.
    if (next) next();
    else busy = false;
  };
}

/** The repository: the server runs there. */
const root = () => process.cwd();

function run(text: string, format: PrintFormat, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${MEMORY}`, "--import", "tsx", path.join("scripts", "write-print.ts"), format],
      {
        cwd: root(),
        // It needs no secrets.
        env: { PATH: process.env.PATH, NODE_ENV: "production", TSX_TSCONFIG_PATH: "tsconfig.json" },
        stdio: ["pipe", "pipe", "pipe"],
        signal,
        killSignal: "SIGKILL",
        timeout: TIME,
      },
    );
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const parts: Buffer[] = [];
    let said = "";
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.stderr.on("data", (part: Buffer) => {
      said = `${said}${part.toString("utf8")}`.slice(-4_000);
    });
    // A process that ended early is told of by its end.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`write-print ended with ${code ?? "a signal"}: ${said}`));
    });
    child.stdin.end(text);
  });
}
