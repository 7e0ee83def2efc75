import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { violationsOf, withoutRepeats } from "./fixtures/accessibility";
import { PAGES } from "./fixtures/pages";
import { expect, test } from "./fixtures/stories";

/** Where the sources of the server under test are. */
const APP = path.resolve(import.meta.dirname, "..", "app");

/** Looked at on the wide screen alone: on the narrow one these differ in nothing that the others do not show. */
const WIDE = " @wide";
const NARROW = " @narrow";

test("この表に、すべてのページがある", () => {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.posix.join("app", ...file.split(path.sep)));
  expect(PAGES.map((page) => page.file).sort()).toEqual(files.sort());
});

test("誤りのあるページには気づく", async ({ page }) => {
  await page.setContent(
    '<main><h1>題</h1><img src="data:,"><p style="color: #ccc; background: #fff">薄い</p></main>',
  );
  const rules = (await violationsOf(page)).map((line) => line.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["image-alt", "color-contrast", "html-has-lang"]));
  // Texts that look the same are looked at in part; one that a style sheet makes pale is another look.
  for (const pale of ["p:nth-child(7)", "i:nth-of-type(8)", "div:nth-of-type(5)"]) {
    const texts = "<p>本文</p>".repeat(9) + "<i>強調</i>".repeat(9);
    const grey = `<style>${pale} { color: #999; background: #bbb }</style>`;
    await page.setContent(`${grey}<main>${texts}${"<div><b>枠の中</b></div>".repeat(9)}</main>`);
    const found = (await violationsOf(page)).filter((line) => line.startsWith("color-contrast"));
    expect(found, pale).toHaveLength(1);
  }
});

test("似た行の多いページでも、1つだけ違う行の誤りに気づく", async ({ page }) => {
  const row = (cell: string) => `<tr><td>${cell}</td></tr>`;
  const alike = Array.from({ length: 9 }, (_, at) => row(`<a href="/${at}">${at}</a>`));
  const wrong = [
    row('<a href="/a"></a>'),
    row('<a href="/b" style="color: #ccc; background: #fff">薄い</a>'),
  ];
  await page.setContent(
    `<main><table><tbody>${[...alike, ...wrong, ...alike].join("")}</tbody></table></main>`,
  );
  expect(await withoutRepeats(page)).toBe(15);
  const rules = (await violationsOf(page)).map((line) => line.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["link-name", "color-contrast"]));
});

// Signed in, a page shows more than signed out: its own address is looked at so on the wide screen, and by
// everybody on the narrow one. What the other addresses change is seen by either.
for (const { addresses, person, closed } of PAGES) {
  for (const [place, address] of addresses.entries()) {
    // From the sign-in page a signed-in person is led on.
    const alsoSignedIn = place === 0 && address !== "/login";
    if (!closed) {
      test(`${address}: 誰でも${place > 0 ? WIDE : alsoSignedIn ? NARROW : ""}`, async ({ page }) => {
        await open(page, address);
        await keepsTheRules(page);
      });
    }

    test.describe(person, () => {
      test.use({ person });
      if (!alsoSignedIn && !closed) return;

      test(`${address}: ${person}${closed ? (place > 0 ? WIDE : "") : WIDE}`, async ({ page }) => {
        await open(page, address);
        await keepsTheRules(page);
      });
    });
  }
}

test(`200%や400%に拡大しても、どのページも横にはみ出さない${WIDE}`, async ({ page }) => {
  test.setTimeout(120_000);
  for (const { addresses, closed } of PAGES) {
    const [address] = addresses;
    if (closed || address === undefined) continue;
    await test.step(address, async () => {
      // 1280 px at 400% and then, as a reader would zoom, 1440 px at 200% (WCAG 2.2, 1.4.10 and 1.4.4).
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(address);
      await staysWithinTheWindow(page);
      await page.setViewportSize({ width: 720, height: 450 });
      await staysWithinTheWindow(page);
    });
  }
});

for (const address of ["/nowhere", "/%ff%fe", "/tasks/K99-99", "/measures/99-99"]) {
  test(`${address}: 見つからない`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("見つかりません");
    await keepsTheRules(page);
  });
}

test.describe("viewer", () => {
  test.use({ person: "viewer" });

  test("/admin: 見てはならない人", async ({ page }) => {
    const response = await page.goto("/admin");
    expect(response?.status()).toBe(403);
    await keepsTheRules(page);
  });
});

async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  // Charts are drawn when they come into view: walk down the page, so that they are part of what is looked at.
  for (const chart of await page.getByRole("figure").all()) await chart.scrollIntoViewIfNeeded();
  await expect(page.locator(".script-only[style*=height]:not(:has(svg))")).toHaveCount(0);
}

/** What every page keeps: axe finds nothing, nothing overflows, title and banner are there. */
async function keepsTheRules(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/工程表ダッシュボード$/);
  await expect(page.getByText("サンプルデータ(架空)を表示しています")).toBeVisible();
  await staysWithinTheWindow(page);
  await withoutRepeats(page);
  expect(await violationsOf(page)).toEqual([]);
}

async function staysWithinTheWindow(page: Page): Promise<void> {
  const width = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    window: window.innerWidth,
    wide: [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => !element.closest("[role=region], table, svg, .sr-only"))
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 160)),
  }));
  expect(width.scroll, `wider than the window: ${width.wide.join("\n")}`).toBeLessThanOrEqual(width.window);
}
