import { describe, expect, test } from "vitest";
import { addressOf, addressWithout, asOfText } from "./address";

describe("addressOf", () => {
  test("orders the fields, whatever order they came in", () => {
    const values = { q: "安全", ministry: "digital", asOf: "2024-03-31", zeta: "1", alpha: 2 };
    const reversed = Object.fromEntries(Object.entries(values).reverse());
    expect(addressOf("/tasks", values)).toBe(
      "/tasks?asOf=2024-03-31&ministry=digital&q=%E5%AE%89%E5%85%A8&alpha=2&zeta=1",
    );
    expect(addressOf("/tasks", reversed)).toBe(addressOf("/tasks", values));
  });

  test("leaves out what is empty, absent or the default", () => {
    expect(addressOf("/tasks", { role: "lead", page: 1, pageSize: "50", q: "", unit: undefined })).toBe(
      "/tasks",
    );
    expect(addressOf("/tasks", { role: "any", page: 2 })).toBe("/tasks?role=any&page=2");
  });

  test("escapes what would end or change the query", () => {
    const text = 'a&b=c#d "<>?𠮷';
    expect(new URL(addressOf("/tasks", { q: text }), "http://x").searchParams.get("q")).toBe(text);
  });
});

test("基準日 of today needs no word", () => {
  expect(asOfText("2024-03-31", "2024-03-31")).toBeUndefined();
  expect(asOfText("2024-03-30", "2024-03-31")).toBe("2024-03-30");
});

test("leaves out only the fields that are wrong", () => {
  const values = { ministry: "zz", q: "AI", asOf: "2099-01-01" };
  const problems = [{ field: "ministry" }, { field: "asOf" }];
  expect(addressWithout("/tasks", values, problems)).toBe("/tasks?q=AI");
});
