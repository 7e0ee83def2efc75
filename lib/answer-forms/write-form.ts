import ExcelJS from "exceljs";
import { type Quarter, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import { shownText } from "@/lib/reports/report-texts";
import { ANSWER_FIELDS, ANSWER_LABELS, type AnswerField, type AnswerTexts, KEY_PREFIX } from "./columns";
import { CHOICES_SHEET, GUIDE_SHEET } from "./find-form";
import { cellText, rowHeight } from "./sheet-layout";

/** A part as its row begins. */
export type FormRow = {
  code: string;
  title: string;
  /** Planned quarters in words. */
  planned: string;
  /** 区分 in words. */
  mark: string;
  latest: AnswerTexts | null;
  /** columns.ts stampText */
  stamp: string;
};

export type FormWords = {
  ministry: string;
  rows: readonly FormRow[];
  /** Lines of the guide; those that begin with ■ are headings. */
  guide: readonly string[];
  /** For the choices of 見込. */
  quarters: readonly Quarter[];
};

type Column = {
  key: string;
  heading: string;
  width: number;
  /** People write into it. */
  input?: AnswerField;
  hidden?: boolean;
  value: (row: FormRow) => string | Date | null;
};

const WIDTHS: Record<AnswerField, number> = {
  state: 12,
  effectiveOn: 13,
  completedOn: 13,
  forecast: 14,
  reason: 36,
  note: 48,
  links: 36,
};

const COLUMNS: readonly Column[] = [
  { key: "code", heading: "工程番号", width: 11, value: ({ code }) => code },
  { key: "title", heading: "取組内容", width: 44, value: ({ title }) => title },
  { key: "planned", heading: "計画", width: 22, value: ({ planned }) => planned },
  { key: "mark", heading: "いまの区分", width: 18, value: ({ mark }) => mark },
  ...ANSWER_FIELDS.map((field) => ({
    key: `last-${field}`,
    heading: `${ANSWER_LABELS[field]}(前回)`,
    width: WIDTHS[field],
    value: ({ latest }: FormRow) => shown(field, latest),
  })),
  ...ANSWER_FIELDS.map((field) => ({
    key: field,
    heading: `${ANSWER_LABELS[field]}(今回)`,
    width: WIDTHS[field],
    input: field,
    value: ({ latest }: FormRow) => (field === "effectiveOn" ? null : shown(field, latest)),
  })),
  { key: "stamp", heading: "照合用", width: 8, hidden: true, value: ({ stamp }) => stamp },
];

/** Rows above the first part: keys (hidden), headings. */
const HEAD = 2;
const A3 = 8 as ExcelJS.PaperSize;
const A4 = 9 as ExcelJS.PaperSize;
/** As wide as a page, and as long as it takes. */
const FITTING = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
const LOCKED = solid("FFF2F2F2");
const HEADING = solid("FFDCE6F1");
const INPUT_HEADING = solid("FF1F4E79");
const CHANGED = solid("FFFFF2CC");
const EDGE = { style: "thin", color: { argb: "FFB3B3B3" } } as const;
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
const FONT = { name: "游ゴシック", size: 10 };

/**
 * The 回答様式 of a ministry: how it is used, a row per part with the last answer beside the new one, and the choices.
 * The keys are locked without a password: that is against slips, not against people.
 */
export async function writeForm(words: FormWords): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "工程表ダッシュボード";
  const guide = workbook.addWorksheet(GUIDE_SHEET, { pageSetup: { ...FITTING, paperSize: A4 } });
  writeGuide(guide, words);
  const answers = workbook.addWorksheet("回答", {
    views: [{ state: "frozen", xSplit: 2, ySplit: HEAD }],
    pageSetup: {
      ...FITTING,
      paperSize: A3,
      orientation: "landscape",
      printTitlesRow: `${HEAD}:${HEAD}`,
    },
    headerFooter: { oddFooter: `&L${words.ministry} 回答様式&R&P / &N` },
  });
  writeChoices(workbook.addWorksheet(CHOICES_SHEET, { state: "hidden" }), words.quarters);
  await writeAnswers(answers, words);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" },
  ];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeGuide(sheet: ExcelJS.Worksheet, { guide }: FormWords): void {
  sheet.getColumn(1).width = 110;
  for (const line of guide) {
    const row = sheet.addRow([cellText(line)]);
    const heading = line.startsWith("■") || row.number === 1;
    const cell = row.getCell(1);
    cell.font = { ...FONT, bold: heading, size: row.number === 1 ? 14 : FONT.size };
    cell.alignment = { wrapText: true, vertical: "top" };
    row.height = rowHeight([{ text: line, width: 110 }]) + (heading ? 6 : 0);
  }
}

function writeChoices(sheet: ExcelJS.Worksheet, quarters: readonly Quarter[]): void {
  sheet.getColumn(1).values = Object.values(REPORT_STATE_LABELS);
  sheet.getColumn(2).values = quarters.map(quarterLabel);
}

