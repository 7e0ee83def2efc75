import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measures, roadmap } from "@/lib/documents/shipped-fixture";
import { kindOfPair, type MatchedItem, matchItems, type Succession } from "@/lib/domain/match-items";
import { contentOf } from "./content";
import { matchedItem } from "./matched-item";

const TASKS = contentOf(roadmap().document).map((row) => matchedItem("roadmap", row));
const MEASURES = contentOf(measures().document).map((row) => matchedItem("measures", row));

const item = (key: string, text: string, more: Partial<MatchedItem> = {}): MatchedItem => ({
  ...{ key, text, detail: "", group: "データ連携", place: "3-1.2", owners: "デジタル庁", schedule: "" },
  ...more,
});
const brief = (all: readonly Succession[]) => all.map(({ key, from, kind }) => [key, from, kind]);
const shuffled = fc.shuffledSubarray(TASKS, { minLength: TASKS.length, maxLength: TASKS.length });

describe("a plan against itself", () => {
  it("is all the same, and sure", () => {
    for (const plan of [TASKS, MEASURES]) {
      const found = matchItems(plan, plan);
      expect(found.every(({ key, from, kind }) => kind === "SAME" && key === from)).toBe(true);
      expect(Math.min(...found.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(95);
    }
    expect(TASKS).toHaveLength(717);
  });

  it("in another order and with other numbers is the same or moved, each old item once", () => {
    fc.assert(
      fc.property(shuffled, (order) => {
        const found = matchItems(
          TASKS,
          order.map((entry, index) => ({ ...entry, key: `N${index}` })),
        );
        expect(found.every(({ kind }) => kind === "MOVED")).toBe(true);
        expect(new Set(found.map(({ from }) => from)).size).toBe(717);
        // Its text says which one it was.
        found.forEach(({ from }, index) => {
          expect(TASKS.find(({ key }) => key === from)?.text).toBe(order[index]?.text);
        });
      }),
      { numRuns: 5 },
    );
  });

  it("with one sign of one item changed is the same but for that", () => {
    fc.assert(
      fc.property(fc.nat(716), fc.nat(200), (index, place) => {
        const changed = TASKS.map((entry, at) => {
          const signs = [...entry.text];
          return at === index ? { ...entry, text: signs.with(place % signs.length, "髙").join("") } : entry;
        });
        const others = matchItems(TASKS, changed).filter(({ kind }) => kind !== "SAME");
        if (TASKS[index]?.text.length && TASKS[index].text.length >= 6) {
          expect(brief(others)).toEqual([[TASKS[index].key, TASKS[index].key, "REWORDED"]]);
        } else expect(others).toHaveLength(1);
      }),
      { numRuns: 12 },
    );
  });

  it("without some items drops those and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(716), { minLength: 1, maxLength: 40 }), (gone) => {
        const kept = TASKS.filter((_, index) => !gone.includes(index));
        expect(matchItems(TASKS, kept).every(({ key, from, kind }) => kind === "SAME" && key === from)).toBe(
          true,
        );
      }),
      { numRuns: 5 },
    );
  });

  it("is matched within a second, even where every text was changed", () => {
    const changed = TASKS.map((entry, index) => ({ ...entry, key: `N${index}`, text: `${entry.text}改` }));
    const start = performance.now();
    const found = matchItems(TASKS, changed);
    // A busy machine gets three.
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(found.filter(({ from }) => from !== null).length).toBeGreaterThan(700);
  });
});

describe("what becomes of an item", () => {
  const long = "電子署名の利用を広げるための調査を行い、その結果をもとに指針を改定する";
  it.each<[string, MatchedItem[], MatchedItem[], ReturnType<typeof brief>]>([
    ["the same", [item("A", long)], [item("A", long)], [["A", "A", "SAME"]]],
    ["another number", [item("A", long)], [item("B", long)], [["B", "A", "MOVED"]]],
    ["another 取組", [item("A", long)], [item("A", long, { group: "基盤" })], [["A", "A", "MOVED"]]],
    ["reworded", [item("A", long)], [item("B", long.replace("指針", "手引き"))], [["B", "A", "REWORDED"]]],
    ["another KPI", [item("A", long)], [item("A", long, { detail: "件数" })], [["A", "A", "REWORDED"]]],
    [
      "new",
      [item("A", long)],
      [item("A", long), item("B", "法人番号の公表方法を見直す")],
      [
        ["A", "A", "SAME"],
        ["B", null, "NEW"],
      ],
    ],
    [
      "new under the old number",
      [item("A", long)],
      [item("A", "法人番号の公表方法を見直す")],
      [["A", null, "NEW"]],
    ],
    [
      "split",
      [item("A", long)],
      [item("A", "電子署名の利用を広げるための調査を行い"), item("B", "その結果をもとに指針を改定する")],
      [
        ["A", "A", "SPLIT"],
        ["B", "A", "SPLIT"],
      ],
    ],
    [
      "merged: one goes on, the other is dropped",
      [item("A", "電子署名の利用を広げるための調査を行う"), item("B", "電子署名の指針を改定する")],
      [item("A", "電子署名の利用を広げるための調査を行い、指針を改定する")],
      [["A", "A", "REWORDED"]],
    ],
    [
      "of equal texts the one of the same 取組 and 府省庁",
      [item("A", "検討", { group: "甲", owners: "総務省" }), item("B", "検討", { group: "乙" })],
      [item("X", "検討", { group: "乙" }), item("Y", "検討", { group: "甲", owners: "総務省" })],
      [
        ["X", "B", "MOVED"],
        ["Y", "A", "MOVED"],
      ],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(brief(matchItems(before, after))).toEqual(expected);
  });

  it("goes by its time where equal texts moved down and took each other's number", () => {
    const rows = (first: number) =>
      ["2022", "2023", "2024"].map((schedule, index) => item(`K${first + index}`, "監査", { schedule }));
    const found = matchItems(rows(1), [item("K1", "基準の改定案を検討する"), ...rows(2)]);
    expect(brief(found)).toEqual([
      ["K1", null, "NEW"],
      ["K2", "K1", "MOVED"],
      ["K3", "K2", "MOVED"],
      ["K4", "K3", "MOVED"],
    ]);
    const unsure = matchItems(rows(1), [item("K9", "監査", { schedule: "2026" })]);
    expect(unsure[0]?.confidence).toBeLessThan(80);
  });

  it("is less sure for a short text elsewhere than for a long one, and of a split one part carries", () => {
    const elsewhere = { group: "基盤", place: "3-2.1", owners: "総務省" };
    const sure = (text: string) =>
      matchItems([item("A", text)], [item("B", text, elsewhere)])[0]?.confidence ?? 0;
    expect(sure("検討")).toBeLessThan(60);
    expect(sure(long)).toBeGreaterThan(70);
    const parts = matchItems([item("A", long)], [item("A", long.slice(0, 20)), item("B", long.slice(20))]);
    expect(parts.map(({ carries }) => carries)).toEqual([true, false]);
  });

  it("has a kind where a person says where it comes from", () => {
    expect(kindOfPair(item("A", long), item("A", long))).toBe("SAME");
    expect(kindOfPair(item("A", long), item("B", "別の内容"))).toBe("REWORDED");
  });
});
