import { expect, test } from "vitest";
import { initiativeHeading } from "./initiative-heading";

const above = {
  chapter: { number: 5, title: "急速なAIの進歩・普及を踏まえた対応" },
  sections: [
    { number: 1, title: "連携体制" },
    { number: 2, title: "開発能力の構築" },
  ],
};

test.each([
  ["5. 急速なAIの進歩・普及を踏まえた対応 (1) 連携体制 (2) 開発能力の構築 ・計算資源", "・計算資源"],
  ["(1) 連携体制 (2) 開発能力の構築 ①基盤", "①基盤"],
  ["5. 急速なAIの進歩・普及を踏まえた対応 (1) 連携体制 (2) 開発能力の構築", "(2) 開発能力の構築"],
  ["・計算資源", "・計算資源"],
  ["(1) 連携", "(1) 連携"],
])("%s", (name, heading) => {
  expect(initiativeHeading(name, above)).toBe(heading);
});

test("a 取組名 that is only its 分野 keeps it", () => {
  const name = "5. 急速なAIの進歩・普及を踏まえた対応";
  expect(initiativeHeading(name, { ...above, sections: [] })).toBe(name);
});
