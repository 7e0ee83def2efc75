import { spawn } from "node:child_process";
import { access, constants, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * A Chromium that was seen to start here, as Playwright wants it told.
 * @typedef {{ executablePath: string, chromiumSandbox: boolean, args: string[], env?: Record<string, string> }} Browser
 */

/** The shell is the same browser without the parts around a page: a window of it costs a third. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const APT_LIMIT_MS = 240_000;

/**
 * Finds a browser, or brings one: CHROMIUM_PATH, an installed one, Playwright's own, Debian's package
 * (as root), the one inside @sparticuz/chromium.
 * @param {(line: string) => void} say
 * @returns {Promise<Browser>}
 * @throws {StopWithReason} what to do where none can be had
 */
export async function findBrowser(say) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = await launchable(named);
    if (browser) return browser;
    throw new StopWithReason(`CHROMIUM_PATH(${named})のブラウザーを起動できません。`);
  }
  for (const find of [installed, playwrightsOwn, debianPackage, packaged]) {
    const browser = await find(say);
    if (browser) return browser;
  }
  throw new StopWithReason(
    "ブラウザーのテストに使える Chromium がありません。Chromium または Google Chrome を導入して、そのパスを CHROMIUM_PATH に指定してください(Debian・Ubuntu: apt-get install chromium、または npx playwright install --with-deps chromium)。",
  );
}

async function installed() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  for (const file of [
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...PLACES,
  ]) {
    const browser = await launchable(file);
    if (browser) return browser;
  }
  return undefined;
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  return launchable(chromium.executablePath());
}

/** @param {(line: string) => void} say */
async function debianPackage(say) {
  if (process.platform !== "linux" || os.userInfo().uid !== 0) return undefined;
  if (!(await succeeds("apt-get", ["--version"]))) return undefined;
  say("Chromium を導入しています(apt-get install)");
  await succeeds("apt-get", ["update", "-qq"]);
  // Older releases have the whole browser alone.
  for (const name of [SHELL, "chromium"])
    if (await succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name])) break;
  return installed();
}

/** @param {(line: string) => void} say */
async function packaged(say) {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  say("パッケージ @sparticuz/chromium のブラウザーを使います");
  const folder = path.resolve("node_modules", ".cache", "kouteihyo-browser");
  await mkdir(folder, { recursive: true });
  // It unpacks into the folder for temporary files, where another user's copy may lie.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    const executable = await chromium.executablePath();
    const found = await launchable(executable);
    if (found) return found;
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const libraries = await inflate(path.join(path.dirname(entry), "..", "bin", "al2023.tar.br"));
    return await launchable(executable, {
      LD_LIBRARY_PATH: path.join(libraries, "lib"),
      FONTCONFIG_PATH: path.join(folder, "fonts"),
    });
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/**
 * The browser, when it really opens a page; without its sandbox only as root or where the machine has none.
 * @param {string} executablePath
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<Browser | undefined>}
 */
async function launchable(executablePath, env) {
  const usable = await access(executablePath, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!usable) return undefined;
  const { chromium } = await import("playwright");
  const root = process.platform !== "win32" && os.userInfo().uid === 0;
  for (const chromiumSandbox of root ? [false] : [true, false]) {
    /** @type {Browser} */
    const browser = { executablePath, chromiumSandbox, args: [], ...(env ? { env } : {}) };
    try {
      const running = await chromium.launch({ ...browser, env: { ...process.env, ...env }, timeout: 30_000 });
      try {
        await (await running.newPage()).goto("data:text/html,ok", { timeout: 15_000 });
        return browser;
      } finally {
        await running.close();
      }
    } catch (error) {
      if (process.env.DEBUG === "1") console.error(`${executablePath}: ${error}`);
    }
  }
  return undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function succeeds(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "ignore",
      timeout: APT_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
