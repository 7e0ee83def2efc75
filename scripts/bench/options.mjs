import { parseArgs } from "node:util";
import { StopWithReason } from "../stop-with-reason.mjs";
import { PAGES } from "./pages.mjs";

export const HELP = `使い方: npm run bench -- [オプション]

本番ビルドを一時的なデータ(デモのデータと、その20倍のデータ)で起動し、おもな画面と API の速さ、大きさ、
問い合わせの数を測って、目標と並べた表(Markdown)にします。絶対値は機械によって変わるため、同じ実行の中で
交互に測る素の画面(同じ枠組みで何も加えずに作ったもの)との比を見てください。ほかの処理を止めて実行します。

  --only 部分       測る部分(何度でも指定できます)。server: 処理量・問い合わせ・20倍のデータ、
                    size: JavaScript の大きさ、browser: CPU を4倍遅くした Chromium、
                    files: XLSX の書き出し、20倍の行を書き出すときのメモリ、300行の回答様式の取込み、
                    writes: 報告とコメントの書込み、ほかの人に届くまで
  --address /tasks  測るアドレス(何度でも指定できます)。指定しないときはすべて
  --rounds 5        測る回数。値はその中央値です
  --requests 60     1回に送る要求の数(10以上)
  --show-queries    画面ごとの問い合わせを表示します
  --readme          表を README.md の <!-- bench --> の間に書き込みます
  --check           目標に達しないものがあれば、終了コード1で終わります
  --help            この説明を表示します`;

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {Set<string>} parts
 * @property {import("./pages.mjs").Page[]} pages
 * @property {number} rounds
 * @property {number} requests
 * @property {boolean} showQueries
 * @property {boolean} readme
 * @property {boolean} check
 */

const PARTS = ["server", "size", "browser", "files", "writes"];

/**
 * @param {string[]} args
 * @returns {Options}
 * @throws {StopWithReason} for what cannot be understood
 */
export function readOptions(args) {
  const values = parse(args);
  const rounds = Number(values.rounds);
  const requests = Number(values.requests);
  if (!(Number.isInteger(rounds) && rounds >= 1 && Number.isInteger(requests) && requests >= 10)) {
    throw new StopWithReason("--rounds は1以上、--requests は10以上の整数にしてください。");
  }
  const wrongPart = values.only?.find((part) => !PARTS.includes(part));
  if (wrongPart !== undefined) {
    throw new StopWithReason(`--only は ${PARTS.join("、")} のどれかです(指定: ${wrongPart})。`);
  }
  const pages = PAGES.filter(
    ({ address }) => values.address?.some((given) => isSame(given, address)) ?? true,
  );
  const unknown = values.address?.find((given) => !PAGES.some(({ address }) => isSame(given, address)));
  if (unknown !== undefined) {
    const known = PAGES.map(({ address }) => decodeURI(address)).join("、");
    throw new StopWithReason(`--address は次のどれかです(指定: ${unknown}): ${known}`);
  }
  return {
    help: values.help ?? false,
    parts: new Set(values.only ?? PARTS),
    pages,
    rounds,
    requests,
    showQueries: values["show-queries"] ?? false,
    readme: values.readme ?? false,
    check: values.check ?? false,
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: "boolean", short: "h" },
        only: { type: "string", multiple: true },
        address: { type: "string", multiple: true },
        rounds: { type: "string", default: "5" },
        requests: { type: "string", default: "60" },
        "show-queries": { type: "boolean" },
        readme: { type: "boolean" },
        check: { type: "boolean" },
      },
    }).values;
  } catch {
    throw new StopWithReason(
      `オプションが正しくありません(${args.join(" ")})。--help で使い方を表示します。`,
    );
  }
}

/**
 * @param {string} given
 * @param {string} address
 */
function isSame(given, address) {
  return given === address || given === decodeURI(address);
}
