import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Client } from "pg";
import { type PersonName, sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/**
 * What changes is seen by others without a reload. The acts are written straight into the database, as any
 * instance would: K43-01 (no other story reports on it) and the inbox of nobody else.
 */
const CODE = "K43-01";
/** The aim is a second; a busy machine gets some more. */
const SOON = { timeout: 10_000 };

async function pageOf(
  browser: Browser,
  person: PersonName,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ storageState: sessionOf(person) });
  return { context, page: await context.newPage() };
}

/** Opens a page and waits until it follows what happens. */
async function follow(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText("自動更新中", { exact: true })).toBeVisible({ timeout: 30_000 });
}

/**
 * The latest report on the task once more with another note, and its act, in one transaction: what other
 * stories count stays the same.
 */
async function report(db: Client, note: string): Promise<void> {
  await db.query("begin");
  const { rows } = await db.query(
    `insert into report (task_id, ministry_id, state, forecast_quarter, completed_on, reason, note,
       effective_on, recorded_at)
     select r.task_id, r.ministry_id, r.state, r.forecast_quarter, r.completed_on, r.reason, $2,
       r.effective_on, now()
     from report r join task t on t.id = r.task_id where t.code = $1 and r.withdrawn_at is null
     order by r.effective_on desc, r.recorded_at desc, r.id desc limit 1 returning task_id, state`,
    [CODE, note],
  );
  const [{ task_id: task, state }] = rows;
  await db.query(
    "insert into activity (kind, subject_type, subject_id, after) values ('submitReport', 'task', $1, $2)",
    [String(task), { state }],
  );
  await db.query("commit");
}

test.describe.configure({ mode: "default" });

test("ほかの人の報告が、開いているページに自動で現れる", async ({ browser, db }) => {
  const [one, other] = await Promise.all([pageOf(browser, "viewer"), pageOf(browser, "editor")]);
  await follow(one.page, `/tasks/${CODE}`);
  await follow(other.page, `/activity?item=${CODE}`);
  const acts = other.page.getByRole("table", { name: /履歴/ }).locator("tbody tr");
  const before = await acts.count();
  const note = `自動更新の確認 ${Date.now()}`;
  await report(db, note);
  await expect(one.page.getByRole("table", { name: /報告の履歴/ }).getByText(note)).toBeVisible(SOON);
  await expect(
    one.page.getByRole("region", { name: "履歴", exact: true }).getByText("報告を提出").first(),
  ).toBeVisible(SOON);
  await expect(acts).toHaveCount(before + 1, SOON);
  await one.context.close();
  await other.context.close();
});

test("入力している欄と、開いた詳細には触れない", async ({ browser, db }) => {
  const { context, page } = await pageOf(browser, "editor");
  await follow(page, `/tasks/${CODE}`);
  const comment = page.getByRole("main").getByRole("textbox").first();
  await comment.fill("書きかけのコメント");
  await page.getByText("印刷された原文を表示").click();
  const words = page.locator("#site-search");
  await words.fill("打ちかけの語句");
  const note = `欄の確認 ${Date.now()}`;
  await report(db, note);
  await expect(page.getByText(note)).toBeVisible(SOON);
  await expect(comment).toHaveValue("書きかけのコメント");
  await expect(words).toHaveValue("打ちかけの語句");
  await expect(words).toBeFocused();
  await expect(page.locator("details[open]").filter({ hasText: "印刷された原文を表示" })).toHaveCount(1);
  await context.close();
});

test("二つのタブで接続は一つ。先のタブを閉じても続く", async ({ browser, db }) => {
  const { context, page } = await pageOf(browser, "viewer");
  const streams: string[] = [];
  context.on("request", (request) => {
    if (/\/events\?/.test(request.url())) streams.push(request.url());
  });
  await follow(page, `/tasks/${CODE}`);
  const second = await context.newPage();
  await follow(second, `/tasks/${CODE}`);
  expect(streams).toHaveLength(1);
  await page.close();
  const note = `引継ぎの確認 ${Date.now()}`;
  await expect.poll(() => streams.length, SOON).toBe(2);
  await report(db, note);
  await expect(second.getByText(note)).toBeVisible(SOON);
  await context.close();
});

test("接続できないと知らされ、戻ると追いつく", async ({ browser, db }) => {
  const { context, page } = await pageOf(browser, "viewer");
  await context.route(/\/events/, (route) => route.abort());
  await page.goto(`/tasks/${CODE}`);
  await expect(page.getByText("自動更新が止まっています")).toBeVisible();
  const note = `復旧の確認 ${Date.now()}`;
  await report(db, note);
  await context.unroute(/\/events/);
  await expect(page.getByText("自動更新を再開しました")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(note)).toBeVisible(SOON);
  await context.close();
});

test("サーバーがデータベースを一度失っても、その間のことに追いつく", async ({ browser, db }) => {
  const { context, page } = await pageOf(browser, "viewer");
  await follow(page, `/tasks/${CODE}`);
  await db.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kouteihyo-feed'",
  );
  const note = `再接続の確認 ${Date.now()}`;
  await report(db, note);
  await expect(page.getByText(note)).toBeVisible({ timeout: 15_000 });
  await context.close();
});

test("ログインしていない人には接続がない", async ({ page, request }) => {
  const streams: string[] = [];
  page.on("request", (asked) => {
    if (new URL(asked.url()).pathname === "/events") streams.push(asked.url());
  });
  await page.goto("/tasks");
  await expect(page.getByRole("button", { name: "キーボード操作" })).toBeVisible();
  expect(streams).toEqual([]);
  expect((await request.get("/events")).status()).toBe(401);
});
