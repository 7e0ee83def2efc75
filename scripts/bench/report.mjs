import { SLOW_DOWN } from "./browser.mjs";
import { judge, pauseLabel, showsSameRows } from "./targets.mjs";
import { MANY } from "./throughput.mjs";
import { EDITORS } from "./writes.mjs";

/** @typedef {{ date: string, machine: string, node: string, next: string, postgres: string, rounds: number, requests: number, times: number }} Conditions */

/**
 * The report, in Markdown: the targets, then what was measured.
 * @param {import("./targets.mjs").Results} results
 * @param {Conditions} conditions
 * @returns {string}
 */
export function reportOf(results, conditions) {
  const { date, machine, node, next, postgres, rounds, requests, times } = conditions;
  const browser = results.browser ? `、Chromium ${results.browser.version}` : "";
  return [
    `${date}に \`npm run bench\` で測りました(${machine}、Node.js ${node}、Next.js ${next}、PostgreSQL ${postgres}${browser})。`,
    `値は${rounds}回(1回に${requests}件)の中央値です。「素の画面」は、同じ枠組みで何も加えずに作った画面で、同じ実行の中で交互に測っています。`,
    "",
    ...table(
      ["目標", "目標の値", "実際の値(最も悪い画面)", "判定"],
      "lllc",
      judge(results).map(({ name, limit, value, met }) => [name, limit, value, met ? "◯ 達成" : "× 未達"]),
    ),
    ...pagesPart(results, times),
    ...printsPart(results),
    ...scriptsPart(results),
    ...browserPart(results),
    ...filesPart(results),
    ...writesPart(results),
    ...memoryPart(results),
  ]
    .join("\n")
    .trimEnd();
}

/**
 * @param {import("./targets.mjs").Results} results
 * @param {number} times
 */
function pagesPart({ pages, bare }, times) {
  if (!pages || !bare) return [];
  const head = ["アドレス", "ログイン"];
  for (const clients of [1, MANY]) head.push(`同時${clients}: p50 / p95 ms`, "件/秒", "素の画面比");
  head.push("KB(gzip / 元)", "DB ms", "問い合わせ(うち続けて)", `${times}倍: p50 ms(比)`);
  const rows = bare.map(({ address, alone, together }) => [
    address === "grid" ? "素の表(717×22)" : "素の画面(100行)",
    "",
    ...[alone, together].flatMap(({ p50, p95, rate }) => [pair(p50, p95), rate.toFixed(0), "1"]),
    (alone.bytes / 1024).toFixed(1),
    "",
    "",
    "",
  ]);
  for (const result of pages) {
    const { visit, alone, together, multiplied } = result;
    const differs = showsSameRows(result) ? "" : "*";
    rows.push([
      code(visit.address),
      visit.signedIn ? "あり" : "なし",
      ...[alone, together].flatMap(({ p50, p95, rate, ratio }) => [
        pair(p50, p95),
        rate.toFixed(0),
        ratio.toFixed(2),
      ]),
      `${(result.bytes / 1024).toFixed(1)} / ${(result.plainBytes / 1024).toFixed(0)}`,
      result.databaseTime.toFixed(1),
      `${result.queries}(${result.sequence})`,
      `${multiplied.p50.toFixed(1)}(${multiplied.growth.toFixed(2)}${differs})`,
    ]);
  }
  const note = pages.every(showsSameRows)
    ? []
    : ["", `\\* ${times}倍のデータでは、府省庁が増えるために表示する行や選択肢も増える画面です。`];
  return [
    "",
    `${times}倍のデータは、計画を府省庁・工程・報告ごと繰り返したものです。「DB ms」は問い合わせの返事を待っている時間、「うち続けて」は前の問い合わせが終わってから始まったものの数です。`,
    "",
    ...table(head, `ll${"r".repeat(head.length - 2)}`, rows),
    ...note,
  ];
}

/** @param {import("./targets.mjs").Results} results */
function scriptsPart({ scripts }) {
  if (!scripts) return [];
  const kb = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);
  /** @type {Map<string, Set<string>>} */
  const groups = new Map();
  for (const { visit, bytes, above } of scripts) {
    const figures = `${kb(bytes)} ${kb(above)}`;
    groups.set(figures, (groups.get(figures) ?? new Set()).add(code(visit.address)));
  }
  return [
    "",
    "HTML が読み込ませる JavaScript(gzip)です。図とそのライブラリは、最初の図が見えるときに別に読み込みます。",
    "",
    ...table(
      ["画面", "KB", "空のアプリとの差 KB"],
      "lrr",
      [...groups].map(([figures, addresses]) => [
        groups.size === 1 ? "すべての画面" : [...addresses].join("、"),
        ...figures.split(" "),
      ]),
    ),
  ];
}

