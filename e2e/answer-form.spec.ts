import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { violationsOf } from "./fixtures/accessibility";
import { signIn } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/stories";

/** 警察庁's own rows, which no other story looks at. */
const MINISTRY = "npa";

/** Fills in rows of a 回答様式 by 工程番号 and key of the column, as a program for spreadsheets would. */
async function fillIn(file: string, answers: Record<string, Record<string, string>>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(file)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("回答");
  const keys = sheet?.getRow(1).values as string[];
  sheet?.eachRow((row) => {
    for (const [key, text] of Object.entries(answers[String(row.getCell(1).value)] ?? {})) {
      row.getCell(keys.indexOf(`kouteihyo:${key}`)).value = text;
    }
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function handIn(page: Page, buffer: Buffer, name = "回答.xlsx"): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("書き込んだファイルを選ぶ").setInputFiles({ name, mimeType, buffer });
  await page.getByRole("button", { name: "内容を確かめる" }).click();
}

test("担当者が様式をダウンロードして書き込み、取り込んで誤りを直し、まとめて提出する", async ({
  page,
  db,
}) => {
  const { rows } = await db.query(
    `select t.code from task t join task_ministry tm on tm.task_id = t.id and tm.role = 'LEAD'
     join ministry m on m.id = tm.ministry_id and m.slug = $1
     where t.first_quarter is null order by t.position limit 2`,
    [MINISTRY],
  );
  const [first, second] = rows.map(({ code }) => String(code));
  await signIn(page, `editor.${MINISTRY}@demo.example`);
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  await page.goto(`/ministries/${MINISTRY}`);
  await page.getByRole("link", { name: /^Excelで報告/ }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /回答様式をダウンロード/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^回答様式-警察庁-\d{4}-\d\d-\d\d\.xlsx$/);
  const form = await download.path();

  const answer = {
    state: "実施中",
    completedOn: "",
    forecast: "２０３０年度１Ｑ",
    note: "様式で報告\n2行目",
  };
  const wrong = { [`${first}`]: answer, [`${second}`]: { ...answer, state: "完了" } };
  await handIn(page, await fillIn(form, wrong));
  const error = page.getByRole("alert").filter({ hasText: "誤りが1件" });
  await expect(error).toContainText(/N\d+: 完了日を入力してください。/);
  await expect(page.getByRole("button", { name: /提出する/ })).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);

  await handIn(page, Buffer.from("%PDF-1.7"), "資料.xlsx");
  await expect(page.getByRole("alert").filter({ hasText: "PDF" })).toBeVisible();

  const right = { [`${first}`]: answer, [`${second}`]: { ...answer, note: '=HYPERLINK("x")' } };
  await handIn(page, await fillIn(form, right));
  const table = page.getByRole("table", { name: "提出すると変わるもの" });
  await expect(table).toContainText("2030年度1Q");
  await page.getByRole("button", { name: "2件を提出する" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2件の報告を取り込みました。" })).toBeVisible();

  await page.goto(`/tasks/${second}`);
  await expect(page.getByRole("main")).toContainText('=HYPERLINK("x")');
  await expect(page.getByRole("main")).toContainText("回答.xlsx");
  expect((await page.request.get("/ministries/soumu/upload")).status()).toBe(403);
  expect((await page.request.get("/exports/answer-form.xlsx?ministry=soumu")).status()).toBe(403);
});
