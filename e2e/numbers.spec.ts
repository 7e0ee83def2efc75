import type { Locator, Page } from "@playwright/test";
import { PROGRESS, PROGRESS_LABELS } from "@/lib/domain/progress";
import { type Counts, countsByMinistry, countsOfTasks } from "./fixtures/progress-oracle";
import { expect, test } from "./fixtures/stories";

const DAYS = ["2024-03-31", "2026-09-30"] as const;

test.describe("ログインした人の図の数は、データベースの数と同じ", () => {
  test.use({ person: "secretariat" });

  for (const asOf of DAYS) {
    test(`全体の区分(${asOf})`, async ({ page, db }) => {
      const expected = filled(await countsOfTasks(db, asOf));
      expect(total(expected)).toBe(717);
      await page.goto(`/?asOf=${asOf}`);
      const shown = await countsShown(figure(page, "予定どおりと遅延:全体").getByRole("table"));
      expect(shown).toEqual(expected);
      const api = await (await page.request.get(`/api/v1/progress?asOf=${asOf}`)).json();
      expect(api.basis).toBe("live");
      expect(api.counts).toEqual(expected);
    });

    test(`府省庁ごとの区分(${asOf})`, async ({ page, db }) => {
      const expected = await countsByMinistry(db, asOf);
      await page.goto(`/?asOf=${asOf}`);
      const table = figure(page, "予定どおりと遅延:府省庁別").getByRole("table");
      const labels = await table.locator("thead th").allTextContents();
      const rows = await cellsOf(table);
      expect(rows).toHaveLength(17);
      for (const [name, ...cells] of rows) {
        const counts = filled(expected.get(name ?? "") ?? {});
        const shown = Object.fromEntries(labels.slice(1).map((label, index) => [label, cells[index]]));
        for (const progress of PROGRESS) {
          expect(shown[PROGRESS_LABELS[progress]], `${name} ${progress}`).toBe(String(counts[progress]));
        }
        expect(shown.計).toBe(String(total(counts)));
      }
      const api = await (await page.request.get(`/api/v1/progress?asOf=${asOf}`)).json();
      for (const ministry of api.byMinistry) {
        expect(ministry.counts, ministry.name).toEqual(filled(expected.get(ministry.name) ?? {}));
      }
      expect([...expected.values()].map(total).reduce((sum, count) => sum + count)).toBe(821);
    });
  }
});

test("条ごとの数は、施策集から読み取れた数と同じ", async ({ page }) => {
  const expected = [
    ["10条", "1", "1"],
    ["11条", "7", "2"],
    ["12条", "1", "0"],
    ["13条", "0", "0"],
    ["14条", "0", "0"],
    ["15条", "0", "1"],
    ["16条", "0", "1"],
    ["17条", "1", "1"],
    ["18条", "1", "0"],
    ["19条", "0", "2"],
  ];
  for (const address of ["/", "/coverage"]) {
    await page.goto(address);
    const rows = await cellsOf(figure(page, /条に対応する施策の数/).getByRole("table"));
    const articles = rows
      .filter(([head]) => /^\d+条/.test(head ?? ""))
      .map(([head = "", ...counts]) => [/^\d+条/.exec(head)?.[0], ...counts]);
    expect(articles, address).toEqual(expected);
    const basis = figure(page, /条に対応する施策の数/);
    for (const part of [/64施策/, /条が読み取れたもの\s*10/, /要確認\s*17/, /印なし\s*31/]) {
      await expect(basis).toContainText(part);
    }
  }
});

test("ログインしていない人には、公表された時点の数を見せる", async ({ page, db }) => {
  const { rows } = await db.query(
    "select title, to_char(as_of, 'YYYY-MM-DD') as day from publication order by published_at desc limit 1",
  );
  const api = await (await page.request.get("/api/v1/progress")).json();
  expect(api.basis).toBe("publication");
  expect(api.publication.title).toBe(rows[0].title);
  expect(api.publication.asOf).toBe(rows[0].day);
  expect(total(api.counts)).toBe(717);
  await page.goto("/");
  const shown = await countsShown(figure(page, "予定どおりと遅延:全体").getByRole("table"));
  expect(shown).toEqual(api.counts);
});

test("最初の公表より前の基準日では、進捗を見せない", async ({ page }) => {
  await page.goto("/?asOf=2024-03-31");
  await expect(page.getByRole("main").getByText("進捗はまだ公表されていません").first()).toBeVisible();
  await expect(page.getByRole("figure", { name: /予定どおりと遅延/ })).toHaveCount(0);
  await expect(figure(page, /条に対応する施策の数/)).toBeVisible();
  await page.goto("/tasks?asOf=2024-03-31&progress=DELAYED");
  await expect(page.getByRole("main").getByText("進捗はまだ公表されていません").first()).toBeVisible();
});

function figure(page: Page, name: string | RegExp): Locator {
  return page.getByRole("figure", { name });
}

/** Texts of a table's body, by row. */
async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator("tbody tr").all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator("th, td").allTextContents()).map((text) => text.trim().replaceAll(",", "")),
    ),
  );
}

/** The numbers beside the 区分; each row begins with its 区分, then says what it means. */
async function countsShown(table: Locator): Promise<Counts> {
  const rows = await cellsOf(table);
  return Object.fromEntries(
    PROGRESS.map((progress) => [
      progress,
      Number(rows.find(([head]) => head?.startsWith(PROGRESS_LABELS[progress]))?.[1]),
    ]),
  );
}

function filled(counts: Counts): Counts {
  return Object.fromEntries(PROGRESS.map((progress) => [progress, counts[progress] ?? 0]));
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
