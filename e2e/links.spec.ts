import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/stories";

/** Every number of these pages is a link to the rows behind it: the list has exactly that many. */
const PAGES = [
  "/",
  "/?asOf=2024-03-31",
  "/?asOf=2025-12-31",
  "/coverage",
  "/coverage?role=any",
  "/ministries",
  "/ministries?asOf=2024-03-31",
  "/data-quality",
];
/** Links tried per page, spread over all of them. */
const TRIED = 24;

test.describe("数のリンクは、その数だけの一覧に着く", () => {
  test.use({ person: "secretariat" });

  for (const address of PAGES) {
    test(address, async ({ page }) => {
      await page.goto(address);
      const links = await numberLinks(page);
      expect(links.length).toBeGreaterThan(TRIED / 2);
      const step = Math.max(1, links.length / TRIED);
      for (let place = 0; place < links.length; place += step) {
        const link = links[Math.floor(place)];
        if (!link) continue;
        const answer = await page.request.get(link.href);
        expect(answer.status(), link.href).toBe(200);
        const [, total] = /<strong[^>]*>([\d,]+)<\/strong>(?:<!-- -->| )*件/.exec(await answer.text()) ?? [];
        expect(Number(total?.replaceAll(",", "")), `${link.text} → ${link.href}`).toBe(link.count);
      }
    });
  }
});

test("グラフの棒も、表と同じ一覧につながる", async ({ page }) => {
  await page.goto("/");
  const chart = page.getByRole("figure", { name: "予定どおりと遅延:全体" });
  await chart.scrollIntoViewIfNeeded();
  const bars = chart.locator("svg a[href*='/tasks']");
  await expect(bars.first()).toBeAttached();
  const ofBars = await bars.evaluateAll((list) => list.map((bar) => bar.getAttribute("href")));
  const ofTable = await chart
    .getByRole("table")
    .locator("a")
    .evaluateAll((list) => list.map((a) => a.getAttribute("href")));
  for (const href of ofBars) expect(ofTable).toContain(href);
});

/** Links in tables whose text ends in a number, to a list. */
async function numberLinks(page: Page): Promise<{ href: string; text: string; count: number }[]> {
  const links = await page
    .getByRole("main")
    .locator("table a[href^='/tasks?'], table a[href^='/measures?'], table a[href='/tasks']")
    .evaluateAll((list) =>
      list.map((link) => ({
        href: link.getAttribute("href") ?? "",
        text: link.getAttribute("aria-label") ?? link.textContent ?? "",
        number: (link.textContent ?? "").trim().replaceAll(",", ""),
      })),
    );
  return links.flatMap(({ href, text, number }) =>
    /^\d+$/.test(number) ? [{ href, text, count: Number(number) }] : [],
  );
}
