import type { Locator, Page } from "@playwright/test";
import { readPdf } from "./fixtures/pdf-text";
import { expect, test } from "./fixtures/stories";

const rows = (page: Page) => page.locator("#roadmap tr[data-code]");
const heads = (page: Page) => page.locator("#roadmap tr.rm-g");
const codesOf = (list: Locator) => list.evaluateAll((all) => all.map((row) => row.getAttribute("data-code")));

test("畳んだ分野の件数と区分の内訳は、合計と一覧に一致する @wide", async ({ page }) => {
  await page.goto("/roadmap");
  await expect(rows(page)).toHaveCount(0);
  const groups = await heads(page).evaluateAll((all) =>
    all.map((head) => ({
      key: head.closest("tbody")?.dataset.group ?? "",
      total: Number(/(\d+)件$/.exec(head.querySelector("th")?.textContent ?? "")?.[1]),
      counts: [...head.querySelectorAll("li")].map((item) =>
        Number(/\d+$/.exec(item.textContent ?? "")?.[0]),
      ),
      late: head.querySelector("li a")?.getAttribute("href"),
    })),
  );
  expect(groups.map(({ total }) => total)).toEqual([4, 3, 44, 6, 73, 116, 190, 14, 7, 205, 55]);
  for (const { key, total, counts, late } of groups) {
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      key,
    ).toBe(total);
    const answer = await page.request.get(`/api/v1/tasks?chapter=${key}&pageSize=1`);
    expect((await answer.json()).total, key).toBe(total);
    if (!late) continue;
    const count = (await (await page.request.get(late)).text()).match(/data-code=/g)?.length ?? 0;
    expect(counts, late).toContain(count);
  }
});

test("条件を入れると、一覧・APIと同じ工程だけになり、外せる", async ({ page }) => {
  await page.goto("/roadmap");
  await page.getByLabel("府省庁", { exact: true }).selectOption({ label: "総務省" });
  await page.getByLabel("四半期", { exact: true }).selectOption("2025Q1");
  await page.getByRole("button", { name: "表示する" }).click();
  await expect(page).toHaveURL(/ministry=soumu/);
  // The address is there before the answer.
  await expect(page.locator("html")).not.toHaveAttribute("aria-busy");
  const api = await page.request.get("/api/v1/tasks?ministry=soumu&underway=2025Q1&pageSize=1000");
  const expected = (await api.json()).items.map(({ code }: { code: string }) => code);
  expect(expected.length).toBeGreaterThan(0);
  expect(await codesOf(rows(page))).toEqual(expected);
  const list = await page.getByRole("link", { name: "一覧で表示" }).getAttribute("href");
  expect(await (await page.request.get(list ?? "")).text()).toContain(`>${expected.length}</strong>`);
  await page.getByRole("link", { name: /府省庁: 総務省/ }).click();
  await expect(page).not.toHaveURL(/ministry=soumu/);
  await expect(page.getByLabel("四半期", { exact: true })).toHaveValue("2025Q1");
});

test("誤った条件は欄の名前で知らせ、入力を残す @wide", async ({ page }) => {
  await page.goto("/roadmap?ministry=soumu&q=AI&quarter=2025&sort=X");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("四半期: ");
  await expect(alert).toContainText("並べ方: ");
  await expect(page.getByLabel("語句")).toHaveValue("AI");
  await alert.getByRole("link", { name: "条件をすべて解除" }).click();
  await expect(page).toHaveURL("/roadmap?ministry=soumu&q=AI");
});

