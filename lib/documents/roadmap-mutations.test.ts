import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoadmapDocument } from "./roadmap-document";
import { ROADMAP_TEXT, roadmap, withCells, withLine } from "./shipped-fixture";

const TITLE = "デジタル社会の実現に向けた重点計画 <工程表>";
/** A shorter copy with a page of every sort: marks and arrows, 23 to 25 cells, recovered lines, both 部. */
const COPY = pages(1, 2, 3, 9, 10, 26, 31, 35, 41, 43);
const LINES = COPY.split("\n");
const original = roadmap(COPY);
const meaning = said(original.document);

/** 1-based numbers of lines of the pages, by what they are. */
const numbers = LINES.map((_, index) => index + 1).filter(
  (number) => number >= 9 && LINES[number - 1] !== "",
);
const isHeader = (number: number) => {
  const line = LINES[number - 1] ?? "";
  return line === TITLE || line.startsWith("取組名") || line.startsWith("\t\t1Q");
};
const rows = numbers.filter((number) => !isHeader(number));
const anyLine = fc.constantFrom(...numbers);
const anyRow = fc.constantFrom(...rows);
const anyHeader = fc.constantFrom(...numbers.filter(isHeader));
const RUNS = { numRuns: 100 };

/** The line itself; damage to one of the header lines may be noticed at another one. */
function near(number: number): number[] {
  return isHeader(number) ? [-2, -1, 0, 1, 2, 3].map((step) => number + step) : [number, number + 1];
}

function pages(...wanted: number[]): string {
  const [front = "", ...all] = ROADMAP_TEXT.split(`${TITLE}\n`);
  return [front, ...wanted.map((page) => all[page - 1] ?? "")].join(`${TITLE}\n`);
}

/** Everything a document says, apart from where its lines stand. */
function said(document: RoadmapDocument): string {
  const tasks = document.tasks.map(({ sourceText: _, line: __, recovered: ___, ...task }) => task);
  const initiatives = document.initiatives.map(({ line: _, ...initiative }) => initiative);
  return JSON.stringify({ ...document, tasks, initiatives });
}

/** Either an error, or the same meaning, or a notice, that names one of these lines. */
function expectNoSilentChange(text: string, lines: number[]): void {
  const { document, problems } = roadmap(text);
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
  else if (said(document) !== meaning)
    expect(named.length, `silent change of line ${lines[0]}`).toBeGreaterThan(0);
}

describe("a damaged copy of the roadmap is read the same, or refused by line", () => {
  it("a cell lost", () => {
    fc.assert(
      fc.property(anyLine, fc.nat(24), (number, cell) => {
        expectNoSilentChange(
          withLine(
            COPY,
            number,
            withCells((cells) => cells.filter((_, index) => index !== cell)),
          ),
          near(number),
        );
      }),
      RUNS,
    );
  });

  it("a cell too many, empty or not", () => {
    fc.assert(
      fc.property(anyLine, fc.nat(23), fc.constantFrom("", "■", "検討"), (number, cell, text) => {
        expectNoSilentChange(
          withLine(
            COPY,
            number,
            withCells((cells) => [...cells.slice(0, cell), text, ...cells.slice(cell)]),
          ),
          near(number),
        );
      }),
      RUNS,
    );
  });

  it("another mark than ■ in a quarter", () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.integer({ min: 2, max: 20 }),
        fc.constantFrom("◎", "○", "□", "→", "1", "■■"),
        (number, cell, mark) => {
          const { problems } = roadmap(
            withLine(
              COPY,
              number,
              withCells((cells) => cells.with(cell, mark)),
            ),
          );
          expect(problems.some((problem) => problem.severity === "error" && problem.line === number)).toBe(
            true,
          );
        },
      ),
      RUNS,
    );
  });

  it("a line cut off before its last cell", () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0, max: 1, noNaN: true }), (number, share) => {
        const line = LINES[number - 1] ?? "";
        // Cut inside the last text, a shorter list of ministries may be left: nothing could tell.
        const end = line === TITLE ? line.length : line.trimEnd().lastIndexOf("\t") + 1;
        const cut = line.slice(0, 1 + Math.floor(share * Math.max(0, end - 1)));
        expectNoSilentChange(
          withLine(COPY, number, () => cut),
          near(number),
        );
      }),
      RUNS,
    );
  });

  it("a header line lost", () => {
    fc.assert(
      fc.property(anyHeader, (number) => {
        const { problems } = roadmap(withLine(COPY, number, () => undefined));
        const errors = problems.filter(({ severity }) => severity === "error");
        expect(near(number)).toContain(errors[0]?.line);
      }),
      { numRuns: 100 },
    );
  });

  it("a line twice", () => {
    fc.assert(
      fc.property(anyLine, (number) => {
        const { problems } = roadmap(withLine(COPY, number, (line) => [line, line]));
        const line = problems.find(({ severity }) => severity === "error")?.line;
        expect(near(number)).toContain(line);
      }),
      { numRuns: 150 },
    );
  });

  it("a page twice", () => {
    const lines = ROADMAP_TEXT.split("\n");
    const { problems } = roadmap(
      [...lines.slice(0, 49), ...lines.slice(21, 49), ...lines.slice(49)].join("\n"),
    );
    expect(problems.find(({ severity }) => severity === "error")).toMatchObject({
      code: "duplicate-page",
      line: 50,
    });
  });

  it.each([
    ["the line of a 部", 184, "chapter-order"],
    ["the first 部", 13, "missing-part"],
    ["the first 取組名 of a page", 98, "missing-initiative"],
  ])("%s lost", (_, number, code) => {
    const { problems } = roadmap(withLine(ROADMAP_TEXT, number, () => undefined));
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors[0]).toMatchObject({ line: number, code });
  });

  it("an unknown ministry, in every line that has it", () => {
    const { problems } = roadmap(ROADMAP_TEXT.replaceAll("\t気象庁", "\t天気庁"));
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(5);
    expect(
      errors.every(({ code, message }) => code === "unknown-ministry" && message.includes("天気庁")),
    ).toBe(true);
  });

  it("never throws on any text", () => {
    const piece = fc.constantFrom(
      "\t",
      "\n",
      "■",
      TITLE,
      "取組名",
      "取組内容",
      "担当府省庁",
      "1Q",
      "第3-1 部",
      "総務省",
      "2022年度",
      "1. あ (1) い",
      "",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void roadmap(pieces.join(""))),
      { numRuns: 500 },
    );
  });
});
