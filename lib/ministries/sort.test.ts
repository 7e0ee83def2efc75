import { describe, expect, it } from "vitest";
import { countProgress } from "@/lib/domain/progress";
import { MINISTRY_SORTS, sortMinistries } from "./sort";

const row = (slug: string, lead: number, DELAYED: number, longest: number | null, measures = 0) => ({
  slug,
  tasks: { lead },
  measures: { lead: measures },
  counts: { ...countProgress([]), DELAYED },
  longest,
});
const ROWS = [row("a", 10, 1, 7), row("b", 0, 0, null, 3), row("c", 100, 5, 2), row("d", 2, 1, 7)];
const order = (sort: (typeof MINISTRY_SORTS)[number]) =>
  sortMinistries(ROWS, sort)
    .map(({ slug }) => slug)
    .join("");

describe("sortMinistries", () => {
  it.each([
    ["official", "abcd"],
    ["leads", "cadb"],
    ["measures", "bacd"],
    ["late", "cadb"],
    ["share", "dacb"],
    ["longest", "adcb"],
  ] as const)("by %s: %s; equal ones stay in the official order", (sort, expected) => {
    expect(order(sort)).toBe(expected);
  });

  it("needs no 区分", () => {
    const unknown = ROWS.map((entry) => ({ ...entry, counts: null, longest: null }));
    for (const sort of MINISTRY_SORTS) expect(sortMinistries(unknown, sort)).toHaveLength(4);
    expect(sortMinistries(unknown, "late")).toEqual(unknown);
  });
});
