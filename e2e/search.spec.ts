import type { Page } from "@playwright/test";
import { violationsOf } from "./fixtures/accessibility";
import { expect, test } from "./fixtures/stories";

const results = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link");

test("番号が一つに決まっても、結果の一覧にとどまる @wide", async ({ page }) => {
  await page.goto("/search?q=K02-03");
  await expect(page).toHaveURL(/\/search\?q=K02-03$/);
  await expect(page.getByText(/の検索結果\s*1\s*件/)).toBeVisible();
  await results(page).first().click();
  await expect(page).toHaveURL(/\/tasks\/K02-03$/);
});

test("番号や短い名前は、アドレスでも打ち方を問わない @wide", async ({ page, request }) => {
  for (const [address, exact] of [
    ["/tasks/k02-03?asOf=2025-06-30", "/tasks/K02-03?asOf=2025-06-30"],
    ["/tasks/K2-3", "/tasks/K02-03"],
    ["/tasks/Ｋ０２－０３", "/tasks/K02-03"],
    ["/measures/3-16", "/measures/03-16"],
    ["/ministries/SOUMU", "/ministries/soumu"],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveURL(exact);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/見つかりません/);
  }
  for (const address of ["/tasks/k99-99", "/measures/99-9", "/ministries/NOTHING"]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});

test("区分の名前では、その区分の工程の一覧へ案内する @wide", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("総務省 遅延")}`);
  await page.getByRole("link", { name: "総務省が主担当の、区分が「遅延」の工程の一覧" }).click();
  await expect(page).toHaveURL("/tasks?ministry=soumu&progress=DELAYED");
  await page.goto(`/search?q=${encodeURIComponent("遅延")}&asOf=2021-03-31`);
  await expect(page.getByText("「遅延」は見つかりません")).toBeVisible();
  await expect(page.getByRole("link", { name: /区分が「遅延」/ })).toHaveCount(0);
});

test("種類を選び、同じ語句で一覧へ進む @wide", async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent("せきゅりてぃ")}&asOf=2024-03-31`);
  const kinds = page.getByRole("navigation", { name: "種類" });
  const link = kinds.getByRole("link", { name: /^工程/ });
  const count = /\d+/.exec((await link.textContent()) ?? "")?.[0] ?? "";
  await link.click();
  await expect(page).toHaveURL(/asOf=2024-03-31/);
  await expect(kinds.getByRole("link", { name: /^工程/ })).toHaveAttribute("aria-current", "true");
  await page.getByRole("link", { name: "この語句で工程の一覧を絞り込む" }).click();
  await expect(page).toHaveURL(/\/tasks\?asOf=2024-03-31&q=/);
  await expect(page.getByRole("main").getByText(new RegExp(`^${count}\\s*件`))).toBeVisible();
});

test("最初の公表より前は、区分を示さない @wide", async ({ page }) => {
  await page.goto("/search?q=K02&asOf=2021-03-31");
  await expect(results(page).first()).toContainText("K02-01");
  for (const word of ["遅延", "完了", "予定どおり", "未報告"]) {
    await expect(page.getByRole("main").getByText(word)).toHaveCount(0);
  }
});

test.describe("ログイン中", () => {
  test.use({ person: "editor" });

  test("工程の結果に区分がある", async ({ page }) => {
    await page.goto("/search?q=K02&kind=task");
    const item = page.getByRole("main").getByRole("listitem").filter({ hasText: "K02-01" }).first();
    await expect(item).toContainText(/完了|予定どおり|遅延|未報告|開始前|時期未定|中止/);
  });
});

test("キーボードだけで、候補から工程へ進む @wide", async ({ page }) => {
  await page.goto("/coverage");
  // The keys are there when this is.
  await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
  await page.keyboard.press("/");
  const field = page.locator("#site-search");
  await expect(field).toBeFocused();
  await page.keyboard.type("がばめんとくらうど");
  await expect(page.getByRole("combobox", { name: "サイト内検索" })).toHaveAttribute("aria-expanded", "true");
  const options = page.getByRole("listbox", { name: "検索の候補" }).getByRole("option");
  await expect(options).toHaveCount(8);
  await expect(page.getByRole("status").filter({ hasText: /件の候補/ })).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  expect(await violationsOf(page, "header")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue("がばめんとくらうど");
  await page.keyboard.press("ArrowDown");
  await expect(options).toHaveCount(8);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tasks\/K29-05$/);
});

