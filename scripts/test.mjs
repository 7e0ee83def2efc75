import path from "node:path";
import { parseArgs } from "node:util";
import { installPackages, requireNode } from "./install-packages.mjs";

/**
 * `npm test`: the whole gate. Only Node's own modules here, since a fresh clone has nothing else.
 * Its last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
 */
const HELP = `使い方: npm test [-- オプション]
  --only 名前,…  指定した段階だけを実行します(例: npm test -- --only unit,database)
                 client database types lint rooms knip unit build proofs browser
  --help         この説明を表示します
環境変数:
  CHROMIUM_PATH  ブラウザーのテストに使う Chromium または Google Chrome(指定しないと探すか、用意します)`;

const ROOT = path.resolve(import.meta.dirname, "..");
process.chdir(ROOT);
requireNode();
const flags = readFlags();
if (flags.help) {
  console.log(HELP);
} else {
  installPackages(ROOT);
  const { runGate } = await import("./test-gate.mjs");
  process.exitCode = await runGate(flags.only);
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: { only: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    return { help: values.help ?? false, only: values.only?.split(",").map((name) => name.trim()) };
  } catch {
    console.error("エラー: オプションが正しくありません。--help で使い方を表示します。");
    process.exit(1);
  }
}
