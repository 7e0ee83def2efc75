import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * `npm start`: only Node's own modules here, since a fresh clone has nothing else. Installs what
 * package-lock.json names when it isn't there, then hands over to serve.mjs.
 */
const ROOT = path.resolve(import.meta.dirname, "..");
process.chdir(ROOT);
requireNode();
installPackages();
const { serve } = await import("./serve.mjs");
await serve(process.argv.slice(2));

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node.js 20.19以上が必要です(現在: ${process.versions.node})。`);
}

function installPackages() {
  const lock = readFileSync("package-lock.json");
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = path.join("node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("▸ パッケージを取得しています(初回のみ、1〜2分かかります)");
  // npm gives its own path to the scripts it runs; plain `node scripts/start.mjs` finds it on the PATH.
  const npm = process.env.npm_execpath;
  const [command, first] = npm
    ? [process.execPath, [npm]]
    : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const result = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (result.status !== 0) {
    const lines = (result.stderr ?? "").split("\n").filter((line) => line.startsWith("npm error"));
    const permission = /EACCES|EPERM|EROFS/.test(result.stderr ?? "");
    fail(
      permission
        ? `このフォルダー(${ROOT})に書き込めないため、パッケージを取得できません。権限を確かめてください。`
        : `パッケージを取得できませんでした(${lines[0] ?? "npm ci に失敗"})。ネットワークとパッケージの取得元の設定を確かめてください。`,
    );
  }
  try {
    writeFileSync(stamp, wanted);
  } catch {
    fail(`このフォルダー(${ROOT})に書き込めません。権限を確かめてください。`);
  }
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(`エラー: ${reason}`);
  process.exit(1);
}
