import { randomUUID } from "node:crypto";
import { type Page, request } from "@playwright/test";
import { violationsOf } from "./fixtures/accessibility";
import { BASE_URL } from "./fixtures/environment";
import { type PersonName, sessionOf } from "./fixtures/people";
import { signIn } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/stories";

/** The story of 部内確認, in 経済産業省, on whose rows no other story reports. */
const own = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

/** The aim is a second; a busy machine gets some more. */
const SOON = { timeout: 10_000 };

const review = (page: Page) => page.getByRole("region", { name: /^部内確認/ });
const desk = (page: Page) => page.getByRole("region", { name: /^報告が必要な工程/ });

async function sitDown(page: Page, role: "editor" | "coordinator"): Promise<void> {
  await signIn(page, `${role}.meti@demo.example`);
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  await page.goto("/ministries/meti");
}

/** What somebody else reads about a task: on pages, in its history, by machine. */
async function readBy(name: PersonName, code: string): Promise<string> {
  const context = await request.newContext({ baseURL: BASE_URL, storageState: sessionOf(name) });
  const addresses = [
    ...[`/tasks/${code}`, `/activity?item=${code}`, "/ministries/meti"],
    ...[`/api/v1/tasks/${code}`, `/exports/progress.csv?q=${code}`],
  ];
  const texts: string[] = [];
  for (const address of addresses) texts.push(await (await context.get(address)).text());
  await context.dispose();
  // What a filter offers is no answer.
  return texts.join("\n").replaceAll(/<option[^>]*>[^<]*|<[^>]+>/g, "");
}

