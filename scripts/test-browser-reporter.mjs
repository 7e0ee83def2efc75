import { writeFileSync } from "node:fs";
import path from "node:path";

/** Stories that are named with their time, so that the gate stays short. */
const SLOWEST = 12;

/**
 * Playwright reporter: writes what the gate counts and says to the file E2E_REPORT, skipped stories
 * with their reasons.
 */
export default class CountsReporter {
  /** @type {import("@playwright/test/reporter").Suite | undefined} */
  #suite;
  /** @type {string[]} */
  #problems = [];
  /** Outside of stories. */
  #errors = 0;

  printsToStdio() {
    return false;
  }

  /**
   * @param {import("@playwright/test/reporter").FullConfig} _config
   * @param {import("@playwright/test/reporter").Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    let passed = 0;
    let failed = 0;
    const skipped = [];
    // Those of which no story was begun are told of by the run that makes up for it.
    const begun = new Set();
    const projects = new Set();
    for (const test of this.#suite?.allTests() ?? []) {
      const [project = ""] = test.titlePath().filter((part) => part !== "");
      projects.add(project);
      if (test.results.some(({ status }) => status !== "skipped")) begun.add(project);
    }
    const left = [...projects].filter((project) => !begun.has(project));
    /** @type {{ title: string, seconds: number }[]} */
    const times = [];
    for (const test of this.#suite?.allTests() ?? []) {
      const [project = "", ...rest] = test.titlePath().filter((part) => part !== "");
      const title = `[${project}] ${rest.join(" › ")}`;
      const outcome = test.outcome();
      times.push({ title, seconds: test.results.reduce((sum, { duration }) => sum + duration, 0) / 1000 });
      if (outcome === "expected") passed += 1;
      else if (outcome === "skipped" && left.includes(project)) continue;
      else if (outcome === "skipped") {
        const reason = test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description;
        skipped.push(`${title}: ${reason ?? "理由の記載がありません"}`);
      } else {
        failed += 1;
        const errors = test.results.flatMap((result) =>
          result.errors.map((error) => error.stack ?? error.message),
        );
        const place = `${path.relative(process.cwd(), test.location.file)}:${test.location.line}`;
        this.#problems.push(`✗ ${title} (${place})\n${errors.join("\n")}`);
      }
    }
    const file = process.env.E2E_REPORT;
    if (file)
      writeFileSync(
        file,
        JSON.stringify({
          passed,
          failed,
          skipped,
          problems: this.#problems,
          errors: this.#errors,
          left,
          slowest: times
            .sort((one, other) => other.seconds - one.seconds)
            .slice(0, SLOWEST)
            .map(({ title, seconds }) => `${title} ${seconds.toFixed(1)}秒`),
        }),
      );
  }
}