test("変換の途中では、候補を探さない @wide", async ({ page, context }) => {
  await page.goto("/");
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === "/search/suggestions") asked.push(searchParams.get("q") ?? "");
  });
  const field = page.locator("#site-search");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  const keyboard = await context.newCDPSession(page);
  for (const text of ["そ", "そうむ", "総務省"]) {
    await keyboard.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(300);
  }
  expect(asked).toEqual([]);
  await keyboard.send("Input.insertText", { text: "総務省" });
  await expect(page.getByRole("option").first()).toContainText("総務省");
  expect(new Set(asked)).toEqual(new Set(["総務省"]));
});

test("候補を選ばずにEnterを押すと、結果の一覧へ進む", async ({ page }) => {
  await page.goto("/tasks/K02-03?asOf=2024-03-31");
  await page.locator("#site-search").fill("総務省");
  await page.locator("#site-search").press("Enter");
  await expect(page).toHaveURL(/\/search\?asOf=2024-03-31&q=/);
  await expect(results(page).first()).toHaveText("総務省");
});

test("遅れて届いた古い候補は、新しい候補に代わらない @wide", async ({ page }) => {
  await page.goto("/");
  await page.route("**/search/suggestions?*", async (route) => {
    const late = route.request().url().includes(encodeURIComponent("総務"));
    if (late) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined);
  });
  const field = page.locator("#site-search");
  await field.focus();
  const asked = page.waitForRequest(/suggestions/);
  await field.pressSequentially("総務");
  await asked;
  await field.fill("ガバメントクラウド");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("ガバメントクラウド");
  await page.waitForTimeout(2000);
  await expect(first).toContainText("ガバメントクラウド");
});

test.describe("JavaScriptなし", () => {
  test.use({ javaScriptEnabled: false });

  test("見出しの検索欄から探す", async ({ page }) => {
    await page.goto("/measures?asOf=2024-03-31");
    await page.locator("#site-search").fill("ｾｷｭﾘﾃｨ");
    await page.getByRole("search", { name: "サイト内検索" }).getByRole("button", { name: "検索" }).click();
    await expect(page).toHaveURL(/\/search\?.*asOf=2024-03-31/);
    await expect(results(page).first()).toContainText("サイバーセキュリティ");
    await page.getByLabel("語句").fill("");
    await page.getByRole("button", { name: "検索する" }).click();
    await expect(page.getByRole("heading", { name: "探し方" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "厚労省" }).click();
    await expect(results(page).first()).toHaveText("厚生労働省");
  });
});

test("読めない語句には、どの項目のどこが誤りかを告げる @wide", async ({ page }) => {
  const long = "あ".repeat(201);
  await page.goto(`/search?q=${encodeURIComponent(long)}&kind=task`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "語句: 200文字以内で指定してください",
  );
  await expect(page.getByLabel("語句")).toHaveValue(long);
  await page.goto(`/search?q=${encodeURIComponent("データ")}&kind=x`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("種類:");
  await expect(page.getByLabel("語句")).toHaveValue("データ");
  await page.goto(`/search?q=${encodeURIComponent("・ー")}`);
  await expect(page.getByText("検索できる文字がありません")).toBeVisible();
});

test("どんな語句でも壊れない @wide", async ({ request }) => {
  const texts = [
    "か\u3099\u0323".repeat(60),
    "\u200B\u2060\uFE0F",
    "%_\\'\"<script>alert(1)</script>",
    "㍿㌔".repeat(50),
    "𠮷👩‍👧‍👦",
    "a ".repeat(90),
  ];
  const queries = [...texts.map(encodeURIComponent), "%00", "%ED%A0%80", "%ff%fe", "a&q=b", "x".repeat(5000)];
  for (const query of queries) {
    for (const path of ["/search", "/search/suggestions"]) {
      const answer = await request.get(`${path}?q=${query}`);
      expect(answer.status(), `${path} ${query.slice(0, 60)}`).toBeLessThan(500);
      expect(await answer.text()).not.toContain("<script>alert(1)");
    }
  }
});
