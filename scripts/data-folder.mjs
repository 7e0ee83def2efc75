import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * A secret made once and kept in the data folder, readable by its owner alone.
 * @param {string} dataDir
 * @param {string} name file name
 * @param {number} [bytes] of randomness
 * @returns {Promise<string>} base64url
 */
export async function keptSecret(dataDir, name, bytes = 33) {
  const file = path.join(dataDir, name);
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept.trim() !== "") return kept.trim();
  const secret = randomBytes(bytes).toString("base64url");
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
  } catch {
    throw new StopWithReason(
      `データの置き場所(${dataDir})に書き込めません。権限を確かめるか、DATA_DIR を指定してください。`,
    );
  }
  return secret;
}

/**
 * One server per data folder: a second one would stop the first one's Postgres when it ends.
 * The lock of a process that is gone (kill -9) is taken over.
 * @param {string} dataDir
 * @param {string} address where this one will serve
 * @returns {Promise<() => Promise<void>>} releases it
 * @throws {StopWithReason}
 */
export async function lockDataFolder(dataDir, address) {
  const file = path.join(dataDir, "server.lock");
  try {
    await mkdir(dataDir, { recursive: true });
    const holder = await readFile(file, "utf8").catch(() => "");
    const [pid, where] = holder.trim().split(" ");
    if (pid && Number(pid) !== process.pid && (await isServer(Number(pid)))) {
      throw new StopWithReason(
        `このデータの置き場所(${dataDir})では、すでに起動しています(${where ?? ""})。先に終了してください。`,
      );
    }
    await writeFile(file, `${process.pid} ${address}\n`);
  } catch (error) {
    if (error instanceof StopWithReason) throw error;
    throw new StopWithReason(
      `データの置き場所(${dataDir})に書き込めません。権限を確かめるか、DATA_DIR を指定してください。`,
    );
  }
  return () => rm(file, { force: true });
}

/**
 * Whether a process is a server of ours that lives: not one that ended and was not yet cleared away,
 * nor another program that got the same number since.
 * @param {number} pid
 */
async function isServer(pid) {
  const command =
    process.platform === "linux"
      ? await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
      : await promisify(execFile)("ps", ["-o", "args=", "-p", String(pid)]).then(
          ({ stdout }) => stdout,
          () => "",
        );
  return /(start|dev)\.mjs/.test(command);
}
