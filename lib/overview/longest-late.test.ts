import { expect, it } from "vitest";
import { longestLate } from "./longest-late";

const fact = (code: string, ...leads: [progress: "DELAYED" | "ON_TRACK", delay: number | null][]) => ({
  code,
  leads: leads.map(([progress, delay]) => ({ progress, delay })),
});

it("names each delayed lead apart, the longest first, equal ones as printed", () => {
  const facts = [
    fact("K02-01", ["DELAYED", 2]),
    fact("K02-02", ["ON_TRACK", null], ["DELAYED", 5]),
    fact("K02-03", ["DELAYED", 2], ["DELAYED", 3]),
  ];
  expect(longestLate(facts, 3).map(({ fact, delay }) => [fact.code, delay])).toEqual([
    ["K02-02", 5],
    ["K02-03", 3],
    ["K02-01", 2],
  ]);
  expect(longestLate([fact("K02-01", ["ON_TRACK", null])], 3)).toEqual([]);
});
