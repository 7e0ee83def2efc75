import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asOfOf, givenTexts, hasEmptyFields, readQuery } from "./query-string";

const TODAY = "2026-11-22";
const shape = { q: z.string().optional(), page: z.coerce.number("数で指定してください").default(1) };
const read = (query: string) => readQuery(new URLSearchParams(query), shape, TODAY);

describe("readQuery", () => {
  test("takes empty fields for absent and leaves unknown ones alone", () => {
    expect(read("q=&page=&asOf=&other=1").values).toEqual({ page: 1, asOf: TODAY });
  });

  test("leaves alone fields that are named like parts of every object", () => {
    const names = ["constructor", "__proto__", "toString", "hasOwnProperty"];
    expect(read(names.map((name) => `${name}=1&${name}=2`).join("&")).problems).toEqual([]);
  });

  test.each([
    ["q=a&q=b", "q"],
    ["q=%00", "q"],
    ["q=%E2%80%A8&page=x", "page"],
    ["asOf=2026-11-23", "asOf"],
    ["asOf=2026-02-30", "asOf"],
  ])("refuses %s by its field", (query, field) => {
    expect(read(query)).toMatchObject({ values: null, problems: [{ field }] });
  });
});

test.each([
  ["asOf=2024-03-31", "2024-03-31"],
  ["asOf=&asOf=2024-03-31", "2024-03-31"],
  ["asOf=2024-03-31&asOf=2024-06-30", TODAY],
  ["asOf=2024-03-31&asOf=x", TODAY],
  ["asOf=x", TODAY],
  ["", TODAY],
])("asOfOf %s is %s, as the problem over the page says", (query, day) => {
  expect(asOfOf(new URLSearchParams(query), TODAY)).toBe(day);
});

test("givenTexts shows again what was typed, without what no page may carry", () => {
  const input = { q: "a\u0000b", unit: ["", "NISC"], ministry: "zz", other: "1" };
  expect(givenTexts(input, ["q", "unit", "ministry", "role"])).toEqual({ unit: "NISC", ministry: "zz" });
});

test("hasEmptyFields looks at the given names alone", () => {
  expect(hasEmptyFields({ q: "", other: "1" }, ["q"])).toBe(true);
  expect(hasEmptyFields({ q: "1", other: "" }, ["q"])).toBe(false);
});
