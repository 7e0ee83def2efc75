import { mkdtemp, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { freePort } from "./embedded-postgres.mjs";
import { findBrowser } from "./find-browser.mjs";
import { programOf, runNode } from "./test-child.mjs";
import { clearTestFolder } from "./test-folder.mjs";

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
  const report = path.join(folder, "e2e-report.json");
  try {
    const { code, output, cutOff } = await runNode(
      [
        programOf("@playwright/test", "playwright"),
        "test",
        "--reporter=line,./scripts/test-browser-reporter.mjs",
      ],
      {
        env: {
          E2E_BROWSER: JSON.stringify(browser),
          // The folder itself: Postgres, which root lends another user, must be able to enter it.
          E2E_DATA_DIR: folder,
          E2E_PORT: String(await freePort()),
          E2E_MAIL_PORT: String(await freePort()),
          E2E_REPORT: report,
        },
        limitMinutes: 20,
      },
    );
    const text = await readFile(report, "utf8").catch(() => "");
    if (text === "") return { passed: 0, failed: 1, skipped: [], problems: [output.trim()] };
    const { passed, failed, skipped, problems, errors, slowest } = JSON.parse(text);
    say(`時間のかかった物語: ${slowest.join("、")}`);
    const failures = Math.max(failed + errors, code === 0 ? 0 : 1);
    // What did not run since the rest took too long is no skipped story.
    if (cutOff) return { passed, failed: failures, skipped: [], problems: [output.trim()] };
    // Errors outside of stories (the server did not start, a file does not load) are told by the output alone.
    const said = errors > 0 || problems.length === 0 ? [output.trim()] : problems;
    return { passed, failed: failures, skipped, problems: failures > 0 ? said : [] };
  } finally {
    await clearTestFolder(folder);
  }
}