async function writeAnswers(sheet: ExcelJS.Worksheet, { rows, quarters }: FormWords): Promise<void> {
  sheet.columns = COLUMNS.map(({ width, hidden = false }) => ({ width, hidden }));
  const keys = sheet.addRow(COLUMNS.map(({ key }) => KEY_PREFIX + key));
  keys.hidden = true;
  const headings = sheet.addRow(COLUMNS.map(({ heading }) => heading));
  headings.height = 34;
  COLUMNS.forEach(({ input }, index) => {
    const cell = headings.getCell(index + 1);
    cell.font = { ...FONT, bold: true, color: { argb: input ? "FFFFFFFF" : "FF000000" } };
    cell.fill = input ? INPUT_HEADING : HEADING;
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: "center" };
    cell.border = BORDER;
  });
  for (const part of rows) {
    const values = COLUMNS.map(({ value }) => value(part));
    const row = sheet.addRow(values.map((value) => (typeof value === "string" ? cellText(value) : value)));
    row.height = rowHeight(
      COLUMNS.map(({ width, hidden }, index) => {
        const value = values[index];
        // A day is one line.
        return { text: hidden || typeof value !== "string" ? "" : value, width };
      }),
    );
    COLUMNS.forEach(({ input, key }, index) => {
      const cell = row.getCell(index + 1);
      cell.font = FONT;
      cell.alignment = { wrapText: true, vertical: "top" };
      cell.border = BORDER;
      // The rest is text, also when it is edited: nothing becomes a formula or a day by itself.
      cell.numFmt = /effectiveOn|completedOn/.test(key) ? "yyyy-mm-dd" : "@";
      if (!input) cell.fill = LOCKED;
      cell.protection = { locked: !input };
    });
  }
  if (rows.length > 0) {
    markChanges(sheet, rows.length);
    offerChoices(sheet, rows.length, quarters.length);
  }
  await sheet.protect("", {
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  });
}

/** What differs from the last answer is seen at once. */
function markChanges(sheet: ExcelJS.Worksheet, count: number): void {
  for (const [index, field] of ANSWER_FIELDS.entries()) {
    if (field === "effectiveOn") continue;
    const [mine, last] = [letterOf(sheet, field), letterOf(sheet, `last-${field}`)];
    sheet.addConditionalFormatting({
      ref: `${mine}${HEAD + 1}:${mine}${HEAD + count}`,
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [`NOT(EXACT($${mine}${HEAD + 1},$${last}${HEAD + 1}))`],
          style: { fill: CHANGED },
        },
      ],
    });
  }
}

function letterOf(sheet: ExcelJS.Worksheet, key: string): string {
  return sheet.getColumn(COLUMNS.findIndex((column) => column.key === key) + 1).letter;
}

/** One range a column: joined by the library, cells come out as ranges that overlap. */
function offerChoices(sheet: ExcelJS.Worksheet, count: number, quarters: number): void {
  // Not in its types.
  const { dataValidations } = sheet as ExcelJS.Worksheet & {
    dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void };
  };
  for (const [field, validation] of Object.entries(validationsOf(quarters))) {
    const letter = letterOf(sheet, field);
    dataValidations.add(`${letter}${HEAD + 1}:${letter}${HEAD + count}`, validation);
  }
}

function validationsOf(quarters: number): Partial<Record<AnswerField, ExcelJS.DataValidation>> {
  const day: ExcelJS.DataValidation = {
    type: "date",
    operator: "between",
    allowBlank: true,
    formulae: [new Date("2000-01-01"), new Date("2100-12-31")],
    // 和暦 is taken, too: only a warning.
    errorStyle: "warning",
    showErrorMessage: true,
    errorTitle: "日付",
    error: "日付として入力してください(例: 2026-09-30)。",
  };
  return {
    state: {
      type: "list",
      allowBlank: true,
      formulae: [`'${CHOICES_SHEET}'!$A$1:$A$${Object.keys(REPORT_STATE_LABELS).length}`],
      errorStyle: "stop",
      showErrorMessage: true,
      errorTitle: "措置区分",
      error: "未着手、実施中、完了、中止から選んでください。",
    },
    forecast: {
      type: "list",
      allowBlank: true,
      formulae: [`'${CHOICES_SHEET}'!$B$1:$B$${quarters}`],
      errorStyle: "warning",
      showErrorMessage: true,
      errorTitle: "見込",
      error: "完了する見込みの四半期を選んでください(例: 2026年度3Q)。",
    },
    effectiveOn: day,
    completedOn: day,
  };
}

function shown(field: AnswerField, latest: AnswerTexts | null): string | Date | null {
  const text = latest?.[field] ?? "";
  if (text === "") return null;
  return field === "effectiveOn" || field === "completedOn" ? new Date(text) : shownText(field, text);
}

function solid(argb: string): ExcelJS.FillPattern {
  // For marks of changes Excel takes the background, for cells the foreground.
  return { type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { argb } };
}
