import type { Locator, Page } from "@playwright/test";
import { dateInJapan } from "@/lib/domain/as-of";
import { BASE_URL } from "./fixtures/environment";
import { sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/** Numeric indicators of a measure: 06-03, led by 総務省, which no other story looks at. */
const MEASURE = "/measures/06-03";
const NAME = `セキュリティ人材の育成数(物語${Date.now()})`;
test.use({ person: "editor" });
// One after the other: the second counts what the first adds.
test.describe.configure({ mode: "default" });

const formOf = (page: Page, label: string) => page.getByRole("form", { name: label, exact: true });

async function fill(form: Locator, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    await form.getByLabel(new RegExp(`^${label}(?:\\(.*\\))?(?:※必須)?$`)).fill(text);
  }
}

test("KPIから指標を定め、値を記録し、目標の経路と比べる", async ({ page, browser, db }) => {
  await page.goto(MEASURE);
  await page.getByRole("link", { name: "KPIの指標と値を報告する" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "KPIの指標と値の報告" })).toBeVisible();

  const create = formOf(page, "KPI(効果)の指標の登録");
  if (!(await create.isVisible())) await page.getByText("KPI(効果)の指標を登録する").click();
  await create.getByRole("button", { name: "指標を登録する" }).click();
  await expect(create.getByRole("alert")).toContainText("指標の名前を入力してください。");
  await fill(create, {
    指標の名前: NAME,
    単位: "人",
    初期値: "１，０００",
    初期値の日: "2022-04-01",
    目標値: "3,000",
    目標値の日: "2026-04-01",
  });
  await expect(create).toContainText("「1,000」と読み取ります。");
  await create.getByRole("button", { name: "指標を登録する" }).click();
  const record = formOf(page, `${NAME}の値の記録`);
  await expect(record).toBeVisible();

  const other = await browser.newContext({ storageState: sessionOf("editor") });
  const late = await other.newPage();
  await late.goto(`${MEASURE}/indicators`);

  await fill(record, {
    値: "1,500",
    値の日: "2024-03-31",
    根拠資料のリンク: "統計表 https://stat.example/1",
  });
  const bytes = Buffer.from("%PDF-1.7");
  await record
    .getByLabel("ファイルを追加する")
    .setInputFiles({ name: "値の根拠.pdf", mimeType: "application/pdf", buffer: bytes });
  await expect(record.getByRole("checkbox", { name: /^値の根拠\.pdf/ })).toBeChecked();
  await record.getByRole("button", { name: "値を記録する" }).click();
  await expect(
    record.getByRole("status").filter({ hasText: "2024年3月31日の値を「1,500」と読み取り、記録しました。" }),
  ).toBeVisible();
  await expect(record.getByLabel(/^値\(人\)/)).toHaveValue("");

  // Two windows on one indicator: the late one is told, and keeps what was typed.
  const lateForm = formOf(late, `${NAME}の値の記録`);
  await fill(lateForm, { 値: "1,999", 値の日: "2024-03-31", 説明: "集計し直した" });
  await lateForm.getByRole("button", { name: "値を記録する" }).click();
  await expect(lateForm).toContainText("ほかの人の変更と重なりました");
  await expect(lateForm.getByRole("group", { name: "値", exact: true })).toContainText("1500");
  await expect(lateForm.getByLabel("説明", { exact: true })).toHaveValue("集計し直した");
  await lateForm.getByRole("button", { name: "値を記録する" }).click();
  await expect(
    lateForm.getByRole("status").filter({ hasText: "「1,999」と読み取り、記録しました。" }),
  ).toBeVisible();
  await other.close();

  await page.goto(`${MEASURE}#indicators`);
  const figure = page.getByRole("figure", { name: new RegExp(`指標: ${NAME.replace(/[()]/g, "\\$&")}`) });
  await expect(figure).toContainText("達成割合49.9%が、経過割合49.9%未満です。");
  const table = figure.getByRole("table", { name: `${NAME}の値` });
  await expect(table.getByRole("row", { name: /1,999/ })).toContainText("B");
  await expect(table.getByRole("row", { name: /1,500/ })).toContainText("置換え");
  const evidence = table.getByRole("row", { name: /1,500/ }).getByRole("listitem");
  await expect(evidence).toHaveText(["統計表(stat.example)", /^値の根拠\.pdf\(/]);
  await page.goto("/measures?kpi=B&ministry=soumu");
  await expect(page.getByRole("row", { name: /06-03/ })).toContainText("B 経路未満");
  await page.goto(`${MEASURE}#indicators`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("svg.recharts-surface")).toBeVisible();

  // Somebody of another ministry asks about it, and is answered at its place.
  const asking = await browser.newContext({ storageState: sessionOf("coordinator") });
  const window = await asking.newPage();
  const question = `@総務省 この値の出典を教えてください。${NAME}`;
  await window.goto(MEASURE);
  await window
    .getByRole("figure", { name: new RegExp(NAME.replace(/[()]/g, "\\$&")) })
    .getByRole("link", { name: "この指標へのコメント(0件)" })
    .click();
  await window.getByRole("link", { name: `指標「${NAME}」にコメントする` }).click();
  await window.getByRole("textbox", { name: "新しいコメント" }).fill(question);
  await window.getByRole("button", { name: "コメントする", exact: true }).click();
  await expect(window).toHaveURL(/\/measures\/06-03\/indicators#comment-\d+$/);
  await page.goto("/inbox");
  await page
    .getByRole("listitem")
    .filter({ hasText: question })
    .getByRole("button", { name: `06-03 指標「${NAME}」: コメントを投稿` })
    .click();
  const thread = page.locator("article[id^=thread-]").filter({ hasText: question });
  await expect(thread).toBeInViewport();
  // It also waits on the desk, until it is answered.
  await page.goto("/ministries/soumu?desk=asked");
  const waiting = page.getByRole("listitem").filter({ hasText: question });
  await expect(waiting).toContainText("名指し");
  await waiting.getByRole("link", { name: /に返信する$/ }).click();
  await page.getByRole("textbox", { name: "返信" }).fill("所管の統計によります。");
  await page.getByRole("button", { name: "返信する", exact: true }).click();
  // The answer may be seen live before the page has led on.
  await expect(page).toHaveURL(/\/measures\/06-03\/indicators#comment-\d+$/);
  await expect(thread).toContainText("所管の統計によります。");
  await page.goto("/ministries/soumu?desk=asked");
  await expect(waiting).toHaveCount(0);
  await page.goBack();
  await thread.getByRole("button", { name: "解決済みにする" }).click();
  await expect(thread).toContainText("解決済み");
  await window.reload();
  await expect(window.getByRole("heading", { name: "この指標へのコメント(2件)" })).toBeVisible();
  await asking.close();

  // Yesterday nobody knew; signed out nobody does.
  const yesterday = dateInJapan(new Date(Date.now() - 86_400_000));
  await page.goto(`${MEASURE}?asOf=${yesterday}`);
  await expect(page.getByText(NAME)).toHaveCount(0);
  const stranger = await browser.newContext();
  const open = await stranger.newPage();
  await open.goto(MEASURE);
  expect(await open.content()).not.toContain(NAME);
  expect(await open.content()).not.toContain("1,999");
  await stranger.close();

  // Taken back: the value before it counts again.
  await page.goto(`${MEASURE}/indicators`);
  const withdraw = formOf(page, `${NAME}の2024年3月31日の値1,999の取消し`);
  await withdraw.getByRole("button", { name: "この値を取り消す" }).click();
  await expect(withdraw).toHaveCount(0);
  await page.goto(MEASURE);
  await expect(table.getByRole("row", { name: /1,999/ })).toHaveCount(0);
  await expect(table.getByRole("row", { name: /1,500/ })).toContainText("B");
  const { rows } = await db.query(
    "select kind from activity where after ->> 'indicatorId' is not null and after ->> 'ministry' = 'soumu' order by id",
  );
  expect(rows.map(({ kind }) => kind).slice(-4)).toEqual([
    "createIndicator",
    "recordIndicatorValue",
    "recordIndicatorValue",
    "withdrawIndicatorValue",
  ]);
});

test("主担当でない府省庁の人と閲覧者は、指標を書けない", async ({ page, playwright, db }) => {
  await page.goto(`${MEASURE}/indicators`);
  const fields = await page
    .locator('form[aria-label="KPI(進捗)の指標の登録"]')
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name"), input.getAttribute("value")]),
    );
  const sent = Object.fromEntries(fields.map(([name, value]) => [name ?? "", value ?? ""]));
  const count = async () => Number((await db.query("select count(*) from indicator")).rows[0].count);
  const before = await count();
  for (const name of ["coordinator", "viewer", "admin"] as const) {
    const stranger = await playwright.request.newContext({
      baseURL: BASE_URL,
      storageState: sessionOf(name),
      extraHTTPHeaders: { origin: BASE_URL },
    });
    const page = await (await stranger.get(`${MEASURE}/indicators`)).text();
    expect(page, name).toContain("値と状況を報告するのは、主担当の府省庁です。");
    expect(page, name).not.toContain("指標を登録する");
    const multipart = { ...sent, name: "書けてはならない", unit: "件", initialValue: "", initialOn: "" };
    const answer = await stranger.post(`${MEASURE}/indicators`, {
      multipart: { ...multipart, targetValue: "", targetOn: "" },
    });
    // The framework tells a form sent without scripts of a refusal by 404.
    expect([403, 404], name).toContain(answer.status());
    await stranger.dispose();
  }
  expect(await count()).toBe(before);
});
