import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { freePort } from "./embedded-postgres.mjs";
import { findBrowser } from "./find-browser.mjs";
import { programOf, runNode } from "./test-child.mjs";
import { clearTestFolder } from "./test-folder.mjs";

/** All stories together. */
const LIMIT_MINUTES = 25;

/**
 * The stories of e2e/ in a real Chromium, against the production build started by `npm start`'s own
 * script on a data folder made for this run.
 * @param {(line: string) => void} say
 * @returns {Promise<import("./test-gate.mjs").Outcome>}
 */
export async function testBrowser(say) {
  const browser = await findBrowser(say);
  say(`ブラウザー: ${browser.executablePath}`);
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-e2e-"));
  const env = {
    E2E_BROWSER: JSON.stringify(browser),
    // The folder itself: Postgres, which root lends another user, must be able to enter it.
    E2E_DATA_DIR: folder,
    E2E_PORT: String(await freePort()),
    E2E_MAIL_PORT: String(await freePort()),
  };
  const until = Date.now() + LIMIT_MINUTES * 60_000;
  const run = (/** @type {string[]} */ choice) =>
    runStories(say, env, path.join(folder, "report.json"), choice, until);
  try {
    const first = await run([]);
    const outcomes = [first.outcome];
    // Playwright leaves out what comes after a story that failed, which says nothing of the rest. Without anybody
    // signed in (then all were left out) nothing would come of it.
    for (const project of first.left.includes("desktop") ? [] : first.left)
      outcomes.push((await run([`--project=${project}`, "--no-deps"])).outcome);
    return {
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
      skipped: outcomes.flatMap(({ skipped }) => skipped),
      problems: outcomes.flatMap(({ problems }) => problems),
    };
  } finally {
    await clearTestFolder(folder);
  }
}

/**
 * One run of Playwright.
 * @param {(line: string) => void} say
 * @param {Record<string, string>} env of the stories
 * @param {string} report file
 * @param {string[]} choice of stories
 * @param {number} until when it is cut off
 * @returns {Promise<{ outcome: import("./test-gate.mjs").Outcome, left: string[] }>} left: projects that were not begun
 */
async function runStories(say, env, report, choice, until) {
  await rm(report, { force: true });
  const { code, output, cutOff } = await runNode(
    [
      programOf("@playwright/test", "playwright"),
      "test",
      "--reporter=line,./scripts/test-browser-reporter.mjs",
      ...choice,
    ],
    { env: { ...env, E2E_REPORT: report }, limitMinutes: Math.max(until - Date.now(), 60_000) / 60_000 },
  );
  const text = await readFile(report, "utf8").catch(() => "");
  if (text === "")
    return { outcome: { passed: 0, failed: 1, skipped: [], problems: [output.trim()] }, left: [] };
  const { passed, failed, skipped, problems, errors, left, slowest } = JSON.parse(text);
  say(`時間のかかった物語: ${slowest.join("、")}`);
  const failures = Math.max(failed + errors, code === 0 ? 0 : 1);
  // What did not run since the rest took too long is no skipped story.
  if (cutOff)
    return { outcome: { passed, failed: failures, skipped: [], problems: [output.trim()] }, left: [] };
  // Errors outside of stories (the server did not start, a file does not load) are told by the output alone.
  const said = errors > 0 || problems.length === 0 ? [output.trim()] : problems;
  return {
    outcome: { passed, failed: failures, skipped, problems: failures > 0 ? said : [] },
    left: errors > 0 ? [] : left,
  };
}
