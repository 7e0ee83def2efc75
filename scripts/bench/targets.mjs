import { SEARCH } from "./pages.mjs";

/** @typedef {import("./throughput.mjs").Throughput & import("./answers.mjs").Answer} PageResult */

/**
 * What was measured; a part that was left out is undefined.
 * @typedef {object} Results
 * @property {PageResult[]} [pages]
 * @property {import("./throughput.mjs").BareResult[]} [bare]
 * @property {{ name: string, bytes: number }[]} [memory]
 * @property {import("./prints.mjs").PrintResult[]} [prints]
 * @property {import("./first-scripts.mjs").ScriptsResult[]} [scripts]
 * @property {Awaited<ReturnType<typeof import("./browser.mjs").measureBrowser>>} [browser]
 * @property {import("./files.mjs").Files} [files]
 * @property {import("./writes.mjs").Writes} [writes]
 */

/** @typedef {{ name: string, limit: string, value: string, met: boolean }} Verdict */

/** A page shows other rows on the multiplied data when its HTML differs by more than this share. */
const SAME_ROWS = 0.02;
const KB = 1024;

/**
 * The targets, against what was measured. Each is judged by its worst page.
 * @param {Results} results
 * @returns {Verdict[]} only of what was measured
 */
export function judge({ pages = [], prints = [], scripts = [], browser, files, writes }) {
  const compared = pages.flatMap((result) =>
    [result.alone, result.together].map(({ ratio }) => ({
      name: nameOf(result.visit),
      least: result.visit.page.least,
      value: ratio,
    })),
  );
  const sameRows = pages.filter(showsSameRows);
  const search = pages.filter(({ visit }) => visit.page.address === SEARCH);
  const whole = pages.filter(({ visit }) => visit.page.bare === "grid");
  const times = (/** @type {number} */ value) => `${value.toFixed(2)}倍`;
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)}ms`;
  const kb = (/** @type {number} */ value) => `${(value / KB).toFixed(1)}KB`;
  const shares = [...new Set(compared.map(({ least }) => least))].sort((a, b) => b - a);
  return [
    ...shares.map((least) => {
      const those = compared.filter((entry) => entry.least === least);
      const name =
        least > 1 ? "工程表全体の処理量(素の表の画面との比)" : "ほかの画面の処理量(素の100行の画面との比)";
      return atLeast(name, those, least, times);
    }),
    atMost("続けて行う問い合わせ", pages.map(valued((page) => page.sequence)), 3, (value) => `${value}回`),
    atMost(
      "20倍のデータでの p50(同じ行数の画面、1倍との比)",
      sameRows.map(valued((page) => page.multiplied.growth)),
      1.3,
      times,
    ),
    atMost("20倍のデータでの検索(p95)", search.map(valued((page) => page.multiplied.p95)), 200, ms),
    atMost(
      "最初に読み込む JavaScript(空のアプリとの差)",
      scripts.map((entry) => ({
        name: nameOf(entry.visit),
        value: entry.above,
      })),
      40 * KB,
      kb,
    ),
    ...prints.map(({ address, limit, time }) =>
      atMost(`印刷用のファイル \`${address}\``, [{ name: "", value: time }], limit, ms),
    ),
    atMost("工程表全体の通信量(gzip)", whole.map(valued((page) => page.bytes)), 60 * KB, kb),
    ...(browser?.painted ?? []).map(({ address, limit, paint }) =>
      atMost(`LCP \`${address}\``, [{ name: "", value: paint }], limit, ms),
    ),
    ...(browser?.filtered ?? []).map(({ address, pause, shown }) =>
      atMost(
        `絞り込みの結果の表示 \`${address}\`(${pauseLabel(pause)})`,
        [{ name: "", value: shown }],
        300,
        ms,
      ),
    ),
    atMost(
      "717行の XLSX の書き出し(p95)",
      files ? [{ name: "`/exports/tasks.xlsx`", value: files.workbook.p95 }] : [],
      1_000,
      ms,
    ),
    atMost(
      "300行の回答様式を渡してから、変わるものが示されるまで(p95)",
      files ? [{ name: "", value: files.upload.p95 }] : [],
      2_000,
      ms,
    ),
    atMost(
      "20倍の行を書き出す間のメモリの増え(1倍との差)",
      (files?.streamed ?? []).flatMap(({ format, rows, grown }, _, all) => {
        const once = all.find((other) => other.format === format && other.rows < rows);
        return once
          ? [{ name: `\`/exports/reports.${format}\``, value: Math.max(0, grown - once.grown) }]
          : [];
      }),
      100 * KB * KB,
      (value) => `${(value / KB / KB).toFixed(0)}MB`,
    ),
    atMost(
      "報告がほかの人の開いている画面に見えるまで(p95)",
      writes ? [{ name: "", value: writes.heard.seen.p95 }] : [],
      1_000,
      ms,
    ),
  ].filter((verdict) => verdict !== null);
}

/**
 * How soon the button was pressed after the choice.
 * @param {number} pause milliseconds
 */
export function pauseLabel(pause) {
  return pause === 0 ? "選んですぐ押したとき" : `選んで${pause / 1_000}秒後に押したとき`;
}

/** @param {PageResult} result */
export function showsSameRows({ multiplied, bytes }) {
  return Math.abs(multiplied.bytes / bytes - 1) <= SAME_ROWS;
}

/** @typedef {{ name: string, value: number }} Valued */

/**
 * @param {(result: PageResult) => number} figure
 * @returns {(result: PageResult) => Valued}
 */
function valued(figure) {
  return (result) => ({ name: nameOf(result.visit), value: figure(result) });
}

/** @param {import("./visits.mjs").Visit} visit */
function nameOf({ address, signedIn }) {
  return `\`${decodeURI(address)}\`${signedIn ? "(ログイン中)" : ""}`;
}

/**
 * @param {string} name
 * @param {readonly Valued[]} values
 * @param {number} limit
 * @param {(value: number) => string} text
 * @returns {Verdict | null}
 */
function atMost(name, values, limit, text) {
  const worst = values.toSorted((a, b) => b.value - a.value)[0];
  return worst ? verdict(name, `${text(limit)}以下`, worst, text, worst.value <= limit) : null;
}

/**
 * @param {string} name
 * @param {readonly Valued[]} values
 * @param {number} limit
 * @param {(value: number) => string} text
 * @returns {Verdict | null}
 */
function atLeast(name, values, limit, text) {
  const worst = values.toSorted((a, b) => a.value - b.value)[0];
  return worst ? verdict(name, `${text(limit)}以上`, worst, text, worst.value >= limit) : null;
}

/**
 * @param {string} name
 * @param {string} limit
 * @param {Valued} worst
 * @param {(value: number) => string} text
 * @param {boolean} met
 */
function verdict(name, limit, worst, text, met) {
  return { name, limit, value: `${text(worst.value)}${worst.name ? ` ${worst.name}` : ""}`, met };
}
