import type { PrintDocument, PrintTable } from "./document";

/** Names that need more than the common characters, and texts that a spreadsheet takes for formulas. */
export const HARD_TEXTS = [
  "髙﨑𠮷葛\u{E0100}",
  '=HYPERLINK("https://evil.example";"x")',
  "+1",
  "@SUM(A1)",
  "-2",
];

/** For tests: a small document with everything that one can have. */
export function sampleDocument(more: Partial<PrintTable> = {}): PrintDocument {
  return {
    title: "工程表",
    asOf: "2024年3月31日時点",
    lead: ["3工程"],
    tables: [
      {
        name: "工程",
        columns: [{ width: 60 }, { width: 20 }, { width: 8, align: "middle" }, { width: 8, align: "middle" }],
        head: [
          [
            { text: "取組名", rows: 2 },
            { text: "工程番号", rows: 2 },
            { text: "2022年度", columns: 2 },
          ],
          [{ text: "1Q" }, { text: "2Q", tone: "now" }],
        ],
        rows: [
          { band: "部", level: 1 },
          { cells: [HARD_TEXTS.join("\n"), "K01-01", { text: "■", tone: "plan" }, ""] },
          { cells: ["", "K01-02", "", { text: "見", tone: "forecast" }], continues: true },
          { cells: ["別の取組", "K01-03", "", ""] },
        ],
        empty: "ありません。",
        ...more,
      },
    ],
    notes: [{ heading: "凡例", lines: ["■: 計画期間"] }],
    source: "デジタル庁 & 出典",
  };
}
