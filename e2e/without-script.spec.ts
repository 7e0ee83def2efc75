import { DEMO_PASSWORD } from "./fixtures/environment";
import { expect, test } from "./fixtures/stories";

test.use({ javaScriptEnabled: false });

test("概要を読み、数から一覧、工程、原文へ進む", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/工程表ダッシュボード/);
  const figure = page.getByRole("figure", { name: /予定どおりと遅延:全体/ });
  const row = figure.getByRole("table").getByRole("row", { name: /予定どおり/ });
  const count = (await row.getByRole("link").first().textContent())?.trim() ?? "";
  await row
    .getByRole("link", { name: new RegExp(count) })
    .first()
    .click();
  await expect(page.getByRole("main").locator("p", { hasText: new RegExp(`^${count}\\s*件`) })).toBeVisible();
  await page
    .getByRole("table")
    .getByRole("link", { name: /^K\d\d-\d\d$/ })
    .first()
    .click();
  await expect(page).toHaveTitle(/^K\d\d-\d\d /);
  await page
    .getByText(/印刷された原文/)
    .first()
    .click();
  await expect(page.getByRole("main").getByText(/行/).first()).toBeVisible();
});

test("条件を入れて一覧を絞り、解除する @wide", async ({ page }) => {
  await page.goto("/tasks");
  await page.getByLabel("府省庁", { exact: true }).selectOption({ label: "デジタル庁" });
  await page.getByRole("button", { name: "表示する" }).click();
  await expect(page).toHaveURL(/ministry=digital/);
  await expect(page.getByRole("main").getByText(/^266\s*件/)).toBeVisible();
  await page.goto("/measures?article=14");
  await expect(page.getByRole("main").getByText("条件に合う施策はありません")).toBeVisible();
});

test("ログインし、ログアウトする", async ({ page }, { project }) => {
  await page.goto("/login");
  await page
    .getByLabel("メールアドレス")
    .fill(`${project.name === "mobile" ? "coordinator" : "editor"}.caa@demo.example`);
  await page.getByLabel("パスワード").fill("wrong-password");
  await page.getByRole("main").getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "メールアドレスまたはパスワードが違います",
  );
  await page.getByLabel("パスワード").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page.getByRole("banner").getByText(/^消費者庁 (担当者|とりまとめ)$/)).toBeVisible();
  await page.getByRole("button", { name: "ログアウト" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "ログイン" })).toBeVisible();
});

test("見つからないページも読める @wide", async ({ page }) => {
  for (const address of ["/tasks/K99-99", "/measures/99-99", "/nothing"]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "ja");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("ページが見つかりません");
    await expect(page.getByRole("main").getByRole("link", { name: /概要/ })).toBeVisible();
  }
});
