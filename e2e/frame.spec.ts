import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/stories";

const VIEW = "/tasks?asOf=2024-03-31&ministry=soumu&q=%E3%82%B7%E3%82%B9%E3%83%86%E3%83%A0";

const copyLink = (page: Page) => page.getByRole("button", { name: "この表示へのリンクをコピー" });
const calendar = (page: Page, name: "西暦" | "和暦") =>
  page.getByRole("form", { name: "年の表記" }).getByRole("button", { name });
const basisDay = (page: Page) =>
  page
    .getByRole("banner")
    .getByText(/^基準日/)
    .filter({ visible: true });

test.describe("和暦と西暦", () => {
  test("その場で切り替わり、次のページにも残る", async ({ page }) => {
    await page.goto(VIEW);
    await expect(basisDay(page)).toHaveText("基準日 2024年3月31日(過去の日付)");
    await calendar(page, "和暦").click();
    await expect(basisDay(page)).toHaveText("基準日 令和6年3月31日(過去の日付)");
    await expect(calendar(page, "和暦")).toHaveAttribute("aria-pressed", "true");
    expect(new URL(page.url()).searchParams.get("ministry")).toBe("soumu");
    await page.goto("/tasks/K02-03");
    await expect(page.getByText("令和4年度3Q、令和6年度3Q、令和8年度3Q")).toBeVisible();
    await expect(page.getByText("2022年度3Q、2024年度3Q、2026年度3Q")).toBeHidden();
    await calendar(page, "西暦").click();
    await expect(page.getByText("2022年度3Q、2024年度3Q、2026年度3Q")).toBeVisible();
  });

  test("見出しでは、選んだ方を先に書く", async ({ page, isMobile }) => {
    await page.goto("/tasks/K02-03");
    await calendar(page, "和暦").click();
    // Broken before the parenthesis where the column is narrow.
    const head = page.getByRole(isMobile ? "rowheader" : "columnheader", {
      name: /^令和4年度\s?\(2022年度\)$/,
    });
    await expect(head.first()).toBeVisible();
  });
});

test.describe("スクリプトなし", () => {
  test.use({ javaScriptEnabled: false });

  test("和暦に切り替えて、同じ表示に戻る @wide", async ({ page }) => {
    await page.goto(VIEW);
    await calendar(page, "和暦").click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(VIEW);
    await expect(basisDay(page)).toHaveText("基準日 令和6年3月31日(過去の日付)");
    await expect(calendar(page, "和暦")).toHaveAttribute("aria-pressed", "true");
  });

  test("和暦に切り替えても、ログインの後に開くページを忘れない @wide", async ({ page }) => {
    await page.goto("/login?callbackUrl=%2Fme");
    await calendar(page, "和暦").click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/login?callbackUrl=%2Fme");
    await expect(calendar(page, "和暦")).toHaveAttribute("aria-pressed", "true");
  });

  test("この表示へのリンクがあり、今日に戻せる", async ({ page }) => {
    await page.goto(VIEW);
    const link = page.getByRole("link", { name: "この表示へのリンク" });
    expect(new URL((await link.getAttribute("href")) ?? "", page.url()).searchParams.get("q")).toBe(
      "システム",
    );
    await page.getByRole("link", { name: "今日に戻す" }).click();
    const { searchParams } = new URL(page.url());
    expect([...searchParams.keys()]).toEqual(["ministry", "q"]);
    await expect(page.getByRole("link", { name: "今日に戻す" })).toHaveCount(0);
  });
});

test("絞り込み、リンクをコピーし、別のブラウザーで同じ表示を開く", async ({ page, context, browser }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/tasks");
  await page.getByLabel("府省庁", { exact: true }).selectOption({ label: "総務省" });
  await page.getByRole("main").getByRole("button", { name: "表示する" }).click();
  await expect(page).toHaveURL(/ministry=soumu/);
  const count = await page
    .getByRole("main")
    .getByText(/^\d+\s*件/)
    .first()
    .textContent();
  await copyLink(page).click();
  await expect(page.getByRole("banner").getByRole("status")).toHaveText("コピーしました");
  const address = await page.evaluate(() => navigator.clipboard.readText());
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(
    other
      .getByRole("main")
      .getByText(/^\d+\s*件/)
      .first(),
  ).toHaveText(count ?? "");
  await other.context().close();
});

