import type { APIRequestContext, Page } from "@playwright/test";
import { dateInJapan } from "@/lib/domain/as-of";
import { readCsv } from "./fixtures/csv";
import { BASE_URL } from "./fixtures/environment";
import { sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/** 要確認 marks, decided about by the 事務局. The stories put back what they change: others count 17 of them. */
test.describe.configure({ mode: "serial" });
test.use({ person: "secretariat" });

const REASON = "原本の表で、14条の欄にあることを確かめた。";

async function coverageOf14(request: APIRequestContext, asOf?: string) {
  const coverage = await (await request.get(`/api/v1/coverage${asOf ? `?asOf=${asOf}` : ""}`)).json();
  const article = coverage.articles.find((entry: { article: string }) => entry.article === "14");
  return { measures: article.primary + article.related, needsReview: coverage.needsReview };
}

/** The number of 14条 on the page, ◎ and ○ together. */
async function shownFor14(page: Page): Promise<number> {
  await page.goto("/coverage");
  const row = page.getByRole("table", { name: "条・欄ごとの施策の数" }).getByRole("row", { name: /^14条/ });
  const counts = await row.getByRole("cell").allInnerTexts();
  return counts.reduce((sum, text) => sum + Number(text), 0);
}

const formOf = (page: Page) => page.getByRole("form", { name: /の扱い$/ });

async function decide(page: Page, choice: string | RegExp, reason: string): Promise<void> {
  const form = formOf(page);
  const option = form.getByRole("option", { name: choice });
  await form.getByLabel("印の扱い").selectOption((await option.getAttribute("value")) ?? "");
  await form.getByLabel("理由").fill(reason);
  await form.getByRole("button", { name: "この扱いに決める" }).click();
}

function yesterday(): string {
  return dateInJapan(new Date(Date.now() - 86_400_000));
}

test("要確認の印を条に割り当てると、図・API・ファイルが従い、昨日の表示は変わらない", async ({
  page,
  request,
  browser,
}) => {
  const before = await coverageOf14(request);
  const past = await coverageOf14(request, yesterday());
  await page.goto("/coverage");
  await page.getByRole("link", { name: `要確認の${before.needsReview}施策を確認する` }).click();
  const link = page
    .getByRole("table")
    .getByRole("link", { name: /^\d\d-\d\d$/ })
    .first();
  const number = (await link.textContent()) ?? "";
  await link.click();
  await expect(page).toHaveURL(`/measures/${number}`);

  // Another window of the same person, opened before the decision: it will be late.
  const other = await browser.newContext({ storageState: sessionOf("secretariat") });
  const late = await other.newPage();
  await late.goto(`/measures/${number}`);

  const form = formOf(page);
  await form.getByRole("button", { name: "この扱いに決める" }).click();
  await expect(form.getByRole("alert")).toContainText("印の扱いを選んでください。");
  await expect(form.getByRole("alert")).toContainText("理由を入力してください。");
  await form.getByRole("alert").getByRole("link", { name: "理由を入力してください。" }).click();
  await expect(form.getByLabel("理由")).toBeFocused();

  await decide(page, "14条", REASON);
  await expect(form.getByRole("status")).toContainText("「14条に割り当て」で決めました。");
  const articles = page.getByRole("table", { name: `${number}の条の印` });
  await expect(articles).toContainText("事務局が14条に割り当て");
  await expect(articles).toContainText(REASON);

  const after = await coverageOf14(request);
  expect(after).toEqual({ measures: before.measures + 1, needsReview: before.needsReview - 1 });
  expect(await shownFor14(page)).toBe(after.measures);
  expect(await coverageOf14(request, yesterday())).toEqual(past);
  const rows = readCsv(await (await request.get("/exports/measures.csv?article=14")).text());
  expect(rows.map((row) => row.number)).toContain(number);
  expect(rows.find((row) => row.number === number)?.decisions).toMatch(/:14$/);

  // The public reads the decision with its reason, and has no form.
  const stranger = await browser.newContext();
  const open = await stranger.newPage();
  await open.goto(`/measures/${number}`);
  await expect(open.getByRole("table", { name: `${number}の条の印` })).toContainText(REASON);
  await expect(open.getByRole("form", { name: /の扱い$/ })).toHaveCount(0);
  await stranger.close();

  // The late window is told, keeps what was typed, and goes on from what stands.
  await decide(late, /^無効/, "私は無効と考えた。");
  await expect(formOf(late)).toContainText("ほかの人の変更と重なりました");
  const choice = late.getByRole("group", { name: "印の扱い" });
  await expect(choice).toContainText("14条に割り当て");
  await expect(formOf(late).getByLabel(/^理由(?:※必須)?$/)).toHaveValue("私は無効と考えた。");
  expect((await coverageOf14(request)).measures).toBe(after.measures);
  await late.goto(`/measures/${number}`);
  await decide(late, "要確認に戻す", "もう一度確かめる。");
  await expect(formOf(late).getByRole("status")).toContainText("「要確認に戻す」で決めました。");
  await other.close();
  expect(await coverageOf14(request)).toEqual(before);
});

test("JavaScript なしでも決められ、事務局でない人の送信は断る", async ({
  browser,
  playwright,
  db,
  request,
}) => {
  const before = await coverageOf14(request);
  const plain = await browser.newContext({
    storageState: sessionOf("secretariat"),
    javaScriptEnabled: false,
  });
  const page = await plain.newPage();
  await page.goto("/measures?mark=review");
  await page
    .getByRole("table")
    .getByRole("link", { name: /^\d\d-\d\d$/ })
    .first()
    .click();

  // The same form, sent as it stands by people who may not: nothing is written.
  const form = page.getByRole("form", { name: /の扱い$/ });
  await expect(form).toBeVisible();
  const fields = await form
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name"), input.getAttribute("value")]),
    );
  const multipart = {
    ...Object.fromEntries(fields.map(([name, value]) => [name ?? "", value ?? ""])),
    choice: "14",
    reason: "書けてはならない",
  };
  const decisions = async () => Number((await db.query("select count(*) from mark_decision")).rows[0].count);
  const count = await decisions();
  for (const name of ["editor", "coordinator", "viewer", "admin"] as const) {
    const stranger = await playwright.request.newContext({
      baseURL: BASE_URL,
      storageState: sessionOf(name),
      extraHTTPHeaders: { origin: BASE_URL },
    });
    const answer = await stranger.post(page.url(), { multipart });
    expect(answer.status(), name).toBe(403);
    await stranger.dispose();
  }
  expect(await decisions()).toBe(count);

  await decide(page, /^無効/, "");
  await expect(formOf(page).getByRole("alert")).toContainText("理由を入力してください。");
  await expect(formOf(page).getByLabel("印の扱い")).toHaveValue("VOID");
  await decide(page, /^無効/, "汚れと確かめた。");
  await expect(formOf(page).getByRole("status")).toContainText("「無効」で決めました。");
  expect((await coverageOf14(request)).needsReview).toBe(before.needsReview - 1);
  await page.goto(page.url());
  await decide(page, "要確認に戻す", "もう一度確かめる。");
  expect(await coverageOf14(request)).toEqual(before);
  await plain.close();
});
