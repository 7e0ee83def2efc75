import type { Page } from "@playwright/test";
import { holdScripts } from "./fixtures/held-scripts";
import { expect, test } from "./fixtures/stories";

/** Marks this document: another one would not have the mark. */
const MARK = "document.documentElement.dataset.same = 'yes'";

/** Opens a page and waits for its scripts: before, the browser follows a form by itself. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
  await page.evaluate(MARK);
}

test("条件を変えても、ページを読み直さずに結果が替わり、アドレスと戻るボタンが合う", async ({ page }) => {
  await open(page, "/tasks");
  await page.getByLabel("府省庁", { exact: true }).first().selectOption("soumu");
  await page.locator("main").getByRole("button", { name: "表示する" }).click();
  await expect(page).toHaveURL("/tasks?ministry=soumu");
  await expect(page.locator("main").getByText("府省庁: 総務省")).toBeVisible();
  await expect(page.getByLabel("府省庁", { exact: true }).first()).toHaveValue("soumu");
  await expect(page.locator("main").getByRole("button", { name: "表示する" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "表示を更新しました" })).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("data-same", "yes");
  await expect(page.locator("html")).not.toHaveAttribute("aria-busy", "true");

  await page.goBack();
  await expect(page).toHaveURL("/tasks");
  await expect(page.locator("main").getByText("府省庁: 総務省")).toHaveCount(0);
  await page.goForward();
  await expect(page.locator("main").getByText("府省庁: 総務省")).toBeVisible();
  await page.reload();
  await expect(page.locator("main").getByText("府省庁: 総務省")).toBeVisible();
});

/**
 * The page's content as the server says it, an element or text a line: without what scripts draw, what a
 * reader unfolds, and the order of attributes.
 * @param address of a page as the server gives it, instead of the one that is shown
 */
function contentOf(page: Page, address?: string): Promise<string[]> {
  return page.evaluate(async (address) => {
    const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
    const shown = address === undefined ? document : parse(await (await fetch(address)).text());
    const ignored = new Set(["data-drawn", "data-lazy"]);
    const linesOf = (node: Node): string[] => {
      if (!(node instanceof Element)) return [node.textContent ?? ""];
      const attributes = [...node.attributes]
        .filter(({ name, value }) => !ignored.has(name) && !value.startsWith("p-"))
        .filter(({ name }) => name !== "open" || node.tagName !== "DETAILS")
        .map(({ name, value }) => ` ${name}="${value}"`);
      const inside = node.hasAttribute("data-island") ? [] : [...node.childNodes].flatMap(linesOf);
      return [`<${node.tagName}${attributes.sort().join("")}>`, ...inside, `</${node.tagName}>`];
    };
    return [...shown.querySelectorAll("main")].flatMap(linesOf);
  }, address);
}

test("順に替えていった表示は、どれも、そのアドレスを開いたページと同じになる", async ({ page }) => {
  test.setTimeout(180_000);
  const walks = {
    "/tasks": [
      "?ministry=digital",
      "?ministry=digital&q=データ",
      "?q=該当なし該当なし",
      "?progress=X",
      "?asOf=2024-03-31",
      "",
    ],
    "/roadmap": [
      "?ministry=digital",
      "?ministry=soumu&group=ministry",
      "?q=該当なし該当なし",
      "?view=all",
      "?open=3-1.2+3-1.4&sort=delay",
      "",
    ],
    "/measures": ["?article=11", "?article=11&mark=primary&ministry=npa", "?article=X", ""],
  };
  for (const [path, searches] of Object.entries(walks)) {
    await open(page, path);
    for (const search of searches) {
      await test.step(path + search, async () => {
        await page.evaluate((href) => {
          const link = document.createElement("a");
          link.href = href;
          document.querySelector("main")?.append(link);
          link.click();
          link.remove();
        }, path + search);
        await expect(page).toHaveURL(path + search);
        await expect(page.locator("html")).not.toHaveAttribute("aria-busy", "true");
        await expect(page.locator("html")).toHaveAttribute("data-same", "yes");
        await expect(page.locator("[data-later]"), "rows held back follow at once").toHaveCount(0);
        const shown = await contentOf(page);
        const loaded = await contentOf(page, path + search);
        expect(loaded.length).toBeGreaterThan(100);
        expect(shown.find((line, index) => line !== loaded[index]) ?? "").toBe("");
        expect(shown).toHaveLength(loaded.length);
      });
    }
  }
});

test("誤った条件も、その欄とともに同じページで示される", async ({ page }) => {
  await open(page, "/tasks");
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>("main input[name=asOf]");
    field?.removeAttribute("max");
    if (field) field.value = "2999-01-01";
  });
  await page.locator("main").getByRole("button", { name: "表示する" }).click();
  await expect(page.getByText("未来の日付は指定できません").first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-same", "yes");
});

test("スクリプトより先に選んだ条件も、残って効く", async ({ page }) => {
  const letGo = await holdScripts(page);
  await page.goto("/tasks", { waitUntil: "commit" });
  const main = page.locator("main");
  await main.getByLabel("府省庁", { exact: true }).first().selectOption("soumu");
  await main.getByLabel("語句").fill("データ");
  letGo();
  await expect(page.getByRole("button", { name: "キーボード操作" })).toBeAttached();
  await expect(main.getByLabel("語句")).toHaveValue("データ");
  await main.getByRole("button", { name: "表示する" }).click();
  await expect(page).toHaveURL(/[?&]ministry=soumu(&|$)/);
  await expect(page).toHaveURL(/[?&]q=%E3%83%87%E3%83%BC%E3%82%BF(&|$)/);
  await expect(main.getByText("府省庁: 総務省")).toBeVisible();
});

test("図は、条件を変えたあとも描かれる", async ({ page }) => {
  await open(page, "/");
  const asOf = page.locator("main input[name=asOf]");
  await asOf.fill("2026-11-01");
  await page.locator("main").getByRole("button", { name: "表示する" }).first().click();
  await expect(page).toHaveURL("/?asOf=2026-11-01");
  await expect(page.locator("html")).toHaveAttribute("data-same", "yes");
  await page.getByRole("figure").first().scrollIntoViewIfNeeded();
  await expect(page.getByRole("figure").first().locator("svg").first()).toBeVisible();
  await expect(page.getByRole("slider")).toBeVisible();
});

test.describe("ログインが切れていたら", () => {
  test.use({ person: "viewer" });

  test("ページ全体を読み直す", async ({ page, context }) => {
    await open(page, "/tasks");
    await context.clearCookies();
    await page.locator("main").getByLabel("語句").fill("データ");
    await page.locator("main").getByRole("button", { name: "表示する" }).click();
    await expect(page.getByRole("link", { name: "ログイン" })).toBeVisible();
    await expect(page.locator("main").getByLabel("語句")).toHaveValue("データ");
    await expect(page.locator("html")).not.toHaveAttribute("data-same", "yes");
  });
});