test.describe("キーボード操作", () => {
  test("/ で検索へ、? で一覧へ、入力中は働かない @wide", async ({ page }) => {
    await page.goto("/tasks/K02-03");
    await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
    await page.keyboard.press("/");
    await expect(page.locator("#site-search")).toBeFocused();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "キーボード操作" })).toBeHidden();
    await page.locator("#site-search").blur();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "キーボード操作" });
    await expect(dialog).toBeVisible();
    // The keys of the roadmap's rows stand there too.
    await expect(dialog.getByText("次の遅延", { exact: true })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "キーボード操作" })).toBeHidden();
  });

  test("n と p で前後の工程へ移る @wide", async ({ page }) => {
    await page.goto("/tasks/K02-03?asOf=2024-03-31");
    await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
    await page.keyboard.press("n");
    await expect(page).toHaveURL("/tasks/K02-04?asOf=2024-03-31");
    await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
    await page.keyboard.press("p");
    await expect(page).toHaveURL("/tasks/K02-03?asOf=2024-03-31");
  });

  test("切ると、次のページでも働かない @wide", async ({ page }) => {
    await page.goto("/tasks/K02-03");
    await page.getByRole("button", { name: "キーボード操作" }).click();
    const dialog = page.getByRole("dialog", { name: "キーボード操作" });
    await dialog.getByRole("checkbox", { name: /1文字のキー操作/ }).uncheck();
    await dialog.getByRole("button", { name: "閉じる" }).click();
    await page.reload();
    await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
    await page.keyboard.press("n");
    await page.keyboard.press("/");
    await expect(page.locator("#site-search")).not.toBeFocused();
    await expect(page).toHaveURL("/tasks/K02-03");
  });
});

test("どのページにも、現在位置と基準日がある", async ({ page }) => {
  for (const [address, label] of [
    ["/tasks", "工程"],
    ["/measures", "施策"],
    ["/coverage", "条ごとの対応"],
    ["/tasks/K02-03", "K02-03"],
    ["/measures/03-16", "03-16"],
  ] as const) {
    await page.goto(address);
    const place = page.getByRole("navigation", { name: "現在位置" });
    await expect(place.locator("[aria-current=page]")).toHaveText(label);
    await expect(place.getByRole("link", { name: "概要" })).toBeVisible();
    await expect(basisDay(page)).toBeVisible();
  }
});

test("過去の基準日は、ページのどのリンクでも保たれる @wide", async ({ page }) => {
  for (const path of ["/tasks", "/tasks/K02-03", "/measures/03-16", "/ministries", "/exports/definitions"]) {
    await page.goto(`${path}?asOf=2025-06-30`);
    const links = page.locator("header a[href^='/'], main a[href^='/'], footer a[href^='/']");
    const hrefs = await links.evaluateAll((list) => list.map((link) => link.getAttribute("href") ?? ""));
    expect(hrefs.length).toBeGreaterThan(20);
    // These lead to no day, or, once, back to today.
    const free = (href: string) => /^\/(login|api\/v1\/openapi\.json|exports\/definitions\.json)/.test(href);
    const lost = hrefs.filter((href) => !href.includes("asOf=") && !free(href));
    expect(
      lost.filter((href) => href !== "/"),
      path,
    ).toEqual([path]);
  }
});

test("工程・施策・検索・データの品質のページから、同じ行のファイルを取れる @wide", async ({ page }) => {
  for (const [address, name, total] of [
    ["/tasks/K02-03?asOf=2025-06-30", "JSON(工程のデータ)", 1],
    ["/measures/03-16", "JSON(施策のデータ)", 1],
    ["/search?q=K02-03", "JSON(工程のデータ)", 1],
    ["/data-quality?ministry=mod", "JSON(工程のデータ)", 2],
  ] as const) {
    await page.goto(address);
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const file = await (await page.request.get(href ?? "")).json();
    expect(file.rows, `${address} → ${href}`).toHaveLength(total);
  }
});

test("条件は、ページの題名にもある @wide", async ({ page }) => {
  for (const [address, title] of [
    ["/tasks?ministry=soumu&progress=DELAYED", "工程(総務省・遅延)"],
    ["/roadmap?ministry=soumu&progress=DELAYED", "工程表(総務省・遅延)"],
    ["/measures?ministry=soumu", "施策(総務省)"],
    ["/tasks", "工程"],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveTitle(`${title} | 工程表ダッシュボード`);
  }
});

test.describe("担当課と連絡先", () => {
  const ITEMS = ["/tasks/K02-03", "/measures/03-16"];

  test.describe("ログインした人", () => {
    test.use({ person: "viewer" });

    test("工程と施策のページで読む", async ({ page }) => {
      for (const address of ITEMS) {
        await page.goto(address);
        const table = page.getByRole("table", { name: /担当課と連絡先/ });
        await expect(table.getByText(/^\(架空\).+課/).first()).toBeVisible();
        await expect(table.getByRole("link", { name: /@demo\.example$/ })).toBeVisible();
      }
    });
  });

  test("公開のページ・API・ファイルにはない @wide", async ({ request }) => {
    const files = ["/api/v1/tasks/K02-03", "/api/v1/tasks?pageSize=5", "/api/v1/measures/03-16"];
    const data = ["/exports/tasks.csv", "/exports/tasks.json", "/exports/measures.csv"];
    for (const address of [...ITEMS, ...files, ...data]) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      const text = await answer.text();
      expect(text.match(/contact\.|担当課|\(架空\)(担当者|..課)/)?.[0], address).toBeUndefined();
    }
  });
});
