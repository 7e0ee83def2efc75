import { writeFileSync } from "node:fs";

/** Writes what the gate counts to the file VITEST_REPORT, skipped tests with their reasons. */
export default class CountsReporter {
  /** @param {readonly import("vitest/node").TestModule[]} modules */
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") counts.passed += 1;
        else if (result.state === "skipped")
          counts.skipped.push(`${test.fullName}: ${result.note ?? "理由の記載がありません"}`);
        else counts.failed += 1;
      }
      if (module.state() === "failed" && module.errors().length > 0) counts.failed += 1;
    }
    const file = process.env.VITEST_REPORT;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