test("全体の表示には717の工程と1,370の計画四半期がある", async ({ page, context }) => {
  await page.goto("/roadmap?view=all");
  const codes = await codesOf(rows(page));
  expect(codes.length).toBe(717);
  expect(new Set(codes).size).toBe(717);
  await expect(page.locator("#roadmap tr.rm-part")).toHaveCount(2);
  const quarters = await page
    .locator("#roadmap .rm-q > i:not([class])")
    .evaluateAll((bars) =>
      bars.reduce((sum, bar) => sum + Number.parseFloat((bar as HTMLElement).style.width) / 5, 0),
    );
  expect(quarters).toBe(1370);
  const first = rows(page).filter({ has: page.getByRole("link", { name: "K02-03", exact: true }) });
  await expect(first).toContainText("2022年度3Q、2024年度3Q、2026年度3Q");
  // The browser's own search finds what is shown, in sight or not. The headless shell has no search.
  const text = "ホワイトペーパーver4.0";
  const shown = await rows(page)
    .getByText(text)
    .first()
    .evaluate((element) => element.checkVisibility({ visibilityProperty: true }));
  expect(shown).toBe(true);
  const finds = (words: string) =>
    page.evaluate((wanted) => Reflect.get(window, "find").call(window, wanted) === true, words);
  if (await finds("工程表")) expect(await finds(text)).toBe(true);

  // The address is all there is to a view: another browser shows the same.
  const other = await context.browser()?.newContext();
  const copy = await other?.newPage();
  await copy?.goto(new URL("/roadmap?view=all", page.url()).href);
  expect(copy && (await codesOf(rows(copy)))).toEqual(codes);
  await other?.close();
});

test("見出しで畳み、開く。アドレスが開いているものを示す", async ({ page }) => {
  await page.goto("/roadmap?open=3-1.2+3-1.3");
  await expect(rows(page)).toHaveCount(7);
  // The script is there when its help is.
  await expect(page.getByText("表の中で使えるキー")).toBeAttached();
  await page.getByRole("link", { name: /^2\. デジタル田園都市/ }).click();
  await expect(page).toHaveURL("/roadmap?open=3-1.3");
  await expect(rows(page).filter({ visible: true })).toHaveCount(3);
  await page.getByRole("link", { name: /^4\. サイバーセキュリティ/ }).click();
  await expect(page).toHaveURL("/roadmap?open=3-1.3+3-1.4#g-3-1.4");
  await expect(rows(page)).toHaveCount(47);
  await page.getByRole("link", { name: "すべて閉じる" }).click();
  await expect(rows(page)).toHaveCount(0);
});

test("キーボードで、条件を飛ばして一覧へ移る @wide", async ({ page }) => {
  for (const address of ["/roadmap?ministry=all", "/tasks", "/measures"]) {
    await page.goto(address);
    const skip = page.getByRole("main").getByRole("link", { name: "一覧へ移動" });
    await skip.focus();
    await expect(skip).toHaveCSS("opacity", "1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const place = () => page.evaluate(() => document.activeElement?.closest("table") !== null);
    await expect.poll(place, address).toBe(true);
  }
});

test("府省庁でまとめると、主担当ごとに載る @wide", async ({ page }) => {
  await page.goto("/roadmap?view=all&group=ministry");
  await expect(rows(page)).toHaveCount(821);
  await expect(page.getByText("のべ821件")).toBeVisible();
  await expect(heads(page).first()).toContainText("デジタル庁 266件");
});

test("公表の前は、区分も遅れも見せない @wide", async ({ page }) => {
  await page.goto("/roadmap?view=all&asOf=2024-03-31");
  await expect(page.getByText("進捗はまだ公表されていません").first()).toBeVisible();
  await expect(page.locator("#roadmap .rm-p, #roadmap .rm-f, #roadmap .rm-s, #roadmap .rm-late")).toHaveCount(
    0,
  );
  await expect(heads(page).first()).toContainText("計画期間あり");
  await expect(rows(page).first().getByRole("link")).toHaveAttribute("href", /asOf=2024-03-31/);
  await page.goto("/roadmap?progress=DELAYED&asOf=2024-03-31");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("区分: ");
});

test("A3横に、717の工程を見出しとともに印刷する @wide", async ({ page }) => {
  await page.goto("/roadmap?view=all");
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const { width, height } of pages) {
    expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([119, 84]);
  }
  const text = pages.map((entry) => entry.text).join("");
  expect(new Set(text.match(/K\d\d-\d\d/g)).size).toBe(717);
  for (const entry of pages.filter((part) => /K\d\d-\d\d/.test(part.text))) {
    expect(entry.text).toContain("工程番号取組内容府省庁");
    expect(entry.text).toContain("2026年度(令和8年度)");
    expect(entry.text).toMatch(/時点.*出典:デジタル庁/);
  }
  expect(text).toContain("凡例");
  // Words that the screen keeps for screen readers stay out of the bars; what is filtered is not printed.
  expect(text).not.toContain("表示する");
});