/** @param {import("./targets.mjs").Results} results */
function browserPart({ browser }) {
  if (!browser) return [];
  return [
    "",
    `CPU を${SLOW_DOWN}倍遅くした Chromium(1440×900、ログインなし)での値です。LCP は何もキャッシュしていない状態から、絞り込みは、開いている画面で府省庁を選んで「表示する」を押してから、見えている範囲に結果を描き終えるまでの時間です(欄を変えた時点で、結果を先に取りに行きます。人は選んですぐには押せないので、0.4秒後に押したときも測ります)。`,
    "",
    ...table(["アドレス", "測るもの", "ms", "JavaScript 計 KB"], "llrr", [
      ...browser.painted.map(({ address, paint, scripts }) => [
        code(address),
        "LCP",
        paint.toFixed(0),
        (scripts / 1024).toFixed(1),
      ]),
      ...browser.filtered.map(({ address, pause, shown }) => [
        code(address),
        `絞り込みの結果の表示(${pauseLabel(pause)})`,
        shown.toFixed(0),
        "",
      ]),
    ]),
  ];
}

/** @param {import("./targets.mjs").Results} results */
function filesPart({ files }) {
  if (!files) return [];
  const { workbook, streamed, upload } = files;
  return [
    "",
    `データファイルの書き出しです。717行の \`/exports/tasks.xlsx\` は p50 / p95 が ${pair(workbook.p50, workbook.p95)} ms でした。報告のファイルは、工程表の報告と、それを20倍にしたものを、ログインして書き出す間のサーバーのメモリ(RSS)の増えです。`,
    "",
    ...table(
      ["ファイル", "行", "秒", "メモリの増え MB"],
      "lrrr",
      streamed.map(({ format, rows, seconds, grown }) => [
        code(`/exports/reports.${format}`),
        rows.toLocaleString("ja-JP"),
        seconds.toFixed(1),
        (grown / 1024 / 1024).toFixed(0),
      ]),
    ),
    "",
    `すべての行(${upload.rows}行、${Math.round(upload.bytes / 1024)}KB)に書き込んだ回答様式を渡してから、提出すると変わるもののページを受け取るまでは、p50 / p95 が ${pair(upload.p50, upload.p95)} ms でした。`,
  ];
}

/** @param {import("./targets.mjs").Results} results */
function writesPart({ writes }) {
  if (!writes) return [];
  const { bare, kinds, heard } = writes;
  return [
    "",
    `書込みは、スクリプトのないブラウザーと同じフォームの送信から、答えまでの時間です。担当者は1人と${EDITORS}人で、それぞれ自分のログインで、自分の工程に書き込みます。「素の挿入」は、同じ Postgres の1つのトランザクションで1行を挿入するだけの時間で、比は p50 の比です。`,
    "",
    ...table(
      ["書込み", "1人: p50 / p95 ms", "素の挿入比", `同時${EDITORS}人: p50 / p95 ms`, "素の挿入比"],
      "lrrrr",
      [
        [
          "素の挿入",
          pair(bare.alone.p50, bare.alone.p95),
          "1",
          pair(bare.together.p50, bare.together.p95),
          "1",
        ],
        ...kinds.map(({ name, alone, together }) => [
          name,
          ...[alone, together].flatMap(({ p50, p95, ratio }) => [pair(p50, p95), ratio.toFixed(1)]),
        ]),
      ],
    ),
    "",
    "1人が報告したことが、ほかの人に届くまでの時間です(答えより先に届けば負の値)。開いている画面は、変更が続くときは1秒に1度だけ新しくなるため、1秒あまり間をおいて報告しています。",
    "",
    ...table(["測るもの", "p50 / p95 ms"], "lr", [
      ["送信から、開いている `/events` に届くまで", pair(heard.sinceAct.p50, heard.sinceAct.p95)],
      [
        "送信した人への答えから、開いている `/events` に届くまで",
        pair(heard.sinceAnswer.p50, heard.sinceAnswer.p95),
      ],
      ["送信から、ほかの人の開いている画面(Chromium)に見えるまで", pair(heard.seen.p50, heard.seen.p95)],
    ]),
  ];
}

/** @param {import("./targets.mjs").Results} results */
function printsPart({ prints }) {
  if (!prints) return [];
  return [
    "",
    "印刷用のファイル(公表用)を、だれもまだ求めていない基準日で作るまでの時間です(工程表は717工程)。別のプロセスが1つずつ書きます。",
    "",
    ...table(
      ["アドレス", "ms", "KB"],
      "lrr",
      prints.map(({ address, time, bytes }) => [code(address), time.toFixed(0), (bytes / 1024).toFixed(0)]),
    ),
  ];
}

/** @param {import("./targets.mjs").Results} results */
function memoryPart({ memory }) {
  if (!memory) return [];
  const texts = memory.map(({ name, bytes }) => `${name} ${(bytes / 1024 / 1024).toFixed(0)}MB`);
  return ["", `測り終えたときのサーバーのメモリ(RSS): ${texts.join("、")}。`];
}

/**
 * @param {readonly string[]} head
 * @param {string} sides one letter per column: l, c or r
 * @param {readonly (readonly string[])[]} rows
 * @returns {string[]} lines
 */
export function table(head, sides, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = [...sides].map((side) => ({ c: ":-:", r: "--:" })[side] ?? "---");
  return [line(head), `|${rule.join("|")}|`, ...rows.map(line)];
}

/** @param {string} address */
function code(address) {
  return `\`${decodeURI(address)}\``;
}

/**
 * @param {number} p50
 * @param {number} p95
 */
function pair(p50, p95) {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
}
