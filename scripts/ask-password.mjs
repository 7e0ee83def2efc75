import { text } from "node:stream/consumers";
import { StopWithReason } from "./stop-with-reason.mjs";

/**
 * Reads a password from standard input, whole, without its last line break.
 * @returns {Promise<string>}
 */
export async function readPassword() {
  return (await text(process.stdin)).replace(/\r?\n$/, "");
}

/**
 * Asks for a password on the terminal, without showing it.
 * @param {string} question
 * @returns {Promise<string>}
 * @throws {StopWithReason} when there is no terminal, or on Ctrl-C
 */
export function askPassword(question) {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    throw new StopWithReason(
      "端末がないため、パスワードを尋ねられません。--password-stdin を付けて標準入力から渡してください。",
    );
  }
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  return new Promise((resolve, reject) => {
    let typed = "";
    /** @param {(() => void)} then */
    const finish = (then) => {
      stdin.setRawMode(false);
      stdin.pause();
      stdin.off("data", take);
      stderr.write("\n");
      then();
    };
    /** @param {string} data may hold several keys, when pasted */
    const take = (data) => {
      for (const key of data) {
        if (key === "\r" || key === "\n" || key === "\u0004") return finish(() => resolve(typed));
        if (key === "\u0003") return finish(() => reject(new StopWithReason("中止しました。")));
        typed = key === "\u007F" || key === "\b" ? [...typed].slice(0, -1).join("") : typed + key;
      }
    };
    stdin.on("data", take);
    stdin.resume();
  });
}
