import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSlippages, type DatedTask, originsOver, slippages } from "./slippage";

const task = (code: string, last: number | null): DatedTask => ({
  ...{ code, title: code, initiative: "取組", leads: [1], last },
});
const step = (...pairs: [string, string | null][]) => new Map(pairs);

describe("slippages", () => {
  it.each([
    ["later", 10, 13, 3],
    ["earlier", 10, 8, -2],
    ["unmoved", 10, 10, 0],
    ["scheduled", null, 10, null],
    ["unscheduled", 10, null, null],
    ["undated", null, null, null],
  ] as const)("says that an end is %s", (change, old, now, moved) => {
    const [found] = slippages([task("A", old)], [task("B", now)], step(["B", "A"]));
    expect(found).toMatchObject({ change, moved, before: { code: "A" }, after: { code: "B" } });
  });

  it("lists what is new and what was dropped, and each part of a split beside the whole", () => {
    const found = slippages(
      [task("A", 1), task("B", 5)],
      [task("A", 2), task("C", 4), task("D", 9)],
      step(["A", "A"], ["C", "A"], ["D", null]),
    );
    expect(found.map(({ change, before, after }) => [change, before?.code, after?.code])).toEqual([
      ["later", "A", "A"],
      ["later", "A", "C"],
      ["new", undefined, "D"],
      ["dropped", "B", undefined],
    ]);
    expect(countSlippages(found)).toMatchObject({ later: 2, new: 1, dropped: 1, quarters: 4, total: 4 });
  });

  it("counts every row once", () => {
    const tasks = fc.uniqueArray(fc.nat(30), { maxLength: 20 });
    fc.assert(
      fc.property(
        tasks,
        tasks,
        fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 20 }),
        (a, b, from) => {
          const older = a.map((code) => task(`${code}`, code % 3 === 0 ? null : code));
          const later = b.map((code) => task(`${code}`, code % 4 === 0 ? null : code));
          const origins = new Map(
            later.map(({ code }, at) => [code, a.includes(from[at] ?? -1) ? `${from[at]}` : null]),
          );
          const found = slippages(older, later, origins);
          const { total, quarters: _, ...counts } = countSlippages(found);
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
          expect(found.filter(({ after }) => after)).toHaveLength(later.length);
        },
      ),
    );
  });
});

it("finds origins over several versions", () => {
  const origins = originsOver(
    ["A", "B", "C"],
    [step(["A", "X"], ["B", null], ["C", "Y"]), step(["X", "1"], ["Y", null])],
  );
  expect([...origins]).toEqual([
    ["A", "1"],
    ["B", null],
    ["C", null],
  ]);
  expect(originsOver(["A"], []).get("A")).toBe("A");
});
