import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted } from "./pasted";

const CODES = ["K01-01", "K01-02"];

describe("readPasted", () => {
  it.each([
    ["未着手\n完了", "state", "NOT_STARTED", "COMPLETED"],
    [" 実施中 \r\n中止\r\n", "state", "IN_PROGRESS", "CANCELLED"],
    ["措置区分\n完了\n実施中", "note", undefined, undefined],
    ["2025年度3Q\n2025Q4", "forecast", "2025Q3", "2025Q4"],
    ["令和7年度第3四半期\nR7 3Q", "forecast", "2025Q3", "2025Q3"],
    ["平成31年度4Q\n２０２６年度１Q", "forecast", "2019Q4", "2026Q1"],
    ["2025/9/30\n令和7年9月30日", "completedOn", "2025-09-30", "2025-09-30"],
    ["R7.9.30\n2025-09-01", "completedOn", "2025-09-30", "2025-09-01"],
    ['"一行目\n二行目"\n"「""引用""」"', "note", "一行目\n二行目", '「"引用"」'],
    ['5"管\n="式"', "note", '5"管', '="式"'],
    ["\n完了", "state", undefined, "COMPLETED"],
  ] as const)("reads the single column %j as %s", (text, column, first, second) => {
    const { rows, problems } = readPasted(text, CODES, column);
    expect(problems).toEqual([]);
    if (text.startsWith("措置区分")) {
      expect(rows.get("K01-01")).toEqual({ state: "COMPLETED" });
      return;
    }
    expect([rows.get("K01-01")?.[column], rows.get("K01-02")?.[column]]).toEqual([first, second]);
  });

  it("finds rows by 工程番号 under a line of headings, in whatever order", () => {
    const text = "見込\t工程番号\t措置区分\n\tk01-02\t完了\n2026年度2Q\tＫ０１－０１\t実施中\n\t\t";
    expect(readPasted(text.replace("－", "-"), CODES, "note")).toEqual({
      rows: new Map([
        ["K01-02", { state: "COMPLETED" }],
        ["K01-01", { forecast: "2026Q2", state: "IN_PROGRESS" }],
      ]),
      problems: [],
    });
  });

  it.each([
    ["実施中", ["貼り付けた行は1行、選んだ工程は2件です。数を合わせてください。"]],
    ["順調\n完了", ["1行目: 措置区分「順調」を読み取れません。"]],
    ["工程番号\t進み\nK01-01\t5", ["1行目の見出し「進み」は使えません。"]],
    ["工程番号\t措置区分\nK09-01\t完了", ["2行目: 「K09-01」は、選んだ工程にありません。"]],
    ["工程番号\t措置区分\nK01-01\t完了\nK01-01\t中止", ["3行目: K01-01が2回あります。"]],
    [
      "実施中\t完了\n実施中\t完了",
      ["複数の列を貼り付けるときは、1行目に見出し(工程番号、措置区分など)を付けてください。"],
    ],
  ])("names what is wrong with %j", (text, problems) => {
    expect(readPasted(text, CODES, "state").problems).toEqual(problems);
  });

  it("gives back any notes as they were copied", () => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => text.trim() !== "" && !/[\r]/.test(text));
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const copied = [a, b].map((text) => `"${text.replaceAll('"', '""')}"`).join("\n");
        const { rows, problems } = readPasted(
          `工程番号\t説明\nK01-01\t${copied.replace("\n", "\nK01-02\t")}`,
          CODES,
          "note",
        );
        fc.pre(!copied.slice(0, -1).endsWith("\n"));
        return problems.length === 0 && rows.get("K01-01")?.note === a && rows.get("K01-02")?.note === b;
      }),
    );
  });
});
