import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { programOf, runNode } from "./test-child.mjs";
import { clearLeftovers } from "./test-folder.mjs";

/**
 * Runs one project of vitest.config.ts.
 * @param {"unit" | "database"} project
 * @returns {Promise<import("./test-gate.mjs").Outcome>}
 */
export async function testVitest(project) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-vitest-"));
  const report = path.join(folder, "report.json");
  try {
    const { code, output } = await runNode(
      [
        programOf("vitest"),
        "run",
        `--project=${project}`,
        "--reporter=default",
        "--reporter=./scripts/test-vitest-reporter.mjs",
      ],
      { env: { VITEST_REPORT: report } },
    );
    const text = await readFile(report, "utf8").catch(() => "");
    if (text === "") return { passed: 0, failed: 1, skipped: [], problems: [output.trim()] };
    const { passed, failed, skipped } = JSON.parse(text);
    // Whatever else made it end badly (a file that doesn't load, a promise nobody awaited) is a failure too.
    const failures = code === 0 ? failed : Math.max(failed, 1);
    return { passed, failed: failures, skipped, problems: failures > 0 ? [output.trim()] : [] };
  } finally {
    if (project === "database") await clearLeftovers();
    await rm(folder, { recursive: true, force: true });
  }
}
