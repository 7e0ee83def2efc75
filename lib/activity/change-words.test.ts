import { describe, expect, it } from "vitest";
import { changesOf } from "./change-words";

describe("what an act changed, in words", () => {
  it("tells the fields that differ, with their names and values in Japanese", () => {
    const before = { state: "NOT_STARTED", forecast: "2024Q3", effectiveOn: "2024-03-31", reportId: 1 };
    const after = { state: "IN_PROGRESS", forecast: "2025Q1", effectiveOn: "2024-03-31", reportId: 2 };
    expect(changesOf(before, after)).toEqual([
      { label: "措置区分", from: "未着手", to: "実施中" },
      { label: "見込", from: "2024年度3Q", to: "2025年度1Q" },
    ]);
  });

  it("tells a first value and one that went", () => {
    expect(changesOf(null, { completedOn: "2024-03-31" })).toEqual([
      { label: "完了日", from: null, to: "2024年3月31日" },
    ]);
    expect(changesOf({ forecast: "2024Q3" }, { forecast: null })).toEqual([
      { label: "見込", from: "2024年度3Q", to: null },
    ]);
  });

  it("says what a report stated, also where it stays", () => {
    const same = { state: "IN_PROGRESS", forecast: "2024Q3" };
    expect(changesOf(same, same)).toEqual([{ label: "措置区分", from: null, to: "実施中" }]);
  });

  it("joins quarters into runs, and names ministries", () => {
    const after = { quarters: ["2024Q2", "2024Q1", "2025Q1"], ministry: "soumu" };
    expect(changesOf(undefined, after, { soumu: "総務省" })).toEqual([
      { label: "予定時期", from: null, to: "2024年度1Q〜2Q、2025年度1Q" },
      { label: "府省庁", from: null, to: "総務省" },
    ]);
  });

  it("says numbers, answers and unknown words as they are", () => {
    expect(changesOf(null, { total: 1234, fileName: "a.txt", other: true, nested: { a: 1 } })).toEqual([
      { label: "計", from: null, to: "1,234" },
      { label: "ファイル名", from: null, to: "a.txt" },
      { label: "other", from: null, to: "はい" },
      { label: "nested", from: null, to: "a1" },
    ]);
  });

  it("names each of the numbers that belong together", () => {
    const rows = { read: 1717, added: 717, changed: 0, removed: 0, unchanged: 1000 };
    expect(changesOf(null, { rows })).toEqual([
      { label: "行数", from: null, to: "読取り1,717、追加717、変更0、削除0、変更なし1,000" },
    ]);
  });

  it.each([null, undefined, "text", 5, ["a"], {}])("finds nothing in %j", (value) => {
    expect(changesOf(value, value)).toEqual([]);
  });
});
