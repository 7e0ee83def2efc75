import type { Locator, Page } from "@playwright/test";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import { countsByMinistry } from "./fixtures/progress-oracle";
import { expect, test } from "./fixtures/stories";

test.describe("総務省の担当者", () => {
  test.use({ person: "editor" });

  test("自分の府省庁の遅れている工程を、三手で開く", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "総務省のページ", exact: true }).click();
    await expect(page).toHaveURL("/ministries/soumu");
    await expect(page.getByRole("heading", { level: 1, name: "総務省", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "遅延", exact: true }).click();
    const late = page.getByRole("table", { name: "総務省の遅延の工程" });
    const code = (await late.getByRole("link").first().textContent()) ?? "";
    await late.getByRole("link").first().click();
    await expect(page).toHaveURL(`/tasks/${code}`);
    await expect(
      page
        .getByRole("main")
        .getByText(/^遅延\(\d+四半期\)$/)
        .first(),
    ).toBeVisible();
  });

  test("ヘッダーから、基準日のまま自分の府省庁のページを開く", async ({ page }) => {
    await page.goto("/tasks?asOf=2024-03-31");
    await page.getByRole("banner").getByRole("link", { name: "総務省", exact: true }).click();
    await expect(page).toHaveURL("/ministries/soumu?asOf=2024-03-31");
  });

  test("ページの数は、リンク先の一覧の件数と同じ", async ({ page }) => {
    await page.goto("/ministries/soumu");
    const links = await page
      .getByRole("main")
      .locator("a[href^='/tasks?'], a[href^='/measures?']")
      .evaluateAll((list) =>
        list.map((link) => ({ href: link.getAttribute("href") ?? "", text: link.textContent ?? "" })),
      );
    const counted = links.flatMap(({ href, text }) => {
      const [, count] = /(\d+)(?:工程|施策|件|件すべて)?$/.exec(text.trim()) ?? [];
      return count === undefined ? [] : [{ href, text, count: Number(count) }];
    });
    expect(counted.length).toBeGreaterThan(12);
    const each = new Map(counted.map((link) => [`${link.href} ${link.count}`, link])).values();
    for (const { href, text, count } of each) {
      const answer = await page.request.get(href);
      const [, total] = /<strong[^>]*>([\d,]+)<\/strong>(?:<!-- -->| )*件/.exec(await answer.text()) ?? [];
      expect(Number(total?.replaceAll(",", "")), `${text} → ${href}`).toBe(count);
    }
  });

  test("過去の基準日の状況を見て、その日のまま工程を開く", async ({ page }) => {
    await page.goto("/ministries/soumu?asOf=2024-03-31");
    await expect(page.getByRole("heading", { name: "2023年度4Qに終わる工程" })).toBeVisible();
    await page
      .getByRole("main")
      .getByRole("link", { name: /^K\d\d-\d\d$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/tasks\/K\d\d-\d\d\?asOf=2024-03-31$/);
  });
});

test.describe("事務局", () => {
  test.use({ person: "secretariat" });

  for (const asOf of ["2024-03-31", "2026-09-30"]) {
    test(`府省庁の比較の数は、データベースの数と同じ(${asOf})`, async ({ page, db }) => {
      const expected = await countsByMinistry(db, asOf);
      await page.goto(`/ministries?asOf=${asOf}`);
      const counts = await rowsOf(page.getByRole("table", { name: "府省庁別・区分別の件数(主担当)" }));
      expect(counts).toHaveLength(17);
      const labels = await page
        .getByRole("table", { name: "府省庁別・区分別の件数(主担当)" })
        .locator("thead th")
        .allTextContents();
      for (const [name = "", ...cells] of counts) {
        for (const [progress, label] of Object.entries(PROGRESS_LABELS)) {
          const shown = cells[labels.indexOf(label) - 1];
          expect(shown, `${name} ${label}`).toBe(String(expected.get(name)?.[progress] ?? 0));
        }
      }
      const carried = await rowsOf(page.getByRole("table", { name: "府省庁ごとの工程と施策の数" }));
      expect(carried).toHaveLength(23);
      expect(carried.at(-1)?.slice(0, 2)).toEqual(["計(延べ)", "821"]);
    });
  }

  test("並べ順を選ぶまで、府省庁の順", async ({ page }) => {
    await page.goto("/ministries");
    const table = page.getByRole("table", { name: "府省庁ごとの工程と施策の数" });
    await expect(table.locator("tbody th").first()).toHaveText("デジタル庁");
    // Nothing of it stands beside the screen.
    expect(await table.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBeLessThanOrEqual(1);
    await page.getByRole("navigation", { name: "並べ順" }).getByRole("link", { name: "最大の遅れ" }).click();
    await expect(page).toHaveURL("/ministries?sort=longest");
    // The address is there before the answer.
    await expect(page.locator("html")).not.toHaveAttribute("aria-busy");
    const longest = (await rowsOf(table))
      .slice(0, -1)
      .map((cells) => Number(/(\d+)四半期/.exec(cells.join(" "))?.[1] ?? 0));
    expect(longest).toEqual([...longest].sort((a, b) => b - a));
  });
});

test("公表の前は、府省庁のページにも区分を見せない", async ({ page }) => {
  for (const address of ["/ministries?asOf=2024-03-31", "/ministries/soumu?asOf=2024-03-31"]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("main").getByText("進捗はまだ公表されていません").first()).toBeVisible();
    expect(await answer?.text()).not.toContain("progress=DELAYED");
    await expect(page.getByRole("main").getByText("遅延", { exact: true })).toHaveCount(0);
  }
  await page.goto("/ministries?asOf=2024-03-31&sort=late");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("進捗はまだ公表されていない");
  await expect(page.getByRole("table").first()).toBeVisible();
  const official = page.getByRole("navigation", { name: "並べ順" }).locator("a[aria-current=true]");
  await expect(official).toHaveText("府省庁の順");
});

