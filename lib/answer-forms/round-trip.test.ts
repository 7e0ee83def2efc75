import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuarterCode, quarterCode, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { KEPT } from "@/lib/domain/hostile-text-fixture";
import { REPORT_STATE_LABELS, type ReportState } from "@/lib/domain/progress";
import { readParts } from "@/lib/workbooks/read-parts.mjs";
import { ANSWER_FIELDS, type AnswerField, type AnswerTexts, KEY_PREFIX } from "./columns";
import {
  answers,
  bytesOf,
  columnOf,
  formOf,
  PLANNED,
  parts,
  previewOf,
  put,
  read,
  STATES,
  standing,
  TODAY,
  UNDER_WAY,
} from "./form-fixture";

const label = (field: AnswerField, text: string): ExcelJS.CellValue => {
  if (text === "") return null;
  if (field === "state") return REPORT_STATE_LABELS[text as ReportState];
  if (field === "forecast") return quarterLabel(parseQuarterCode(text) ?? 0);
  return field === "effectiveOn" || field === "completedOn"
    ? new Date(text)
    : text.replace(/_(?=x)/g, "_x005F_");
};

const day = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(Date.UTC(2025, 2, 1) + days * 86_400_000).toISOString().slice(0, 10));
const words = fc.oneof(
  fc.constantFrom("", ...Object.values(KEPT).filter((text) => text === text.trim())),
  fc
    .string({
      unit: fc.constantFrom("あ", "漢", "a", "1", " ", "\n", "=", "_", "x", "𠮷", "'", "<", "&"),
      maxLength: 40,
    })
    .map((text) => text.trim()),
);
/** What a report may say: what its 措置区分 has no use for is not in it. */
const report: fc.Arbitrary<AnswerTexts> = fc
  .record({
    state: fc.constantFrom("NOT_STARTED", "IN_PROGRESS", "COMPLETED", "CANCELLED"),
    effectiveOn: day,
    completedOn: day,
    forecast: fc.option(fc.integer({ min: PLANNED.first, max: PLANNED.last + 8 }), { nil: null }),
    reason: words,
    note: words,
    links: fc.constantFrom("", "資料 https://a.example/1", "資料 https://a.example/1\n別 https://b.example/"),
  })
  .map(({ forecast, ...texts }) => {
    const open = texts.state === "NOT_STARTED" || texts.state === "IN_PROGRESS";
    return {
      ...texts,
      completedOn: texts.state === "COMPLETED" ? texts.completedOn : "",
      forecast: open && forecast !== null ? quarterCode(forecast) : "",
    };
  });

