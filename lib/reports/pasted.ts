import { isDate } from "@/lib/domain/as-of";
import { parseQuarterCode, quarterCode, quarterOf } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS, REPORT_STATES } from "@/lib/domain/progress";

/** What a column of a pasted range may hold, by its heading. */
export const PASTED_COLUMNS = {
  state: "措置区分",
  completedOn: "完了日",
  forecast: "見込",
  note: "説明",
  reason: "遅延の理由",
} as const;
export type PastedColumn = keyof typeof PASTED_COLUMNS;
const CODE_HEADING = "工程番号";

/** Texts of the report form's fields, for one part. */
export type PastedRow = Partial<Record<PastedColumn, string>>;

/** `rows` by 工程番号; `problems` name the pasted row (1 is the first line) and column. */
export type Pasted = { rows: Map<string, PastedRow>; problems: string[] };

/**
 * Reads what was copied from a spreadsheet: with a line of headings that has 工程番号, its rows are found by
 * that; without one it is a single column, whose cells belong to the chosen parts in their order.
 * @param codes the chosen parts, in the order of the page
 * @param column what a single column holds
 */
export function readPasted(text: string, codes: readonly string[], column: PastedColumn): Pasted {
  const lines = cellsOf(text);
  const problems: string[] = [];
  const rows = new Map<string, PastedRow>();
  if (lines.length === 0) return { rows, problems };
  const headings = (lines[0] ?? []).map(plain);
  const codeAt = headings.indexOf(CODE_HEADING);
  const columns = headings.map((heading) => columnOf(heading));
  const headed = codeAt >= 0 || (headings.length === 1 && columns[0] !== undefined);
  const body = lines.map((cells, index) => ({ cells, line: index + 1 })).slice(headed ? 1 : 0);
  if (codeAt < 0 && lines.some((cells) => cells.length > 1)) {
    problems.push(
      `複数の列を貼り付けるときは、1行目に見出し(${CODE_HEADING}、措置区分など)を付けてください。`,
    );
    return { rows, problems };
  }
  if (codeAt < 0 && body.length !== codes.length) {
    problems.push(
      `貼り付けた行は${body.length}行、選んだ工程は${codes.length}件です。数を合わせてください。`,
    );
    return { rows, problems };
  }
  const unknown = headings.filter(
    (heading, at) => codeAt >= 0 && at !== codeAt && !columns[at] && heading !== "",
  );
  for (const heading of unknown) problems.push(`1行目の見出し「${heading}」は使えません。`);
  for (const [at, { cells, line }] of body.entries()) {
    if (codeAt >= 0 && cells.every((cell) => cell.trim() === "")) continue;
    const code = codeAt >= 0 ? plain(cells[codeAt] ?? "").toUpperCase() : (codes[at] ?? "");
    if (!codes.includes(code)) {
      problems.push(`${line}行目: 「${code}」は、選んだ工程にありません。`);
      continue;
    }
    if (rows.has(code)) problems.push(`${line}行目: ${code}が2回あります。`);
    const row: PastedRow = {};
    const given: [PastedColumn | undefined, string][] =
      codeAt >= 0
        ? columns.map((name, index) => [name, cells[index] ?? ""])
        : [[columns[0] ?? column, cells[0] ?? ""]];
    for (const [name, cell] of given) {
      if (name === undefined || cell.trim() === "") continue;
      const value = readCell(name, cell);
      if (value === null)
        problems.push(`${line}行目: ${PASTED_COLUMNS[name]}「${cell.trim()}」を読み取れません。`);
      else row[name] = value;
    }
    rows.set(code, row);
  }
  return { rows, problems };
}

function columnOf(heading: string): PastedColumn | undefined {
  const names = Object.keys(PASTED_COLUMNS) as PastedColumn[];
  return names.find((name) => PASTED_COLUMNS[name] === heading);
}

/** 全角 letters and figures as 半角, without the space around. */
function plain(cell: string): string {
  return cell.normalize("NFKC").trim();
}

/** A cell as the form's field holds it; null: not understood. */
export function readCell(column: PastedColumn, cell: string): string | null {
  if (column === "note" || column === "reason") return cell;
  const text = plain(cell).replace(/\s+/g, "");
  if (column === "state") {
    return REPORT_STATES.find((state) => REPORT_STATE_LABELS[state] === text) ?? null;
  }
  return column === "completedOn" ? readDay(text) : readQuarter(text);
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
const YEAR = "(令和|平成|[RH])?(元|\\d{1,4})";

/** A year in 西暦 or 和暦 (令和7, R7, 2025). */
function readYear(era: string | undefined, number: string | undefined): number | null {
  const count = number === "元" ? 1 : Number(number);
  if (era !== undefined) return (ERAS[era] ?? 0) + count;
  return count >= 1900 ? count : null;
}

/** 「2025-09-30」「2025/9/30」「令和7年9月30日」「R7.9.30」 as YYYY-MM-DD. */
function readDay(text: string): string | null {
  const found = new RegExp(`^${YEAR}[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$`, "i").exec(text);
  const year = found && readYear(found[1]?.toUpperCase(), found[2]);
  if (!found || !year) return null;
  const date = `${year}-${found[3]?.padStart(2, "0")}-${found[4]?.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}

/** 「2025Q3」「2025年度3Q」「令和7年度第3四半期」 as the code of a quarter. */
function readQuarter(text: string): string | null {
  if (parseQuarterCode(text) !== undefined) return text;
  const found = new RegExp(`^${YEAR}(?:年度)?(?:第?([1-4])(?:Q|四半期)|Q([1-4]))$`, "i").exec(text);
  const year = found && readYear(found[1]?.toUpperCase(), found[2]);
  const number = Number(found?.[3] ?? found?.[4]);
  return year ? quarterCode(quarterOf(year, number)) : null;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const BARE = /[^\t\n]*/y;

/** Cells of a range as spreadsheets copy it: tabs between cells, quotes around those with line breaks in them. */
function cellsOf(text: string): string[][] {
  const input = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const lines: string[][] = [];
  if (input === "") return lines;
  let cells: string[] = [];
  for (let at = 0; at <= input.length; ) {
    QUOTED.lastIndex = at;
    BARE.lastIndex = at;
    const quoted = QUOTED.exec(input);
    const raw = quoted?.[0] ?? BARE.exec(input)?.[0] ?? "";
    cells.push(quoted?.[1]?.replaceAll('""', '"') ?? raw);
    at += raw.length + 1;
    if (input[at - 1] === "\t") continue;
    lines.push(cells);
    cells = [];
  }
  return lines;
}
