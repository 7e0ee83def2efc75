import { describe, expect, it } from "vitest";
import { escapeList, escapeText } from "./csv";
import { datasetDefinitions, ESCAPE_EXAMPLES } from "./definitions";

describe.each(datasetDefinitions())("$dataset", ({ columns }) => {
  it("names every column once, as programs can use it", () => {
    const keys = columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][A-Za-z]*$/);
    const labels = columns.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("says what every column is", () => {
    for (const { key, label, description, type, unit } of columns) {
      expect(label, key).not.toBe("");
      expect(description, key).toMatch(/。$/);
      if (type === "integer") expect(unit, key).toBeTruthy();
    }
  });

  it("ends with 基準日 and 出典", () => {
    const keys = columns.map(({ key }) => key);
    expect(keys).toContain("asOf");
    expect(keys.slice(-2)).toEqual(["source", "sourceVersion"]);
  });

  it("can be written as JSON", () => {
    expect(JSON.parse(JSON.stringify(columns))).toEqual(columns);
  });
});

it("gives examples that are true", () => {
  expect(ESCAPE_EXAMPLES.map(({ text }) => text)).toHaveLength(5);
  for (const { text, cell, why } of ESCAPE_EXAMPLES) {
    if (why === "複数の値の列") expect(cell).toBe(`"${escapeList(["A;B", "C"])}"`);
    else expect(escapeText(text.replaceAll("⏎", "\n"))).toBe(cell);
  }
});
