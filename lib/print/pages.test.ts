import fc from "fast-check";
import { expect, it } from "vitest";
import type { LaidRow } from "./layout";
import { paginate } from "./pages";

const LINE = 10;
const ROOM = { top: 20, bottom: 220 };
const REPEATED = ["x", "y", "z"];

/** Bands and rows of up to six lines, some of which continue the first cell of the row before. */
const rows: fc.Arbitrary<LaidRow[]> = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(1 as const, 2 as const).map((level) => ({ level })) },
      {
        weight: 8,
        arbitrary: fc.record({
          lines: fc.integer({ min: 1, max: 6 }),
          first: fc.integer({ min: 1, max: 6 }),
          continues: fc.boolean(),
        }),
      },
    ),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map((entry, index): LaidRow => {
      if ("level" in entry) return { band: `${index}`, level: entry.level, height: LINE };
      const { lines, first, continues } = entry;
      return {
        cells: [`${index}`, "text"],
        lines: [Array.from({ length: first }, () => "x"), ["text"]],
        height: lines * LINE,
        continues,
        joinedHeight: continues ? 0 : first * LINE,
      };
    }),
  );

it("places every row once, in order, where it has room, and every first cell with room for its text", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const pages = paginate(
        list,
        () => ROOM,
        () => REPEATED,
        (lines) => lines * LINE,
      );
      const placed = pages.flatMap((page) => page.rows.filter(({ repeated }) => !repeated));
      expect(placed.map(({ row }) => row)).toEqual(list);
      for (const page of pages) {
        let y = ROOM.top;
        for (const { top, height, row } of page.rows) {
          expect(top).toBeCloseTo(y);
          expect(height).toBeGreaterThanOrEqual(row.height);
          y = top + height;
        }
        expect(y).toBeLessThanOrEqual(ROOM.bottom);
        for (const { height, lines } of page.joined)
          expect(height).toBeGreaterThanOrEqual(lines.length * LINE);
        const cells = page.rows.filter(({ row }) => "cells" in row);
        const covered = page.joined.reduce((total, { height }) => total + height, 0);
        expect(covered).toBeCloseTo(cells.reduce((total, { height }) => total + height, 0));
      }
    }),
  );
});

it("repeats bands and first cells where they go on", () => {
  const row = (index: number): LaidRow => ({
    cells: ["取組", `${index}`],
    lines: [["取組"], [`${index}`]],
    height: 50,
    continues: index > 0,
    joinedHeight: LINE,
  });
  const pages = paginate(
    [{ band: "分野", level: 2, height: LINE }, ...[0, 1, 2, 3, 4].map(row)],
    () => ROOM,
    () => ["取組(続き)"],
    (lines) => lines * LINE,
  );
  expect(pages.map((page) => page.rows.map(({ repeated }) => repeated))).toEqual([
    [false, false, false, false],
    [true, false, false],
  ]);
  expect(pages.flatMap((page) => page.joined.map(({ lines }) => lines))).toEqual([["取組"], ["取組(続き)"]]);
});

it("leaves no band at the foot of a page", () => {
  const rows: LaidRow[] = [150, 40].flatMap((height, index): LaidRow[] => [
    { band: `${index}`, level: 2, height: LINE },
    { cells: ["a"], lines: [["a"]], height, continues: false, joinedHeight: LINE },
  ]);
  const pages = paginate(
    rows,
    () => ROOM,
    () => [],
    (lines) => lines * LINE,
  );
  expect(pages.map((page) => page.rows.length)).toEqual([2, 2]);
});