test.describe("担当者", () => {
  test.use({ person: "editor" });

  test("自分の府省庁から始まり、すべての府省庁も開ける", async ({ page }) => {
    await page.goto("/roadmap");
    await expect(page).toHaveURL("/roadmap?ministry=soumu");
    await expect(page.getByText("総務省の135件を表示しています")).toBeVisible();
    await expect(rows(page)).toHaveCount(135);
    await page.getByRole("link", { name: "すべての府省庁を表示" }).click();
    await expect(page).toHaveURL("/roadmap?ministry=all");
    await expect(page.getByText("全717件", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "表示する" }).click();
    await expect(page).toHaveURL("/roadmap?ministry=all");
  });

  test("キーボードだけで、遅れている工程まで行って戻る @wide", async ({ page }) => {
    await page.goto("/roadmap?ministry=soumu");
    await expect(page.getByText("表の中で使えるキー")).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const inTable = () => page.evaluate(() => document.activeElement?.closest("#roadmap tr") != null);
    for (let presses = 0; presses < 60 && !(await inTable()); presses++) await page.keyboard.press("Tab");
    expect(await inTable()).toBe(true);
    await page.keyboard.press("l");
    const late = page.locator("#roadmap tr.rm-late").first();
    const code = (await late.getAttribute("data-code")) ?? "";
    await expect(late.getByRole("link")).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "135件中" })).toContainText("遅延");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+L");
    await expect(late.getByRole("link")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/tasks/${code}`);
    await page.goBack();
    await expect(rows(page).filter({ hasText: code }).getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(/open=/);
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL("/roadmap?ministry=soumu");
    // Outside of the table, letters are letters.
    await page.getByLabel("語句").focus();
    await page.keyboard.press("l");
    await expect(page.getByLabel("語句")).toHaveValue("l");
  });
});

test("狭い画面でも、同じ工程を時期の文字とともに読める", async ({ page, isMobile }) => {
  await page.goto("/roadmap?open=3-1.4");
  const words = rows(page).first().locator(".rm-t").first();
  await expect(words).toContainText("2022年度1Q、2024年度1Q、2026年度1Q");
  const box = await words.boundingBox();
  // In the table the words are for screen readers, on cards for everyone.
  expect((box?.width ?? 0) > 10).toBe(isMobile);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("1024pxの画面でも、表はページの幅に収まり、ページとともに動く @wide", async ({ page }) => {
  for (const width of [1024, 1247]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/roadmap?ministry=soumu");
    const box = await page.locator("#roadmap").boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    const moving = await page.locator("main *:has(#roadmap)").evaluateAll((around) =>
      around.filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return [overflowX, overflowY].some((value) => value === "auto" || value === "scroll");
      }),
    );
    expect(moving).toEqual([]);
    await expect(page.locator("section:has(> #roadmap)")).not.toHaveAttribute("tabindex");
  }
});

test.describe("スクリプトなし", () => {
  test.use({ javaScriptEnabled: false });

  test("分野を開き、絞り込み、工程と原文に進む", async ({ page }) => {
    await page.goto("/roadmap");
    await page.getByRole("link", { name: /^3\. 国際戦略の推進/ }).click();
    await expect(rows(page)).toHaveCount(3);
    await page.getByLabel("語句").fill("K01-05");
    await page.getByRole("button", { name: "表示する" }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole("link", { name: /^原文 1ページ/ })).toHaveAttribute(
      "href",
      "/tasks/K01-05#printed",
    );
    await page.getByRole("link", { name: "K01-05", exact: true }).click();
    await expect(page).toHaveTitle(/^K01-05 /);
  });
});
