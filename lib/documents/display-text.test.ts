import { describe, expect, it } from "vitest";
import { displayText } from "./display-text";
import { readOverview } from "./overview";
import { beginsWithHeadingMark, readHeadings } from "./roadmap-headings";
import { measures, roadmap } from "./shipped-fixture";

describe("displayText", () => {
  it.each([
    ["システムの横展 開の加速化", "システムの横展開の加速化"],
    ["地域幸福度 (Well-being) 指標の活用 促進", "地域幸福度 (Well-being) 指標の活用促進"],
    ["総務省、外務省、 デジタル庁", "総務省、外務省、デジタル庁"],
    ["インターネット・ ロードマップ", "インターネット・ロードマップ"],
    // Heading marks and the spaces around them stay.
    ["①トラスト ・トラストサービスの利活用拡大", "①トラスト ・トラストサービスの利活用拡大"],
    [
      "⑥ネットワークの整備 ア 新府省間ネットワークの構築",
      "⑥ネットワークの整備 ア 新府省間ネットワークの構築",
    ],
    ["物流分野） イ「ヒトを支援する", "物流分野） イ「ヒトを支援する"],
    ["(2) マイナンバー制度の利用の推進 ①マイナンバー", "(2) マイナンバー制度の利用の推進 ①マイナンバー"],
    ["情報提供 ※各区域の検討", "情報提供 ※各区域の検討"],
    ["Society 5.0に対応", "Society 5.0に対応"],
    [" 前後 ", "前後"],
  ])("%s", (printed, shown) => expect(displayText(printed)).toBe(shown));

  it("takes nothing but spaces from what is printed", () => {
    const texts = [
      ...roadmap().document.tasks.map((task) => task.printedTitle),
      ...roadmap().document.initiatives.map(({ printed }) => printed),
      ...measures().document.measures.map((row) => row.overviewText),
    ];
    for (const text of texts) {
      expect(displayText(text).replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      expect(displayText(displayText(text))).toBe(displayText(text));
      // No space before ①, ア or 「・」 that the text has not, and none that it has goes.
      expect(displayText(text).match(/ [・①-⑳]/g)).toEqual(text.match(/ [・①-⑳]/g));
    }
  });
});

describe("readHeadings", () => {
  it.each([
    [
      "4. 産業のデジタル化 (2) 質の向上に向けた取組 ① 電子署名",
      4,
      "産業のデジタル化",
      ["2 質の向上に向けた取組"],
    ],
    [
      "5. AIへの対応 (1) 連携体制 (2) 開発能力の構築・強化や 戦略",
      5,
      "AIへの対応",
      ["1 連携体制", "2 開発能力の構築・強化や戦略"],
    ],
    ["6. 戦略 ・項目 (2022)", 6, "戦略", []],
    ["7. 暮らし ア 医療", 7, "暮らし", []],
    ["(1) 国・地方を通じたデザイン ・公共", null, null, ["1 国・地方を通じたデザイン"]],
    ["⑧インフラ", null, null, []],
  ])("%s", (printed, number, title, sections) => {
    const read = readHeadings(printed);
    expect(read.chapter).toEqual(number === null ? null : { number, title });
    expect(read.sections.map((section) => `${section.number} ${section.title}`)).toEqual(sections);
  });

  it("finds a mark at the head of every 取組名, and of no recovered line", () => {
    const { initiatives, tasks } = roadmap().document;
    expect(initiatives.filter(({ printed }) => !beginsWithHeadingMark(printed))).toEqual([]);
    expect(tasks.filter((task) => task.recovered && beginsWithHeadingMark(task.printedTitle))).toEqual([]);
  });
});

describe("readOverview", () => {
  it.each([
    ['<ul style="x"> - 一つ。 - 二つ。 ', ["一つ。", "二つ。"]],
    ["-一つ -二つ", ["一つ", "二つ"]],
    ["－一つ。 －二つ-三つ A-B", ["一つ。", "二つ-三つ A-B"]],
  ])("%s", (printed, items) => expect(readOverview(printed)).toEqual({ lead: "", items }));

  it("keeps what stands before the first item apart", () => {
    expect(readOverview("前文 - 一つ")).toEqual({ lead: "前文", items: ["一つ"] });
  });
});
