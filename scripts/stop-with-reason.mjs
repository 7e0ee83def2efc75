/**
 * A failure a person can act on: one Japanese sentence, no stack trace.
 * Commands print it and leave with exit code 1.
 */
export class StopWithReason extends Error {}

/**
 * Runs a command's main function; turns every failure into one sentence.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(`エラー: ${reasonOf(error)}`);
    process.exit(1);
  }
}

/**
 * One sentence for a failure; `DEBUG=1` adds the stack trace.
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (process.env.DEBUG === "1" && error instanceof Error) console.error(error.stack);
  if (error instanceof StopWithReason) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `予期しない問題が起きました(${message.split("\n")[0]})。DEBUG=1 を付けて実行すると詳細を表示します。`;
}
