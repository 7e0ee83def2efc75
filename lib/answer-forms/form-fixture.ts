import ExcelJS from "exceljs";
import { parseQuarterCode, quarterOf } from "@/lib/domain/fiscal-quarter";
import type { ReportState } from "@/lib/domain/progress";
import { checkParts } from "@/lib/workbooks/check-parts.mjs";
import { readCells } from "@/lib/workbooks/read-cells.mjs";
import { readParts } from "@/lib/workbooks/read-parts.mjs";
import { type AnswerField, type AnswerTexts, KEY_PREFIX, stampText } from "./columns";
import { type AnswerPreview, compareAnswers } from "./compare";
import { readForm } from "./read-form";
import type { StandingPart } from "./standing-queries";
import { writeForm } from "./write-form";

/** The day of the tests. */
export const TODAY = "2026-11-22";
const NOTHING: AnswerTexts = {
  state: "",
  effectiveOn: "",
  completedOn: "",
  forecast: "",
  reason: "",
  note: "",
  links: "",
};
/** The texts of a report. */
export const UNDER_WAY: AnswerTexts = {
  ...NOTHING,
  state: "IN_PROGRESS",
  effectiveOn: "2026-06-30",
  forecast: "2027Q1",
  reason: "調整中",
  note: "一行目\n二行目",
};
/** Planned from 2026年度1Q to 2027年度4Q: what is under way is no 遅延. */
export const PLANNED = { first: quarterOf(2026, 1), last: quarterOf(2027, 4) };

type State = { code: string; latest: AnswerTexts | null };

/** Parts of a ministry. @param ids of their reports, counted up */
export function parts(states: readonly State[], ids = 1): StandingPart[] {
  return states.map(({ code, latest }, index) => ({
    content: { code, title: `取組${code}`, quarters: [] } as unknown as StandingPart["content"],
    planned: PLANNED,
    mark: { progress: "ON_TRACK", label: "予定どおり", stale: false },
    version: 3,
    latest: latest && {
      state: latest.state as ReportState,
      effectiveOn: latest.effectiveOn,
      completedOn: latest.completedOn || null,
      forecast: parseQuarterCode(latest.forecast) ?? null,
    },
    report: latest && { id: ids + index, texts: latest, files: [] },
    waiting: null,
  }));
}

/** A 回答様式. */
export function bytesOf(standing: readonly StandingPart[], ministry = "soumu"): Promise<Buffer> {
  return writeForm({
    ministry: "総務省",
    guide: ["回答様式"],
    quarters: Array.from({ length: 60 }, (_, index) => quarterOf(2022, 1) + index),
    rows: standing.map(({ content: { code, title }, report, version }) => ({
      ...{ code, title, planned: "計画", mark: "予定どおり", latest: report?.texts ?? null },
      stamp: stampText({
        versionId: 1,
        ministry,
        code,
        basedOn: version,
        baseReport: String(report?.id ?? ""),
      }),
    })),
  });
}

/** The same, to be written into. */
export async function formOf(
  standing: readonly StandingPart[],
  ministry?: string,
): Promise<ExcelJS.Workbook> {
  const bytes = await bytesOf(standing, ministry);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** The sheet that is answered in. */
export const answers = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet("回答");
  if (!sheet) throw new Error("no answers");
  return sheet;
};

/** Number of a column by its key. */
export function columnOf(workbook: ExcelJS.Workbook, key: string): number {
  const keys = answers(workbook).getRow(1).values as (string | undefined)[];
  return keys.indexOf(KEY_PREFIX + key);
}

/** Writes into a cell. */
export function put(
  workbook: ExcelJS.Workbook,
  row: number,
  field: AnswerField | "code" | "stamp",
  value: ExcelJS.CellValue,
) {
  answers(workbook).getCell(row, columnOf(workbook, field)).value = value;
}

/** A 回答様式 that came back, as the server reads it. */
export async function read(workbook: ExcelJS.Workbook) {
  const bytes = await readParts(Buffer.from(await workbook.xlsx.writeBuffer()));
  checkParts(bytes);
  return readForm(readCells(bytes));
}

/** What would come of one. @param now what stands when the file comes back; by default nothing changed */
export async function previewOf(
  workbook: ExcelJS.Workbook,
  standing: readonly StandingPart[],
  now: readonly StandingPart[] = standing,
): Promise<AnswerPreview> {
  const form = await read(workbook);
  if ("refusal" in form) throw new Error(form.refusal);
  const bases = new Map(
    [...standing, ...now].flatMap(({ report }) => (report ? [[report.id, report] as const] : [])),
  );
  return compareAnswers(form, { ministry: "soumu", versionId: 1, today: TODAY, parts: now, bases });
}

export const STATES: State[] = [
  { code: "K02-03", latest: UNDER_WAY },
  { code: "K02-04", latest: null },
  { code: "K03-01", latest: { ...UNDER_WAY, state: "COMPLETED", completedOn: "2026-05-01", forecast: "" } },
];
export const standing = parts(STATES);
