import { readFile } from "node:fs/promises";
import { read, utils } from "@e965/xlsx";
import type { Download } from "@playwright/test";
import { expect, test } from "./fixtures/stories";

test.use({ person: "editor" });

const bytesOf = async (download: Download) => readFile(await download.path());

test("担当者は、絞り込んだ一覧を XLSX で、施策を Shift_JIS で持ち帰る @wide", async ({ page }) => {
  await page.goto("/tasks?ministry=soumu&progress=DELAYED");
  const total = await page.locator("main strong").first().textContent();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "XLSX(工程のデータ)" }).click();
  const workbook = await saved;
  expect(workbook.suggestedFilename()).toMatch(/^工程-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const book = read(await bytesOf(workbook));
  expect(book.SheetNames).toEqual(["工程", "定義", "このファイル"]);
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.工程 ?? {});
  expect(rows).toHaveLength(Number(total));
  expect(new Set(rows.map(({ progress }) => progress))).toEqual(new Set(["DELAYED"]));
  const about = utils.sheet_to_json<string[]>(book.Sheets.このファイル ?? {}, { header: 1 });
  expect(Object.fromEntries(about)).toMatchObject({ 条件: "ministry=soumu\nprogress=DELAYED" });

  await page.goto("/measures");
  await page.getByRole("link", { name: "Shift_JISのCSV(施策のデータ)" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Shift_JISのCSV(施策)");
  const warning = (await page.getByText(/^\d+字が「〓」になります$/).textContent()) ?? "";
  const count = warning.replace(/\D.*$/, "");
  await expect(
    page.getByRole("table", { name: "「〓」になる文字と、その数" }).getByText("U+8BBE"),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: "「〓」になる文字の場所" }).getByRole("row")).toHaveCount(
    Number(count) + 1,
  );
  const kept = page.waitForEvent("download");
  await page.getByRole("link", { name: "Shift_JISのCSVをダウンロード" }).click();
  const csv = new TextDecoder("shift_jis", { fatal: true }).decode(await bytesOf(await kept));
  expect(csv.match(/〓/g)).toHaveLength(Number(count));
  expect(csv.split("\r\n")).toHaveLength(64 + 2);
});
