import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasuresDocument } from "./measures-document";
import { MEASURES_TEXT, measures, withCells, withLine } from "./shipped-fixture";

const LINES = MEASURES_TEXT.split("\n");
const original = measures();
const meaning = said(original.document);
const numbers = LINES.map((_, index) => index + 1).filter((number) => LINES[number - 1] !== "");
const rows = numbers.filter((number) => /^\d\d-\d\d\t/.test(LINES[number - 1] ?? ""));
const anyLine = fc.constantFrom(...numbers);
const anyRow = fc.constantFrom(...rows);
const anyHeader = fc.constantFrom(...numbers.filter((number) => !rows.includes(number)));
const RUNS = { numRuns: 120 };

/** Everything a document says, apart from where its lines stand and from empty cells at their ends. */
function said(document: MeasuresDocument): string {
  const rows = document.measures.map(({ sourceText: _, line: __, printedCells, ...measure }) => {
    return { ...measure, printedCells: printedCells.filter(({ text }) => text !== "") };
  });
  return JSON.stringify({ ...document, measures: rows });
}

/** Either an error, or the same meaning, or a notice, that names one of these lines. */
function expectNoSilentChange(text: string, lines: number[]): void {
  const { document, problems } = measures(text);
  const before = new Set(original.problems.map(({ message }) => message));
  const named = problems.filter(
    (problem) => problem.line !== null && lines.includes(problem.line) && !before.has(problem.message),
  );
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    expect(
      errors.some((problem) => named.includes(problem)),
      errors[0]?.message,
    ).toBe(true);
  else expect(said(document) === meaning, `silent change of line ${lines[0]}`).toBe(true);
}

describe("a damaged copy of the measures is read the same, or refused by line", () => {
  it("a cell lost", () => {
    fc.assert(
      fc.property(anyLine, fc.nat(22), (number, cell) => {
        expectNoSilentChange(
          withLine(
            MEASURES_TEXT,
            number,
            withCells((cells) => cells.filter((_, index) => index !== cell)),
          ),
          [number, number + 1],
        );
      }),
      RUNS,
    );
  });

  it("a cell too many, empty or not", () => {
    fc.assert(
      fc.property(anyLine, fc.nat(22), fc.constantFrom("", "◎", "○", "検討"), (number, cell, text) => {
        expectNoSilentChange(
          withLine(
            MEASURES_TEXT,
            number,
            withCells((cells) => [...cells.slice(0, cell), text, ...cells.slice(cell)]),
          ),
          [number, number + 1],
        );
      }),
      RUNS,
    );
  });

  it("another mark than ◎ and ○", () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.integer({ min: 5, max: 17 }),
        fc.constantFrom("■", "●", "△", "〇", "◎○", "x"),
        (number, cell, mark) => {
          const { problems } = measures(
            withLine(
              MEASURES_TEXT,
              number,
              withCells((cells) => cells.with(cell, mark)),
            ),
          );
          expect(
            problems.some(
              (problem) => problem.severity === "error" && problem.line === number && problem.cell === cell,
            ),
          ).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("a line cut off anywhere", () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0, max: 1, noNaN: true }), (number, share) => {
        const line = LINES[number - 1] ?? "";
        const cut = line.slice(0, 1 + Math.floor(share * (line.length - 1)));
        expectNoSilentChange(
          withLine(MEASURES_TEXT, number, () => cut),
          [number, number + 1],
        );
      }),
      RUNS,
    );
  });

  it("a header line lost", () => {
    fc.assert(
      fc.property(anyHeader, (number) => {
        const { problems } = measures(withLine(MEASURES_TEXT, number, () => undefined));
        const errors = problems.filter(({ severity }) => severity === "error");
        expect(errors[0]).toMatchObject({ line: number, code: "missing-header" });
      }),
      { numRuns: 50 },
    );
  });

  it("a line twice", () => {
    fc.assert(
      fc.property(anyLine, (number) => {
        const { problems } = measures(withLine(MEASURES_TEXT, number, (line) => [line, line]));
        const line = problems.find(({ severity }) => severity === "error")?.line;
        expect([number - 1, number, number + 1]).toContain(line);
      }),
      { numRuns: 100 },
    );
  });

  it("every duplicate 施策番号, every unknown ministry, all at once", () => {
    let text = withLine(MEASURES_TEXT, 6, (line) =>
      line.replace("02-06", "02-05").replace("◎警察庁", "◎警視庁"),
    );
    text = withLine(text, 32, (line) => line.replace("03-16", "03-12"));
    const errors = measures(text).problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "6 duplicate-number",
      "6 unknown-ministry",
      "32 duplicate-number",
    ]);
    expect(errors[0]?.message).toContain("5行目");
  });

  it("an extra cell in the one line whose ministries stand a cell earlier than its page's", () => {
    const text = withLine(
      MEASURES_TEXT,
      43,
      withCells((cells) => cells.toSpliced(5, 0, "")),
    );
    expect(measures(text).problems.find(({ severity }) => severity === "error")).toMatchObject({
      line: 43,
      code: "shifted-cells",
    });
  });

  it("never throws on any text", () => {
    const piece = fc.constantFrom(
      "\t",
      "\n",
      "◎",
      "施策番号",
      "府省庁名",
      "手引",
      "10条",
      "11条 3項",
      "01-01",
      "- 概要",
      "◎総務省",
      "",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void measures(pieces.join(""))),
      { numRuns: 500 },
    );
  });
});
