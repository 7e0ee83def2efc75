import { sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/** 担当課と連絡先 of K26-14, led by 厚生労働省: no other story looks at them. */
const ITEM = "/tasks/K26-14";
test.use({ person: "coordinator" });

test("とりまとめが、主担当の工程の担当課を直す", async ({ page, browser }) => {
  const section = `推進室${Date.now()}`;
  await page.goto(ITEM);
  await page.getByRole("link", { name: "自分の府省庁の担当課と連絡先を編集する" }).click();
  const form = page.getByRole("form", { name: "担当課と連絡先" });
  await form.getByLabel(/^担当課/).fill("");
  await form.getByRole("button", { name: "保存する" }).click();
  await expect(form.getByRole("alert")).toContainText("担当課を入力してください。");
  await form.getByLabel(/^担当課/).fill(section);
  await form.getByLabel("担当者").fill("");
  await form.getByRole("button", { name: "保存する" }).click();
  await expect(form.getByRole("status")).toContainText("担当課と連絡先を保存しました。");
  await page.goto(`${ITEM}#contacts`);
  const row = page.getByRole("table", { name: /の担当課と連絡先$/ }).getByRole("row", { name: section });
  await expect(row).toContainText("記載なし");
  await expect(row).not.toContainText("サンプル");
  await expect(page.getByRole("table", { name: /の履歴\(新しい順\)$/ })).toContainText(
    "担当課と連絡先を変更",
  );

  const others = await browser.newContext({ storageState: sessionOf("editor") });
  const window = await others.newPage();
  await window.goto(ITEM);
  await expect(window.getByText(section).first()).toBeVisible();
  await expect(window.getByRole("link", { name: /担当課と連絡先を編集する/ })).toHaveCount(0);
  expect((await window.goto("/contacts/K26-14"))?.status()).toBe(403);
  await others.close();
  const stranger = await browser.newContext();
  const open = await stranger.newPage();
  await open.goto(ITEM);
  expect(await open.content()).not.toContain(section);
  await stranger.close();
});
