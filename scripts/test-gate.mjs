import { endChildren } from "./test-child.mjs";
import { STEPS } from "./test-steps.mjs";

/**
 * What a step found. A step that runs no tests of its own counts as one check.
 * @typedef {{ passed: number, failed: number, skipped: string[], problems: string[] }} Outcome
 *   skipped: each with its reason; problems: what to read when something failed
 * @typedef {{ name: string, title: string, needs?: string[], aside?: boolean, run: () => Promise<Outcome> }} Step
 *   aside: runs beside those that follow it, after the aside ones before it
 * @typedef {{ step: Step, outcome: Outcome, seconds: string }} Done
 */

/**
 * Runs the steps in their order, all of them even when one fails.
 * @param {string[] | undefined} only names; undefined: all
 * @returns {Promise<number>} exit code
 */
export async function runGate(only) {
  const unknown = (only ?? []).filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`エラー: 段階「${unknown.join("、")}」はありません。--help で使い方を表示します。`);
    return 1;
  }
  const interrupted = onInterrupt();
  /** @type {Done[]} */
  const done = [];
  let aside = Promise.resolve();
  for (const step of STEPS.filter(({ name }) => !only || only.includes(name))) {
    const run = () => runStep(step, done, interrupted);
    if (step.aside) aside = aside.then(run);
    else await run();
  }
  await aside;
  return summarise(done);
}

/**
 * @param {Step} step
 * @param {Done[]} done gets what it found
 * @param {() => boolean} interrupted
 */
async function runStep(step, done, interrupted) {
  console.log(`▸ ${step.title}`);
  const began = Date.now();
  const failedNeed = done.find(({ step: { name }, outcome }) => step.needs?.includes(name) && outcome.failed);
  const outcome = interrupted()
    ? failure("中断したため実行していません。")
    : failedNeed
      ? failure(`「${failedNeed.step.title}」が失敗したため実行できません。`)
      : await step.run().catch((error) => failure(textOf(error)));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  done.push({ step, outcome, seconds });
  for (const problem of outcome.problems) console.log(problem);
  console.log(`  ${outcome.failed ? "✗" : "✓"} ${step.name} ${seconds}秒 ${countsOf(outcome)}`);
}

/** @param {Done[]} done */
function summarise(done) {
  console.log("\n段階ごとの結果");
  for (const { step, outcome, seconds } of done) {
    console.log(
      `  ${outcome.failed ? "✗" : "✓"} ${step.name.padEnd(9)} ${seconds.padStart(6)}秒  ${countsOf(outcome)}`,
    );
  }
  const skipped = done.flatMap(({ outcome }) => outcome.skipped);
  if (skipped.length > 0)
    console.log(`\n実行しなかったテスト\n${skipped.map((line) => `  - ${line}`).join("\n")}`);
  const passed = done.reduce((sum, { outcome }) => sum + outcome.passed, 0);
  const failed = done.reduce((sum, { outcome }) => sum + outcome.failed, 0);
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  console.log(`\n${passed} passed, ${failed} failed${tail}`);
  // Nothing run at all is no success.
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** @param {Outcome} outcome */
function countsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}

/**
 * @param {string} problem
 * @returns {Outcome}
 */
function failure(problem) {
  return { passed: 0, failed: 1, skipped: [], problems: [problem] };
}

/** @param {unknown} error */
function textOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** On Ctrl-C the running step's processes are ended (they clear up themselves), and the rest is not begun. */
function onInterrupt() {
  let stopped = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (!stopped) console.log("\n▸ 中断しています");
      stopped = true;
      endChildren();
    });
  }
  return () => stopped;
}
