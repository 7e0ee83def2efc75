import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { violationsOf } from "./fixtures/accessibility";
import { holdScripts } from "./fixtures/held-scripts";
import { type PersonName, sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/**
 * Stories of reports. They report on K05-14 and on K06-01 to K06-08 of 総務省 alone, one task a story, which no
 * other story looks at.
 */
const own = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

async function windowOf(browser: Browser, name: PersonName): Promise<Page> {
  const context = await browser.newContext({ storageState: sessionOf(name), javaScriptEnabled: true });
  return context.newPage();
}

const field = (page: Page, label: RegExp) =>
  page.getByRole("region", { name: "報告の内容" }).getByLabel(label);
const NOTE = /^説明/;
const REASON = /^遅延の理由/;
const FORECAST = /^見込/;

async function open(page: Page, code: string): Promise<void> {
  await page.goto(`/tasks/${code}/report?ministry=soumu`);
  // Told by scripts: they are at work.
  await expect(page.getByText(/^この報告で「|^措置区分と基準日を入力すると|^より新しい基準日/)).toBeVisible();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提出する", exact: true }).click();
}

test.describe("担当者", () => {
  test.use({ person: "editor" });

  test("遅延になることを見ながら報告し、取り消して、直す @wide", async ({ page }) => {
    const note = own("関係府省庁と調整している。");
    await page.goto("/tasks/K05-14");
    await page.getByRole("link", { name: "進捗を報告する(総務省)" }).click();
    await field(page, /^実施中$/).check();
    await field(page, FORECAST).selectOption({ label: "2030年度1Q" });
    const preview = page.getByRole("status").filter({ hasText: "この報告で" });
    await expect(preview).toContainText(/この報告で「遅延\(\d+四半期\)」になります/);
    await expect(preview).toContainText("未入力: 遅延の理由");
    await field(page, NOTE).fill(note);
    await submit(page);
    const problem = page.getByRole("link", { name: /遅延の理由を入力してください/ });
    await expect(problem).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await problem.click();
    await expect(field(page, REASON)).toBeFocused();
    await expect(field(page, NOTE)).toHaveValue(note);
    await field(page, REASON).fill("制度の見直しに時間を要したため");
    await submit(page);

    await expect(page).toHaveURL(/\/tasks\/K05-14\?reported=\d+$/);
    await expect(page.getByText("総務省の報告を提出しました")).toBeVisible();
    const history = page.getByRole("region", { name: "報告の履歴" });
    await expect(history.getByText(note)).toBeVisible();
    await page.getByRole("button", { name: "提出した報告を取り消す" }).click();
    await expect(page.getByText("総務省の報告を取り消しました")).toBeVisible();
    await page.getByRole("link", { name: "取り消した内容を直して報告する" }).click();
    await expect(field(page, NOTE)).toHaveValue(note);
    await expect(field(page, FORECAST)).toHaveValue("2030Q1");
  });

  test("同時に報告した人と重なったら、項目ごとに選ぶ @wide", async ({ page, browser }) => {
    const [mine, theirs] = [own("担当者の説明"), own("事務局の説明")];
    const other = await windowOf(browser, "secretariat");
    await open(page, "K06-01");
    await open(other, "K06-01");
    await field(other, /^実施中$/).check();
    await field(other, FORECAST).selectOption({ label: "2030年度2Q" });
    await field(other, NOTE).fill(theirs);
    await field(other, REASON).fill("他の施策の完了を待つため");
    await field(other, /^代行の理由/).fill("電話で確認したため");
    await submit(other);
    await expect(other.getByText("総務省の報告を提出しました")).toBeVisible();
    await other.context().close();

    await field(page, /^実施中$/).check();
    await field(page, FORECAST).selectOption({ label: "2031年度1Q" });
    await field(page, REASON).fill("要件の整理に時間を要したため");
    await field(page, NOTE).fill(mine);
    await submit(page);
    await expect(page.getByText("ほかの人の変更と重なりました(まだ保存していません)")).toBeVisible();
    await expect(page.getByRole("alert").or(page.getByRole("status"))).toContainText([/事務局/]);
    expect(await violationsOf(page)).toEqual([]);
    const choice = (label: string) => page.getByRole("group", { name: label, exact: true });
    await expect(choice("説明")).toContainText(theirs);
    await choice("説明")
      .getByRole("radio", { name: /相手の内容を使う/ })
      .check();
    await expect(field(page, NOTE)).toHaveValue(theirs);
    await expect(field(page, FORECAST)).toHaveValue("2031Q1");
    await submit(page);
    await expect(page.getByText("総務省の報告を提出しました")).toBeVisible();
    const latest = page.getByRole("region", { name: "報告の履歴" }).getByRole("row").nth(1);
    await expect(latest).toContainText(theirs);
    await expect(latest).toContainText("2031年度1Q");
    await expect(latest).toContainText("要件の整理に時間を要したため");
  });

  test("途中で閉じても、下書きから続ける", async ({ page, browser }, { project }) => {
    const code = project.name === "mobile" ? "K06-03" : "K06-02";
    const note = own("書きかけの説明");
    // Before the scripts are at work: what is chosen and typed stays, and is kept like all that is typed later.
    const letGo = await holdScripts(page);
    await page.goto(`/tasks/${code}/report?ministry=soumu`, { waitUntil: "commit" });
    const quarter = page
      .getByRole("region", { name: "時期を示す" })
      .getByLabel("2029年度2Q", { exact: true });
    // At once: a page without its scripts may not come to rest.
    await quarter.check({ force: true });
    await field(page, /^実施中$/).check({ force: true });
    await field(page, FORECAST).selectOption({ label: "2030年度1Q" });
    await field(page, NOTE).fill(note);
    letGo();
    await expect(page.getByText(/^下書きを保存しました/)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "この報告で" })).toBeVisible();
    await expect(field(page, /^実施中$/)).toBeChecked();
    await expect(field(page, FORECAST).locator("option:checked")).toHaveText("2030年度1Q");
    await expect(field(page, NOTE)).toHaveValue(note);
    await expect(quarter).toBeChecked();
    await expect(page.getByText(/^選んだ時期: .*2029年度2Q/)).toBeVisible();
    await page.close({ runBeforeUnload: false });

    // Another browser of the same person: the draft is the server's.
    const elsewhere = await windowOf(browser, "editor");
    await elsewhere.goto(`/tasks/${code}/report`);
    const offer = elsewhere.getByText(/の下書きがあります$/);
    await expect(offer).toBeVisible();
    await expect(elsewhere.getByText(`下書き: ${note}`)).toBeVisible();
    expect(await violationsOf(elsewhere)).toEqual([]);
    await elsewhere.getByRole("link", { name: "下書きを続ける" }).click();
    await expect(field(elsewhere, NOTE)).toHaveValue(note);
    await elsewhere.reload();
    await elsewhere.getByRole("button", { name: "破棄する" }).click();
    await expect(offer).toBeHidden();
    await elsewhere.reload();
    await expect(field(elsewhere, NOTE)).not.toHaveValue(note);
    await expect(offer).toBeHidden();
    await elsewhere.context().close();
  });

  test("前回から変更がなければ、キー1つで提出する @wide", async ({ page, db }) => {
    await open(page, "K06-04");
    await field(page, /^中止$/).check();
    await field(page, NOTE).fill("要件が変わったため中止した。");
    await submit(page);
    await expect(page).toHaveURL(/reported=\d+$/);
    const first = page.url();
    await open(page, "K06-04");
    await page.keyboard.press("Alt+Shift+S");
    await expect(page).toHaveURL(/\/tasks\/K06-04\?reported=\d+$/);
    expect(page.url()).not.toBe(first);
    const { rows } = await db.query(
      `select r.state, r.note from report r join task t on t.id = r.task_id
       where t.code = 'K06-04' and not r.sample order by r.id desc limit 2`,
    );
    expect(rows[0]).toEqual(rows[1]);
  });

  test("印刷された時期のない工程に、キーボードで時期を示し、取り消す @wide", async ({ page }) => {
    await open(page, "K06-05");
    const section = page.getByRole("region", { name: "時期を示す" });
    const quarter = (label: string) => section.getByRole("checkbox", { name: label, exact: true });
    await section.getByRole("checkbox", { checked: true }).evaluateAll((boxes: HTMLInputElement[]) => {
      for (const box of boxes) box.click();
    });
    await quarter("2028年度1Q").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(quarter("2028年度3Q")).toBeFocused();
    await expect(section.getByText("選んだ時期: 2028年度1Q〜3Q")).toBeVisible();
    await section.getByRole("button", { name: "この時期を示す" }).click();
    await expect(page.getByText(/^時期を示しました/)).toBeVisible();
    await expect(page.getByRole("region", { name: "計画", exact: true })).toContainText("2028年度1Q〜3Q");
    await open(page, "K06-05");
    const takeBack = page.getByRole("button", { name: "示した時期(2028年度1Q〜3Q)を取り消す" });
    await takeBack.click();
    await expect(page.getByText("示した時期を取り消しました")).toBeVisible();
    await open(page, "K06-05");
    await expect(takeBack).toHaveCount(0);
  });

  test("根拠資料のリンクとファイルを付け、添付としてだけ受け取れる @wide", async ({ page, request }) => {
    await open(page, "K06-06");
    const region = page.getByRole("region", { name: "報告の内容" });
    await region
      .getByLabel("ファイルを追加する")
      .setInputFiles({ name: "根拠.pdf", mimeType: "text/html", buffer: Buffer.from("%PDF-1.7\n<script>") });
    await expect(region.getByRole("checkbox", { name: /^根拠\.pdf/ })).toBeChecked();
    await field(page, /^実施中$/).check();
    await field(page, /^根拠資料のリンク/).fill("会議資料 https://www.soumu.go.jp/a.html");
    await field(page, FORECAST).selectOption({ label: "2031年度1Q" });
    await field(page, REASON).fill("審査に時間を要したため");
    await submit(page);
    await expect(page.getByText("総務省の報告を提出しました")).toBeVisible();
    await expect(page.getByRole("link", { name: "会議資料(www.soumu.go.jp)" }).first()).toBeVisible();
    const address = await page
      .getByRole("link", { name: /^根拠\.pdf/ })
      .first()
      .getAttribute("href");
    const answer = await request.get(address ?? "");
    expect(answer.headers()).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "attachment; filename*=UTF-8''%E6%A0%B9%E6%8B%A0.pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    });
  });

  test("ほかの府省庁の工程には、作った要求でも報告できない @wide", async ({ page, db, request }) => {
    // 出入国在留管理庁's; on other tasks others may be reporting.
    const count = async () =>
      (
        await db.query(
          "select count(*)::int as n from report r join task t on t.id = r.task_id where t.code = 'K12-01'",
        )
      ).rows[0].n;
    expect((await page.goto("/tasks/K12-01/report?ministry=isa"))?.status()).toBe(403);
    // The page is drawn by its scripts alone, with the whole frame: one may act for another ministry there.
    await expect(page.getByRole("banner").getByRole("link", { name: "条ごとの対応" })).toBeVisible();
    await open(page, "K06-07");
    const before = await count();
    await field(page, /^中止$/).check();
    const form = page.locator("form").filter({ has: page.locator("input[name=baseReport]") });
    for (const [name, value] of [
      ["code", "K12-01"],
      ["ministry", "isa"],
    ] as const) {
      await form.locator(`input[name=${name}]`).evaluate((input: HTMLInputElement, text) => {
        input.value = text;
      }, value);
    }
    await submit(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("このページを表示する権限がありません");
    expect(await count()).toBe(before);
    const draft = { form: "report:K12-01:isa", fields: {}, basedOn: 0, version: 0 };
    const foreign = await request.put("/drafts", {
      data: draft,
      headers: { Origin: "https://evil.example" },
    });
    expect(foreign.status()).toBe(403);
  });
});

