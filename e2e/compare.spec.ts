import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/stories";

const DAYS = "from=2024-03-31&asOf=2025-03-31";

function digits(text: string | null): number {
  return Number(text?.replaceAll(/[^\d]/g, ""));
}

/** 「12件」 at the head of the list. */
async function listed(page: Page): Promise<number> {
  return digits(await page.locator("section:has(#list) strong").first().textContent());
}

async function numbersOf(page: Page, name: RegExp): Promise<number[]> {
  const cells = page.getByRole("table", { name }).locator("tbody td:not(:last-child)");
  return (await cells.allTextContents()).map(Number);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

test("公表された進捗のない日とは比べられないと知らされる", async ({ page }) => {
  await page.goto("/compare?from=2022-06-30&asOf=2022-09-30");
  const main = page.getByRole("main");
  await expect(main.getByText("進捗はまだ公表されていません", { exact: true })).toBeVisible();
  await expect(main.getByRole("table", { name: /区分/ })).toHaveCount(0);
});

test.describe("閲覧者", () => {
  test.use({ person: "viewer" });

  test("概要から二つの日の比較に進み、遅れが増えた工程を見る @wide", async ({ page }) => {
    await page.goto("/?asOf=2025-03-31");
    await page.getByRole("link", { name: "ほかの日と比べる" }).click();
    await expect(page).toHaveURL("/compare?asOf=2025-03-31");
    await page.getByLabel("比べる元", { exact: true }).fill("2024-03-31");
    await page.getByRole("button", { name: "比べる" }).click();
    await expect(page).toHaveURL(/from=2024-03-31/);
    const tile = page.getByRole("link", { name: /^遅れが増えた/ });
    const count = digits(await tile.textContent());
    expect(count).toBeGreaterThan(0);
    await tile.press("Enter");
    await expect(page.getByRole("heading", { level: 2, name: "遅れが増えた工程" })).toBeVisible();
    expect(await listed(page)).toBe(count);
  });

  test("表の数はすべての工程・主担当を一度ずつ数える @wide", async ({ page }) => {
    for (const [by, total] of [
      ["", 717],
      ["&by=lead", 821],
      ["&ministry=soumu", 135],
    ] as const) {
      await page.goto(`/compare?${DAYS}${by}`);
      expect(sum(await numbersOf(page, /元の区分と先の区分/))).toBe(total);
    }
  });

  test("表の数は、その数だけの行に通じる @wide", async ({ page }) => {
    await page.goto(`/compare?${DAYS}`);
    const cell = page
      .getByRole("table", { name: /元の区分と先の区分/ })
      .locator("tbody td a")
      .first();
    const count = digits(await cell.textContent());
    await cell.click();
    await expect(page).toHaveURL(/was=.*became=|became=.*was=/);
    expect(await listed(page)).toBe(count);
  });

  test("終わりより後の始まりは断られ、入力は残る", async ({ page }) => {
    await page.goto("/compare?from=2025-06-30&asOf=2025-03-31");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("以前の日付で指定してください");
    await expect(page.getByLabel("比べる元", { exact: true })).toHaveValue("2025-06-30");
  });
});
