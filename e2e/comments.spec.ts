import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { violationsOf } from "./fixtures/accessibility";
import { holdScripts } from "./fixtures/held-scripts";
import { type PersonName, sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

/**
 * Stories of comments. They write on K33-01, K33-02 and 02-05 and on 気象庁's page alone, which no other story
 * looks at, and each says something of its own, since two projects tell them at the same time.
 */
const own = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

async function windowOf(
  browser: Browser,
  name: PersonName,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ storageState: sessionOf(name) });
  return { context, page: await context.newPage() };
}

const comment = (page: Page, text: string) =>
  page.getByRole("article", { name: /のコメント$/ }).filter({ hasText: text });
const thread = (page: Page, text: string) => page.locator("article[id^=thread-]").filter({ hasText: text });

async function write(page: Page, label: string, text: string, button: string): Promise<void> {
  await page.getByRole("textbox", { name: label }).fill(text);
  await page.getByRole("button", { name: button, exact: true }).click();
}

test.describe("担当者", () => {
  test.use({ person: "editor" });

  test("名指しした人が通知から返信し、解決する @wide", async ({ page, browser }) => {
    const question = own("@厚生労働省 今期の見込を教えてください。工程K02-03と施策03-16も関係します。");
    const answer = own("今期中に完了する見込です。");
    await page.goto("/tasks/K33-01");
    await write(page, "新しいコメント", question, "コメントする");
    const mine = comment(page, question);
    await expect(mine).toBeVisible();
    await expect(page).toHaveURL(/\/tasks\/K33-01#comment-\d+$/);
    await expect(mine.getByRole("link", { name: "K02-03" })).toHaveAttribute("href", "/tasks/K02-03");
    await expect(mine.getByRole("link", { name: "03-16" })).toHaveAttribute("href", "/measures/03-16");
    await expect(mine.getByRole("link", { name: "@厚生労働省" })).toHaveAttribute("href", "/ministries/mhlw");
    await expect(page.getByRole("textbox", { name: "新しいコメント" })).toHaveValue("");

    const other = await windowOf(browser, "coordinator");
    await other.page.goto("/");
    await other.page
      .getByRole("banner")
      .getByRole("link", { name: /^通知\(未読\d+件\)$/ })
      .click();
    const told = other.page.getByRole("listitem").filter({ hasText: question.slice(-8) });
    await expect(told.getByText("あなた宛て")).toBeVisible();
    await told.getByRole("button", { name: /^K33-01 .+: コメントを投稿$/ }).click();
    await expect(other.page).toHaveURL(/\/tasks\/K33-01#comment-\d+$/);
    await expect(comment(other.page, question)).toBeInViewport();
    // The frame has followed to where one is now.
    const place = other.page.getByRole("navigation", { name: "現在位置" });
    await expect(place).toHaveCount(1);
    await expect(place).toHaveText(/K33-01$/);
    await thread(other.page, question).getByRole("link", { name: "返信する" }).click();
    await expect(other.page.getByRole("textbox", { name: "返信" })).toBeFocused();
    await write(other.page, "返信", answer, "返信する");
    await expect(thread(other.page, question)).toContainText(answer);
    await other.page.goto("/inbox");
    await expect(other.page.getByRole("listitem").filter({ hasText: question.slice(-8) })).toContainText(
      "既読",
    );

    await page.goto("/inbox");
    const reply = page.getByRole("listitem").filter({ hasText: answer });
    await expect(reply.getByText("参加中のスレッド")).toBeVisible();
    await reply.getByRole("button").click();
    await expect(comment(page, answer)).toBeInViewport();
    await thread(page, answer).getByRole("button", { name: "解決済みにする" }).click();
    await expect(thread(page, question.slice(0, 20)).filter({ hasText: answer })).toContainText("解決済み");
    await other.page.goto("/tasks/K33-01");
    const resolved = thread(other.page, answer);
    await expect(resolved).toContainText("解決済み");
    await expect(comment(other.page, answer)).toBeHidden();
    await resolved.getByRole("button", { name: "再開する" }).click();
    await expect(comment(other.page, answer)).toBeVisible();
    await other.context.close();
  });

  test("自分のコメントを編集し、前の文を見て、削除する", async ({ page }) => {
    const [first, second] = [own("はじめの文です。"), own("直した文です。")];
    await page.goto("/measures/02-05");
    await write(page, "新しいコメント", first, "コメントする");
    await comment(page, first).getByRole("link", { name: "編集・削除" }).click();
    await expect(page.getByRole("textbox", { name: "コメントの編集" })).toHaveValue(first);
    await write(page, "コメントの編集", second, "保存する");
    const edited = comment(page, second);
    await expect(edited).toContainText("編集済み");
    await edited.locator("summary").click();
    await expect(edited.getByText(first)).toBeVisible();
    const id = await edited.getAttribute("id");
    // On a slow line one writes before the scripts are at work: the words and the caret stay where they are.
    const letGo = await holdScripts(page);
    await edited.getByRole("link", { name: "編集・削除" }).click();
    await page.reload({ waitUntil: "commit" });
    const field = page.getByRole("textbox", { name: "コメントの編集" });
    await field.press("End");
    await field.evaluate((area) =>
      area.addEventListener("blur", () => area.setAttribute("data-left", "yes")),
    );
    await field.pressSequentially(" @総務");
    letGo();
    await expect(async () => {
      await field.pressSequentially("省");
      await field.press("Backspace");
      await expect(page.getByRole("listbox", { name: "宛先の候補" })).toBeVisible({ timeout: 500 });
    }).toPass();
    // The rest of the page comes meanwhile, and leaves the focus where it is.
    await expect(field).not.toHaveAttribute("data-left");
    await field.press("Escape");
    await expect(field).toHaveValue(`${second} @総務`);
    await page.getByRole("button", { name: "このコメントを削除する" }).click();
    const gap = page.locator(`#${id}`);
    await expect(gap).toHaveText(/^このコメントは\d+年\d+月\d+日に削除されました/);
    const html = await (await page.request.get("/measures/02-05")).text();
    for (const text of [first, second]) expect(html.includes(text)).toBe(false);
  });

  test("ほかの画面で編集されたコメントは、どちらの文にするかを選ぶ @wide", async ({ page, context }) => {
    const text = own("二つの画面で直します。");
    await page.goto("/tasks/K33-02");
    await write(page, "新しいコメント", text, "コメントする");
    await comment(page, text).getByRole("link", { name: "編集・削除" }).click();
    const other = await context.newPage();
    await other.goto(page.url());
    await write(other, "コメントの編集", `${text}その1`, "保存する");
    await expect(comment(other, `${text}その1`)).toBeVisible();
    await write(page, "コメントの編集", `${text}その2`, "保存する");
    const choice = page.getByRole("group", { name: "コメント" });
    await expect(choice).toContainText(`${text}その1`);
    await expect(page.getByRole("textbox", { name: "コメントの編集" })).toHaveValue(`${text}その2`);
    await choice.getByRole("radio", { name: /相手の内容を使う/ }).check();
    await expect(page.getByRole("textbox", { name: "コメントの編集" })).toHaveValue(`${text}その1`);
    await choice.getByRole("radio", { name: /自分の入力を使う/ }).check();
    await page.getByRole("button", { name: "保存する", exact: true }).click();
    await expect(comment(page, `${text}その2`)).toBeVisible();
    await other.close();
  });

  test("宛先をキーボードで選ぶ @wide", async ({ page }) => {
    await page.goto("/tasks/K33-02");
    const field = page.getByRole("textbox", { name: "新しいコメント" });
    await field.pressSequentially("確認願います @厚生労");
    const list = page.getByRole("listbox", { name: "宛先の候補" });
    await expect(list.getByRole("option").first()).toHaveText(/^厚生労働省/);
    await expect(list.getByRole("option", { selected: true })).toHaveCount(1);
    await field.press("ArrowDown");
    await field.press("ArrowUp");
    await field.press("Enter");
    await expect(field).toHaveValue("確認願います @厚生労働省 ");
    await expect(list).toBeHidden();
    await field.pressSequentially("@");
    await expect(list).toBeVisible();
    await field.press("Escape");
    await expect(list).toBeHidden();
  });

  test("送っていない文は、画面を閉じても残る", async ({ page, context }) => {
    const text = own("まだ送っていません。");
    await page.goto("/tasks/K33-02");
    await page.getByRole("textbox", { name: "新しいコメント" }).fill(text);
    const again = await context.newPage();
    await page.close();
    await again.goto("/tasks/K33-02");
    await expect(again.getByRole("textbox", { name: "新しいコメント" })).toHaveValue(text);
    await again.getByRole("button", { name: "破棄する" }).click();
    await expect(again.getByRole("textbox", { name: "新しいコメント" })).toHaveValue("");
  });

  test("どんな文字も、書いたとおりに見える", async ({ page }) => {
    const hostile = [
      own("<script>alert(1)</script><img src=x onerror=alert(1)>"),
      '=HYPERLINK("http://evil.example") &amp; %00 #{7*7} {{7*7}}',
      "𠮷野家 が゚ 👨‍👩‍👧‍👦 שלום مرحبا",
      `Z${"\u0341".repeat(60)}A`,
      "長".repeat(300) + "w".repeat(300),
      "\tタブ  と  空白",
    ].join("\n");
    await page.goto("/ministries/jma");
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => dialogs.push(dialog.message()));
    await write(page, "新しいコメント", hostile, "コメントする");
    const shown = page.locator("[data-own-text]").filter({ hasText: hostile.split("\n")[0] ?? "" });
    expect(await shown.evaluate((element) => element.textContent)).toBe(hostile);
    expect(dialogs).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await violationsOf(page, "section[aria-labelledby=comments]")).toEqual([]);
  });

  test("長すぎる文と、向きを変える文字は、欄に残したまま断る", async ({ page }) => {
    await page.goto("/ministries/jma");
    const field = page.getByRole("textbox", { name: "新しいコメント" });
    const long = "𠮷".repeat(10_001);
    await field.fill(long);
    await expect(page.getByText("1文字超えています。")).toBeVisible();
    await page.getByRole("button", { name: "コメントする", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "コメントは10000文字以内で入力してください。",
    );
    await expect(field).toHaveValue(long);
    await field.fill("abc\u202edef");
    await page.getByRole("button", { name: "コメントする", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("U+202E");
    await field.fill("");
    await page.getByRole("button", { name: "コメントする", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("コメントを入力してください。");
  });

  test("項目の動きの通知を受け取り、やめる", async ({ page, browser }, { project }) => {
    const about = project.name === "mobile" ? "/tasks/K33-04" : "/tasks/K33-03";
    const text = own("動きがありました。");
    await page.goto(about);
    await page.getByRole("button", { name: "この工程の動きを通知で受け取る" }).click();
    await expect(page.getByRole("button", { name: "この工程の動きの通知をやめる" })).toBeVisible();
    const other = await windowOf(browser, "secretariat");
    await other.page.goto(about);
    await write(other.page, "新しいコメント", text, "コメントする");
    await expect(comment(other.page, text)).toBeVisible();
    await other.context.close();
    await page.goto("/inbox");
    await expect(page.getByRole("listitem").filter({ hasText: text })).toContainText("通知を受け取る項目");
    expect(await violationsOf(page)).toEqual([]);
    await page.goto(about);
    await page.getByRole("button", { name: "この工程の動きの通知をやめる" }).click();
    await expect(page.getByRole("button", { name: "この工程の動きを通知で受け取る" })).toBeVisible();
  });
});

test.describe("JavaScript なし", () => {
  test.use({ person: "editor", javaScriptEnabled: false });

  test("書き、返信し、直し、解決する", async ({ page }) => {
    const [first, second] = [own("スクリプトなしの質問です。"), own("スクリプトなしの返信です。")];
    await page.goto("/tasks/K33-02");
    await write(page, "新しいコメント", "a\u202eb", "コメントする");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("U+202E");
    await write(page, "新しいコメント", first, "コメントする");
    await expect(page).toHaveURL(/#comment-\d+$/);
    await thread(page, first).getByRole("link", { name: "返信する" }).click();
    await write(page, "返信", second, "返信する");
    await comment(page, second).getByRole("link", { name: "編集・削除" }).click();
    await write(page, "コメントの編集", `${second}直しました。`, "保存する");
    await expect(comment(page, `${second}直しました。`)).toBeVisible();
    await thread(page, first).getByRole("button", { name: "解決済みにする" }).click();
    await expect(thread(page, second)).toContainText("解決済み");
  });
});

test("1MBを超える送信は、壊れずに断る", async ({ request }) => {
  const sent: Record<string, string>[] = [{}, { "Next-Action": "x" }];
  for (const headers of sent) {
    const multipart = { text: "あ".repeat(400_000) };
    const answer = await request.post("/tasks/K33-02", { multipart, headers });
    expect(answer.status()).toBe(413);
    expect(await answer.text()).toContain("送信した内容が大きすぎます");
  }
});

test.describe("閲覧者", () => {
  test.use({ person: "viewer" });

  test("読めるが、書けない", async ({ page, browser }) => {
    const text = own("だれでも読めます。");
    const writer = await windowOf(browser, "editor");
    await writer.page.goto("/tasks/K33-02");
    await write(writer.page, "新しいコメント", text, "コメントする");
    await expect(comment(writer.page, text)).toBeVisible();
    await writer.context.close();
    await page.goto("/tasks/K33-02");
    await expect(comment(page, text)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "新しいコメント" })).toHaveCount(0);
    for (const name of ["返信する", "編集・削除"]) {
      await expect(page.getByRole("main").getByRole("link", { name })).toHaveCount(0);
    }
    await expect(page.getByRole("button", { name: "解決済みにする" })).toHaveCount(0);
  });
});

test("ログインしていない人には、コメントも、そのあることも見えない", async ({ request }) => {
  for (const address of ["/tasks/K33-02", "/measures/02-05", "/ministries/jma"]) {
    const html = await (await request.get(address)).text();
    for (const word of ['id="comments"', "comment-", "thread-", "コメント"]) expect(html).not.toContain(word);
  }
  expect((await request.get("/comments/mentions?q=a")).status()).toBe(401);
  expect((await request.get("/inbox", { maxRedirects: 0 })).headers().location).toMatch(/^\/login/);
});