test("知らない府省庁のページはない", async ({ page }) => {
  for (const address of ["/ministries/nothing", "/ministries/%E7%B7%8F%E5%8B%99%E7%9C%81"]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
  }
});

test.describe("JavaScriptなし", () => {
  test.use({ javaScriptEnabled: false });

  test("データの品質を府省庁で絞り、時期の記載がない工程を開く", async ({ page }) => {
    await page.goto("/data-quality");
    const own = page
      .getByRole("table", { name: /時期の記載がない工程/ })
      .getByRole("link", { name: /^総務省 時期の記載がない工程 \d+$/ });
    const count = Number(await own.textContent());
    await page.getByLabel("府省庁", { exact: true }).selectOption({ label: "総務省" });
    await page.getByRole("button", { name: "表示する" }).click();
    await expect(page).toHaveURL("/data-quality?ministry=soumu");
    const part = page.getByRole("region", { name: `時期の記載がない工程(${count}件)` });
    await expect(part.getByRole("link", { name: /^K\d\d-\d\d$/ })).toHaveCount(count);
    await part.getByRole("link").first().click();
    await expect(page).toHaveTitle(/^K\d\d-\d\d /);
  });

  test("府省庁を並べ替え、一つを開く", async ({ page }) => {
    await page.goto("/ministries");
    await page
      .getByRole("navigation", { name: "並べ順" })
      .getByRole("link", { name: "主担当の工程" })
      .click();
    await page.getByRole("table").getByRole("link", { name: "厚生労働省", exact: true }).first().click();
    await expect(page).toHaveURL("/ministries/mhlw");
    await expect(page).toHaveTitle(/^厚生労働省/);
  });
});

test("データの品質は、文書から数えたとおり", async ({ page, db }) => {
  await page.goto("/data-quality");
  const summary = page.getByRole("table", { name: "件数と、図や表への影響" });
  for (const text of [/453工程/, /17個/, /19行/, /4欄/, /3か所/]) {
    await expect(summary.getByRole("link", { name: text }).first()).toBeVisible();
  }
  const { rows } = await db.query("select sha256 from plan_version where status = 'APPROVED'");
  for (const { sha256 } of rows) await expect(page.getByText(sha256)).toBeVisible();
  const review = page.getByRole("table", { name: "要確認の印とそのセル" });
  await expect(review.getByRole("link", { name: /^\d\d-\d\d$/ })).toHaveCount(17);
  await openCount(page, /該当する17施策の一覧/, 17);
});

async function openCount(page: Page, name: RegExp, count: number): Promise<void> {
  await page.getByRole("link", { name }).click();
  await expect(
    page
      .getByRole("main")
      .getByText(new RegExp(`^${count}\\s*件`))
      .first(),
  ).toBeVisible();
}

/** Texts of a table's body, by row. */
async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator("tbody tr").all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator("th, td").allTextContents()).map((text) => text.trim().replaceAll(",", "")),
    ),
  );
}