test("ログインしていない人は、報告の画面も根拠資料も見られない", async ({ page, request }) => {
  await page.goto("/tasks/K05-14/report");
  await expect(page).toHaveURL(/^[^?]*\/login\?callbackUrl=/);
  const draft = { form: "report:K05-14:soumu", fields: {}, basedOn: 0, version: 0 };
  expect((await request.put("/drafts", { data: draft })).status()).toBe(401);
  expect((await request.get(`/files/${randomUUID()}`)).status()).toBe(401);
});

test.describe("JavaScriptなし", () => {
  test.use({ person: "editor", javaScriptEnabled: false });

  test("報告し、重なったら選び、取り消す @wide", async ({ page, browser }) => {
    const [mine, theirs] = [own("担当者の説明"), own("事務局の説明")];
    await page.goto("/tasks/K06-08/report");
    await field(page, /^実施中$/).check();
    await field(page, FORECAST).selectOption({ label: "2031年度1Q" });
    await field(page, NOTE).fill(mine);

    const other = await windowOf(browser, "secretariat");
    await open(other, "K06-08");
    await field(other, /^中止$/).check();
    await field(other, NOTE).fill(theirs);
    await field(other, /^代行の理由/).fill("電話で確認したため");
    await submit(other);
    await expect(other.getByText("総務省の報告を提出しました")).toBeVisible();
    await other.context().close();

    await field(page, REASON).fill("審査に時間を要したため");
    await submit(page);
    await expect(page.getByText("ほかの人の変更と重なりました(まだ保存していません)")).toBeVisible();
    await expect(field(page, NOTE)).toHaveValue(mine);
    await page
      .getByRole("group", { name: "説明", exact: true })
      .getByRole("radio", { name: /相手の内容を使う/ })
      .check();
    await submit(page);
    await expect(page.getByText("総務省の報告を提出しました")).toBeVisible();
    await expect(page.getByRole("region", { name: "報告の履歴" }).getByRole("row").nth(1)).toContainText(
      theirs,
    );
    await page.getByRole("button", { name: "提出した報告を取り消す" }).click();
    await expect(page.getByText("総務省の報告を取り消しました")).toBeVisible();
  });
});
