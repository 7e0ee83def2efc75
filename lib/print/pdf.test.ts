import { expect, it } from "vitest";
import { HARD_TEXTS, sampleDocument } from "./document-fixture";
import { writePdf } from "./pdf";
import { pdfTexts } from "./pdf-text-fixture";

const text = async (document: Parameters<typeof writePdf>[0]) => pdfTexts(await writePdf(document));

it("has its texts in reading order, on every page heads, 出典 and the page's number", async () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({ cells: ["取組", `K01-${index}`, "", ""] }));
  const pages = await text(sampleDocument({ rows: [{ band: "部", level: 1 }, ...rows] }));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page.startsWith("工程表2024年3月31日時点")).toBe(true);
    expect(page).toContain(`取組名工程番号2022年度1Q2Q部${index > 0 ? "(続き)" : ""}取組K01-`);
    expect(page).toMatch(new RegExp(`デジタル庁&出典${index + 1}/${pages.length}$`));
  }
  const codes = pages.join("").match(/K01-\d+?(?=取組|凡例|デジタル庁)/g);
  expect(codes).toEqual(rows.map(({ cells }) => cells[1]));
});

it("draws rare characters and variants, and says which ones the font does not have", async () => {
  const [page = ""] = await text(sampleDocument());
  expect(page).toContain(HARD_TEXTS.join("").replaceAll(" ", ""));
  expect(page).not.toContain("〓");
  const [missing = ""] = await text(sampleDocument({ rows: [{ cells: ["计\u202E画😀", "K", "", ""] }] }));
  expect(missing).toContain("〓画〓K");
  expect(missing).toContain("フォントにない文字です:U+8BA1、U+1F600");
});

it("embeds what it uses of its fonts, and no other", async () => {
  const file = Buffer.from(await writePdf(sampleDocument())).toString("latin1");
  expect(new Set(file.match(/\/BaseFont \/\S+/g))).toEqual(
    new Set(["/BaseFont /BZZZZZ+NotoSansJP-Bold", "/BaseFont /CZZZZZ+NotoSansJP-Regular"]),
  );
  expect(file.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2);
  expect(file.length).toBeLessThan(100_000);
});

it("continues a row that is taller than a page, and says where there are none", async () => {
  const long = Array.from({ length: 300 }, (_, index) => `第${index}行`).join("\n");
  const pages = await text(sampleDocument({ rows: [{ cells: ["取組", long, "", ""] }] }));
  expect(pages.length).toBeGreaterThan(2);
  const lines = pages.join("").match(/第\d+行/g);
  expect(lines).toEqual(long.split("\n"));
  expect(pages[1]).toContain("取組(続き)");
  expect((await text(sampleDocument({ rows: [] })))[0]).toContain("ありません。");
});
