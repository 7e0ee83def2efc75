import { spawn } from "node:child_process";
import { getPriority, setPriority } from "node:os";

/** What a child process may have: megabytes of heap, milliseconds for all of its work, bytes of its answer. */
export type ChildLimits = { memoryMb: number; timeMs: number; answerBytes: number };

/** What came of it: its answer; or how it ended without one, with what it said last (never shown to people). */
export type ChildEnd =
  | { answer: Buffer; failure?: undefined }
  | { answer?: undefined; failure: "time" | "length" | "exit"; said: string };

type Child = {
  /** Of Node.js: options and the script. */
  arguments: readonly string[];
  /** All that it knows of the environment: it needs no secrets. */
  environment?: Readonly<Record<string, string | undefined>>;
  input: string | Uint8Array;
  limits: ChildLimits;
  /** Aborted: the process is ended. */
  signal?: AbortSignal;
};

/** How far a child stands behind the server for the processor (nice): pages go before files. */
const BEHIND = 10;
const LONGEST_SAID = 4_000;

/**
 * Runs Node.js on something heavy, or on something from outside, in a process of its own with limits: this one waits for
 * nobody, and keeps nothing but the answer (its standard output).
 * @throws the signal's reason when it is aborted; Error where no process can be started
 */
export function runChild({ arguments: given, environment, input, limits, signal }: Child): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.memoryMb}`, ...given], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...environment, NODE_ENV: "production" },
    });
    giveWay(child.pid);
    let failure: "time" | "length" | null = null;
    const end = (reason: "time" | "length") => {
      failure ??= reason;
      child.kill("SIGKILL");
    };
    const leave = () => child.kill("SIGKILL");
    signal?.addEventListener("abort", leave, { once: true });
    const timer = setTimeout(() => end("time"), limits.timeMs);
    const over = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
    };
    const parts: Buffer[] = [];
    let length = 0;
    let said = "";
    child.stdout.on("data", (part: Buffer) => {
      length += part.length;
      if (length > limits.answerBytes) end("length");
      else parts.push(part);
    });
    child.stderr.on("data", (part: Buffer) => {
      said = `${said}${part.toString("utf8")}`.slice(-LONGEST_SAID);
    });
    child.on("error", (error) => {
      over();
      reject(error);
    });
    child.on("close", (code) => {
      over();
      if (signal?.aborted) reject(signal.reason);
      else if (failure === null && code === 0) resolve({ answer: Buffer.concat(parts) });
      else resolve({ failure: failure ?? "exit", said: `${code ?? "ended by a signal"}: ${said}` });
    });
    // A process that ended before it had taken everything says so by its code.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** @param pid undefined: it did not start */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined && getPriority() < BEHIND) setPriority(pid, BEHIND);
  } catch {
    // Where that isn't allowed, or it is over already, nothing is lost.
  }
}