test("担当者が回し、とりまとめが差し戻し、直したものを提出する @wide", async ({ page, browser }) => {
  // Two people and those who must not read it: on a busy machine that takes its time.
  test.setTimeout(180_000);
  const [first, mended, again] = [own("最初の説明"), own("直した説明"), own("もう一度直した説明")];
  const reason = own("実績の数を足してください。");
  await sitDown(page, "coordinator");
  await review(page).getByRole("button", { name: "提出には部内確認を必須にする" }).click();
  await expect(review(page).getByText("経済産業省では、提出に部内確認が必須です。")).toBeVisible();

  const other = await browser.newPage({ baseURL: BASE_URL });
  await sitDown(other, "editor");
  const code =
    (await desk(other)
      .getByRole("link", { name: /^K\d+-\d+$/ })
      .first()
      .textContent()) ?? "";
  await desk(other)
    .getByRole("button", { name: `${code}を報告する` })
    .click();
  await expect(desk(other).getByRole("button", { name: "提出する", exact: true })).toHaveCount(0);
  await desk(other).getByRole("radio", { name: "実施中" }).check();
  await desk(other).getByLabel(/^見込/).selectOption({ label: "2030年度1Q" });
  await desk(other)
    .getByLabel(/^遅延の理由/)
    .fill("関係者との調整に時間を要しているため");
  await desk(other).getByLabel(/^説明/).fill(first);
  await desk(other).getByRole("button", { name: "部内確認へ回す" }).focus();
  await other.keyboard.press("Enter");
  await expect(desk(other).getByText(`${code}の報告を部内確認へ回しました。`)).toBeVisible();
  await expect(desk(other).getByRole("link", { name: code, exact: true })).toHaveCount(0);
  await expect(review(other)).toContainText(first);
  await expect(review(other).getByRole("button", { name: /提出/ })).toHaveCount(0);
  for (const name of ["viewer", "editor", "secretariat", "admin"] as const) {
    const read = await readBy(name, code);
    expect(read, name).not.toContain(first);
    expect(read, name).not.toContain("部内確認へ回付");
  }

  // Open all the while: it follows.
  await expect(page.getByRole("heading", { name: "部内確認(1件)" })).toBeVisible(SOON);
  await expect(review(page)).toContainText(first);
  await page.goto("/inbox");
  await page
    .getByRole("button", { name: new RegExp(`^${code} .*: 報告を部内確認へ回付$`) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/ministries\/meti#review$/);
  const place = page.getByRole("navigation", { name: "現在位置" });
  await expect(place).toHaveCount(1);
  await expect(place).toHaveText(/経済産業省$/);
  await expect(review(page)).toContainText(first);
  expect(await violationsOf(page)).toEqual([]);
  await review(page).getByText(`${code}の報告を差し戻す`).click();
  await review(page).getByRole("button", { name: "差し戻す", exact: true }).click();
  await expect(review(page).getByText("差戻しの理由を入力してください。").first()).toBeVisible();
  await review(page)
    .getByLabel(/^差戻しの理由/)
    .fill(reason);
  await review(page).getByRole("button", { name: "差し戻す", exact: true }).click();
  await expect(review(page).getByText(`${code}の部内確認が終わりました。残りは0件です。`)).toBeVisible();
  await expect(review(page)).toContainText(/ほかの人の下書き[\s\S]*: 1件/);
  await expect(review(page)).not.toContainText(first);

  await expect(review(other)).toContainText(reason, SOON);
  await expect(review(other)).toContainText("部内確認を待っている報告はありません。");
  await other.goto("/inbox");
  await expect(other.getByRole("listitem").filter({ hasText: reason })).toBeVisible();
  await other
    .getByRole("button", { name: new RegExp(`^${code} .*: 部内確認で差戻し$`) })
    .first()
    .click();
  const form = other.getByRole("region", { name: "報告の内容" });
  await expect(form.getByText(reason)).toBeVisible();
  await expect(form.getByLabel(/^説明/)).toHaveValue(first);
  await expect(form.getByText(/^この報告で「/)).toBeVisible();
  await form.getByLabel(/^説明/).fill(mended);
  await form.getByRole("button", { name: "部内確認へ回す" }).click();
  await expect(other.getByText("経済産業省の報告を部内確認へ回しました")).toBeVisible();
  await other.getByRole("link", { name: "内容を見る" }).click();
  await expect(other.getByRole("region", { name: "部内確認を待っている報告" })).toContainText(mended);
  expect(await violationsOf(other)).toEqual([]);

  // Taken back and sent again while a reason is being written: that stays as it is.
  await expect(review(page)).toContainText(mended, SOON);
  await review(page).getByText(`${code}の報告を差し戻す`).click();
  const typed = review(page).getByLabel(/^差戻しの理由/);
  await typed.fill("書きかけの理由");
  await other.getByRole("button", { name: `${code}の報告を取り戻して直す` }).click();
  await expect(form.getByLabel(/^説明/)).toHaveValue(mended);
  await expect(review(page).getByText("ほかの人の操作で部内確認が終わりました。")).toBeVisible(SOON);
  await form.getByLabel(/^説明/).fill(again);
  await form.getByRole("button", { name: "部内確認へ回す" }).click();
  await expect(review(page).getByText("作成者が報告を直しました。")).toBeVisible(SOON);
  await expect(typed).toHaveValue("書きかけの理由");
  await expect(typed).toBeFocused();
  await other.context().close();
  await review(page)
    .getByRole("button", { name: `${code}のいまの内容を表示する` })
    .click();
  await expect(review(page)).toContainText(again);
  await expect(review(page).getByRole("button", { name: `${code}の報告を提出する` })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(review(page).getByText(`${code}の部内確認が終わりました。残りは0件です。`)).toBeVisible();
  const read = await readBy("viewer", code);
  expect(read).toContain(again);
  expect(read).toContain("部内確認を経て報告を提出");
  expect(read).toMatch(/作成者: [^。]*担当者/);
  expect(read).not.toContain(first);
  await review(page).getByRole("button", { name: "部内確認を任意に戻す" }).click();
  await expect(review(page).getByRole("button", { name: "提出には部内確認を必須にする" })).toBeVisible();
});
