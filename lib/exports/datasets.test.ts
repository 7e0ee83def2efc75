import { describe, expect, it } from "vitest";
import { fileAddress, parseFileName } from "./datasets";

describe("the address of a data file", () => {
  it("has the conditions of the list, and no paging", () => {
    expect(fileAddress("tasks", "csv")).toBe("/exports/tasks.csv");
    const values = { q: "データ", ministry: "digital", asOf: "2024-03-31", page: "2", pageSize: 100 };
    expect(fileAddress("progress", "json", values)).toBe(
      "/exports/progress.json?asOf=2024-03-31&ministry=digital&q=%E3%83%87%E3%83%BC%E3%82%BF",
    );
  });
});

describe("the name of a data file", () => {
  it("is a dataset and a format", () => {
    expect(parseFileName("tasks.csv")).toEqual({ dataset: "tasks", format: "csv" });
    expect(parseFileName("coverage.json")).toEqual({ dataset: "coverage", format: "json" });
  });

  it.each([
    "",
    "tasks",
    "tasks.",
    ".csv",
    "tasks.CSV",
    "tasks.csv.json",
    "__proto__.csv",
    "users.csv",
    "tasks.toString",
  ])("is not %j", (name) => expect(parseFileName(name)).toBeUndefined());
});
