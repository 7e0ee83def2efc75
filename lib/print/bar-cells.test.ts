import { expect, it } from "vitest";
import { withBarCells } from "./bar-cells";
import { type PrintTable, textOf, toneOf } from "./document";
import { sampleDocument } from "./document-fixture";

const [plain] = sampleDocument().tables;

function cellsOf(table: PrintTable, row: number) {
  const found = table.rows[row];
  return found && "cells" in found ? found.cells : [];
}

it("makes a bar cells that are filled in proportion, and says its kinds by signs", () => {
  if (!plain) throw new Error("no table");
  const bar = [
    { kind: "ON_TRACK" as const, value: 3 },
    { kind: "DELAYED" as const, value: 1 },
  ];
  const table = withBarCells({
    ...plain,
    rows: [{ cells: ["取組", "K01-01", { bar }, ""] }, { cells: ["取組", "K01-02", { bar, whole: 8 }, "x"] }],
  });
  expect(table.columns).toHaveLength(43);
  expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(96);
  expect(table.head).toEqual([
    [
      { text: "取組名", rows: 2, columns: 1 },
      { text: "工程番号", rows: 2, columns: 1 },
      { text: "2022年度", columns: 41 },
    ],
    [
      { text: "1Q", columns: 40 },
      { text: "2Q", tone: "now", columns: 1 },
    ],
  ]);
  const tones = (row: number) => cellsOf(table, row).slice(2, 42).map(toneOf);
  expect(tones(0).filter((tone) => tone === "ON_TRACK")).toHaveLength(30);
  expect(tones(0).filter((tone) => tone === "DELAYED")).toHaveLength(10);
  expect(tones(1).filter((tone) => tone === undefined)).toHaveLength(20);
  expect(cellsOf(table, 0).map(textOf).join("")).toBe("取組K01-01→▲");
  expect(textOf(cellsOf(table, 1).at(-1))).toBe("x");
});

it("leaves a table without bars as it is", () => {
  if (plain) expect(withBarCells(plain)).toBe(plain);
});
