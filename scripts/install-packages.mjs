import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a fresh clone needs before anything of ours can be imported. Only Node's own modules here. */

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node.js 20.19以上が必要です(現在: ${process.versions.node})。`);
}

/**
 * Installs what package-lock.json names, when it isn't there yet. Ends the process with one sentence
 * when that is not possible.
 * @param {string} root the project's folder, also the working folder
 */
export function installPackages(root) {
  const lock = readFileSync("package-lock.json");
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = path.join("node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (isInstalled(lock.toString())) return;
  console.log("▸ パッケージを取得しています(初回のみ、1〜2分かかります)");
  const result = runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (result.status !== 0) {
    const lines = (result.stderr ?? "").split("\n").filter((line) => line.startsWith("npm error"));
    const permission = /EACCES|EPERM|EROFS/.test(result.stderr ?? "");
    fail(
      permission
        ? `このフォルダー(${root})に書き込めないため、パッケージを取得できません。権限を確かめてください。`
        : `パッケージを取得できませんでした(${lines[0] ?? "npm ci に失敗"})。ネットワークとパッケージの取得元の設定を確かめてください。`,
    );
  }
  try {
    writeFileSync(stamp, wanted);
  } catch {
    fail(`このフォルダー(${root})に書き込めません。権限を確かめてください。`);
  }
}

/**
 * Whether `npm ci` was run by hand: npm's own record of what lies in node_modules, against the lock.
 * @param {string} lock text of package-lock.json
 */
function isInstalled(lock) {
  const record = path.join("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const { packages: present } = JSON.parse(readFileSync(record, "utf8"));
  return Object.entries(JSON.parse(lock).packages).every(
    ([place, { version, optional }]) => place === "" || optional || present[place]?.version === version,
  );
}

/** @param {string[]} args */
function runNpm(args) {
  // npm gives its own path to the scripts it runs; plain `node scripts/start.mjs` finds it on the PATH.
  const npm = process.env.npm_execpath;
  const [command, first] = npm
    ? [process.execPath, [npm]]
    : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  return spawnSync(command, [...first, ...args], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(`エラー: ${reason}`);
  process.exit(1);
}