describe("a 回答様式", () => {
  it("brings back whatever was written into it, and nothing where nothing was", async () => {
    const row = fc.record({
      latest: fc.option(report, { nil: null }),
      next: fc.option(report, { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const now = parts(rows.map(({ latest }, index) => ({ code: `K10-0${index + 1}`, latest })));
        const workbook = await formOf(now);
        rows.forEach(({ next }, index) => {
          if (next)
            for (const field of ANSWER_FIELDS) put(workbook, index + 3, field, label(field, next[field]));
        });
        const { rows: read, unchanged, problems } = await previewOf(workbook, now);
        const meant = rows.flatMap(({ next }) => next ?? []);
        expect(read.map(({ texts }) => texts)).toEqual(meant);
        expect([unchanged, problems]).toEqual([rows.length - meant.length, []]);
      }),
      { numRuns: 25 },
    );
  });

  it("tells cell by cell what changes, and nothing of rows without a change", async () => {
    const workbook = await formOf(standing);
    put(workbook, 3, "forecast", "２０２７年度２Ｑ");
    put(workbook, 3, "note", null);
    const { rows, unchanged, missing } = await previewOf(workbook, standing);
    expect(rows).toMatchObject([
      {
        code: "K02-03",
        problems: [],
        conflict: null,
        changes: [
          { address: "M3", label: "基準日", before: "2026-06-30", after: TODAY },
          { address: "O3", label: "見込", before: "2027年度1Q", after: "2027年度2Q" },
          { address: "Q3", label: "説明", before: "一行目\n二行目", after: "" },
        ],
      },
    ]);
    expect([unchanged, missing]).toEqual([2, []]);
  });

  it("says again what has not changed, where a 基準日 is given", async () => {
    const workbook = await formOf(standing);
    put(workbook, 3, "effectiveOn", "令和8年9月30日");
    const { rows } = await previewOf(workbook, standing);
    expect(rows.map(({ texts }) => texts)).toEqual([{ ...UNDER_WAY, effectiveOn: "2026-09-30" }]);
  });

  it.each<[AnswerField, ExcelJS.CellValue, AnswerField, string]>([
    ["effectiveOn", "R8.9.30", "effectiveOn", "2026-09-30"],
    ["effectiveOn", "２０２６／９／３０", "effectiveOn", "2026-09-30"],
    ["effectiveOn", 20_260_930, "effectiveOn", "2026-09-30"],
    ["effectiveOn", new Date("2026-09-30"), "effectiveOn", "2026-09-30"],
    ["forecast", "令和9年度第2四半期", "forecast", "2027Q2"],
    ["forecast", "R9年度 2Q", "forecast", "2027Q2"],
    ["forecast", "2027Q2\n", "forecast", "2027Q2"],
    ["state", " 未着手\n", "state", "NOT_STARTED"],
    ["note", 12, "note", "12"],
    ["note", { formula: '"済"', result: "済" }, "note", "済"],
    ["note", { richText: [{ text: "太" }, { text: "字" }] }, "note", "太字"],
    ["note", "貼り付けた\r\n文", "note", "貼り付けた\n文"],
  ])("reads %s %j", async (field, value, read, expected) => {
    const workbook = await formOf(standing);
    put(workbook, 3, field, value);
    const [row] = (await previewOf(workbook, standing)).rows;
    expect(row?.texts[read]).toBe(expected);
  });

  it.each<[AnswerField, ExcelJS.CellValue, string, string]>([
    ["state", "完 了 済", "L3", "選択肢"],
    ["state", null, "L3", "措置区分を選んで"],
    ["state", "完了", "N3", "完了日を入力"],
    ["effectiveOn", "2027-01-01", "M3", "未来の日付"],
    ["effectiveOn", "令和7年度", "M3", "読み取れません"],
    ["effectiveOn", "9月末", "M3", "読み取れません"],
    ["forecast", "令和9年度", "O3", "四半期まで"],
    ["forecast", "2025年度4Q", "O3", "見込が計画期間より前です"],
    ["forecast", { error: "#REF!" }, "O3", "読み取れません"],
    ["reason", "あ".repeat(2_001), "P3", "2000文字以内"],
    ["note", "a\u202Eb", "Q3", "文字の向きを変える"],
    ["links", "議事録", "R3", "https://"],
  ])("names the cell of %s %.20j at %s", async (field, value, address, words) => {
    const workbook = await formOf(standing);
    put(workbook, 3, field, value);
    const [row] = (await previewOf(workbook, standing)).rows;
    expect(row?.problems).toEqual(
      expect.arrayContaining([{ address, message: expect.stringContaining(words) }]),
    );
  });

  it("asks for 見込 and 遅延の理由 where a report comes out as 遅延", async () => {
    const workbook = await formOf(standing);
    put(workbook, 3, "state", "未着手");
    put(workbook, 3, "forecast", null);
    put(workbook, 3, "reason", null);
    const [row] = (await previewOf(workbook, standing)).rows;
    expect(row?.problems.map(({ address }) => address)).toEqual(["O3", "P3"]);
  });

  it("finds rows and columns that were moved, and names what it leaves out", async () => {
    const workbook = await formOf(standing);
    put(workbook, 3, "note", "動かした");
    put(workbook, 5, "note", "これも");
    const sheet = answers(workbook);
    const copy = new ExcelJS.Workbook();
    const moved = copy.addWorksheet("回答");
    const order = [1, 2, 5, 4, 3];
    order.forEach((from, index) => {
      const values = (sheet.getRow(from).values as ExcelJS.CellValue[]).slice(1);
      // A title above, columns the other way round, one more at the end.
      moved.getRow(index + 3).values = [...values.reverse(), index === 2 ? "担当メモ" : null];
    });
    moved.getCell("A1").value = "題名";
    copy.addWorksheet("計算").getCell("A1").value = 1;
    const { rows, notices, problems } = await previewOf(copy, standing);
    expect(rows.map(({ code, texts }) => [code, texts.note])).toEqual([
      ["K03-01", "これも"],
      ["K02-03", "動かした"],
    ]);
    expect(problems).toEqual([]);
    expect(notices).toEqual([expect.stringContaining("担当メモ"), expect.stringContaining("シート「計算」")]);
  });

  it("leaves deleted rows alone, and names rows that are none of its own", async () => {
    const workbook = await formOf(standing);
    answers(workbook).spliceRows(4, 1);
    put(workbook, 3, "code", "K09-09");
    put(workbook, 3, "note", "変更");
    const sheet = answers(workbook);
    sheet.getRow(5).values = sheet.getRow(4).values;
    sheet.getCell(6, columnOf(workbook, "note")).value = "足した行";
    const { rows, problems, missing } = await previewOf(workbook, standing);
    expect(missing).toEqual(["K02-04"]);
    expect(rows[0]?.problems[0]).toEqual({
      address: "A3",
      message: expect.stringContaining("書き換えられて"),
    });
    expect(problems).toEqual([
      { address: "A5", message: expect.stringContaining("2つあります") },
      { address: "A6", message: expect.stringContaining("様式にない行") },
    ]);
  });

  it("names rows of another ministry, of another version, and of tasks that are led no more", async () => {
    const foreign = await formOf(standing.slice(0, 1), "moj");
    expect((await previewOf(foreign, standing)).problems[0]?.message).toContain("ほかの府省庁");
    const workbook = await formOf(standing);
    put(workbook, 3, "stamp", "1/2/soumu/K02-03/0/");
    const { problems } = await previewOf(workbook, standing, standing.slice(0, 2));
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("版が変わりました"),
      expect.stringContaining("主担当の工程ではありません"),
    ]);
  });

  it("tells what somebody else changed since it was made, in rows that are answered", async () => {
    const workbook = await formOf(standing);
    put(workbook, 3, "note", "私の変更");
    const theirs = parts(
      [{ code: "K02-03", latest: { ...UNDER_WAY, note: "相手の変更" } }, ...STATES.slice(1)],
      100,
    );
    const { rows, unchanged } = await previewOf(workbook, standing, theirs);
    expect(unchanged).toBe(2);
    expect(rows).toMatchObject([
      {
        conflict: [{ label: "説明", before: "一行目\n二行目", after: "相手の変更" }],
        changes: [{ label: "基準日" }, { label: "説明", before: "相手の変更", after: "私の変更" }],
      },
    ]);
  });

  it("refuses what is no 回答様式, or half of one", async () => {
    const refusal = async (change: (workbook: ExcelJS.Workbook) => void) => {
      const workbook = await formOf(standing);
      change(workbook);
      const form = await read(workbook);
      return "refusal" in form ? form.refusal : null;
    };
    expect(await refusal((workbook) => answers(workbook).spliceRows(1, 1))).toContain(
      "回答様式ではありません",
    );
    expect(await refusal((workbook) => answers(workbook).spliceColumns(17, 1))).toContain("説明");
    expect(
      await refusal((workbook) => {
        workbook.addWorksheet("写し").getRow(1).values = answers(workbook).getRow(1).values;
      }),
    ).toContain("2枚以上");
    for (const key of ["__proto__", "constructor", "note"]) {
      const said = await refusal((workbook) => {
        answers(workbook).getCell("Z1").value = KEY_PREFIX + key;
      });
      expect(said).toContain(`「${key}」`);
      expect(said).toContain("Z1");
    }
  });
});

it("locks what is not to be written into, and offers choices, one range a column", async () => {
  const workbook = await formOf(standing);
  const sheet = answers(workbook);
  const unlocked = (sheet.getRow(3).values as unknown[]).flatMap((_, column) =>
    column > 0 && sheet.getCell(3, column).protection?.locked === false ? [column] : [],
  );
  expect(unlocked).toEqual(
    ANSWER_FIELDS.filter((field) => UNDER_WAY[field] !== "" && field !== "effectiveOn").map((field) =>
      columnOf(workbook, field),
    ),
  );
  expect(sheet.getRow(1).hidden && sheet.getColumn(columnOf(workbook, "stamp")).hidden).toBe(true);
  const codes = Array.from({ length: 12 }, (_, index) => ({ code: `K10-${index + 10}`, latest: null }));
  const written = await readParts(await bytesOf(parts(codes)));
  const xml = String(written.get("xl/worksheets/sheet2.xml"));
  expect([...xml.matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)].map(([, range]) => range)).toEqual([
    "L3:L14",
    "M3:M14",
    "N3:N14",
    "O3:O14",
  ]);
  expect(xml).toContain('<sheetProtection sheet="1"');
});
