import { expect, test } from "./fixtures/stories";

test.use({ person: "viewer" });

test("基準日を日付で移すと、アドレスと題名がその日を言う", async ({ page }) => {
  await page.goto("/");
  const control = page.getByRole("search", { name: "基準日" });
  await control.getByLabel("基準日", { exact: true }).fill("2025-01-15");
  await control.getByRole("button", { name: "表示する" }).click();
  await expect(page).toHaveURL("/?asOf=2025-01-15");
  await expect(page.getByRole("figure", { name: /予定どおりと遅延:全体/ })).toContainText("2025年1月15日");
});

test("四半期ごとに前後へ移す", async ({ page }) => {
  await page.goto("/?asOf=2025-01-15");
  const steps = page.getByRole("navigation", { name: "四半期ごとの移動" });
  await steps.getByRole("link", { name: /前の四半期/ }).click();
  await expect(page).toHaveURL("/?asOf=2024-12-31");
  await steps.getByRole("link", { name: /次の四半期/ }).click();
  await expect(page).toHaveURL("/?asOf=2025-03-31");
});

test("スライダーで四半期を選ぶ", async ({ page }) => {
  await page.goto("/?asOf=2025-03-31");
  const slider = page.getByRole("slider");
  await slider.focus();
  await slider.press("ArrowLeft");
  await expect(page).toHaveURL("/?asOf=2024-12-31");
});

test("一覧へのリンクは、基準日を持って行く", async ({ page }) => {
  await page.goto("/?asOf=2024-12-31");
  const figure = page.getByRole("figure", { name: /予定どおりと遅延:府省庁別/ });
  await figure
    .getByRole("table")
    .getByRole("link", { name: /^総務省 計 / })
    .click();
  await expect(page).toHaveURL(/\/tasks\?.*asOf=2024-12-31/);
  await expect(page.getByLabel("基準日")).toHaveValue("2024-12-31");
  await page
    .getByRole("table")
    .getByRole("link", { name: /^K\d\d-\d\d$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/tasks\/K\d\d-\d\d\?asOf=2024-12-31$/);
});

test("未来の基準日は、欄の誤りとして断る", async ({ page }) => {
  await page.goto("/?asOf=2999-01-01");
  await expect(page.locator("input[name=asOf]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("figure")).toHaveCount(0);
});
