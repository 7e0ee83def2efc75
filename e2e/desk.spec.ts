import type { Page } from "@playwright/test";
import { violationsOf } from "./fixtures/accessibility";
import { signIn } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/stories";

/** Stories of the desk, on デジタル庁's own rows, which no other story that reports looks at. */
test.describe.configure({ mode: "serial" });

async function openDesk(page: Page, person: "editor" | "coordinator", address = "/ministries/digital") {
  await signIn(page, `${person}.digital@demo.example`);
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  await page.goto(address);
}

const desk = (page: Page) => page.getByRole("region", { name: /^報告が必要な工程/ });
const rows = (page: Page) =>
  desk(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox") });

async function waiting(page: Page): Promise<number> {
  const title = await desk(page).getByRole("heading", { level: 2 }).textContent();
  return Number(/\((\d+)件\)/.exec(title ?? "")?.[1]);
}

/** Fills in the form that is open for 「実施中」, with what a delay would need. */
async function fillIn(page: Page, note: string): Promise<void> {
  await desk(page).getByRole("radio", { name: "実施中" }).check();
  await desk(page).getByLabel(/^見込/).selectOption({ label: "2030年度1Q" });
  await desk(page)
    .getByLabel(/^遅延の理由/)
    .fill("関係機関との調整に時間を要しているため");
  await desk(page).getByLabel(/^説明/).fill(note);
}

test("キーボードで1件を報告すると件数が減り、次の行へ進み、その場で取り消せる", async ({ page }) => {
  await openDesk(page, "editor");
  const before = await waiting(page);
  const [code = "", next = ""] = await rows(page)
    .getByRole("link", { name: /^K\d+-\d+$/ })
    .allTextContents();
  await desk(page)
    .getByRole("button", { name: `${code}を報告する` })
    .focus();
  await page.keyboard.press("Enter");
  await fillIn(page, "机の上から報告した。");
  await expect(desk(page).getByText(/^この報告で「/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await desk(page).getByRole("button", { name: "提出する", exact: true }).focus();
  await page.keyboard.press("Enter");

  await expect(desk(page).getByText(`${code}の報告を提出しました。`)).toBeVisible();
  await expect(desk(page).getByRole("button", { name: `${next}を報告する` })).toBeFocused();
  expect(await waiting(page)).toBe(before - 1);

  await desk(page)
    .getByText(/^今日あなたが提出した報告/)
    .click();
  await desk(page)
    .getByRole("button", { name: `${code}の報告を取り消す` })
    .click();
  await expect(rows(page).getByRole("link", { name: code, exact: true })).toBeVisible();
  expect(await waiting(page)).toBe(before);
});

test("同じ行をほかの人が報告すると、書きかけの内容を残したまま知らされ、両方が示される", async ({
  page,
  browser,
  baseURL,
}) => {
  await openDesk(page, "editor");
  await expect(page.getByText("自動更新中", { exact: true })).toBeVisible({ timeout: 30_000 });
  const before = await waiting(page);
  const [code = ""] = await rows(page)
    .getByRole("link", { name: /^K\d+-\d+$/ })
    .allTextContents();
  await desk(page)
    .getByRole("button", { name: `${code}を報告する` })
    .click();
  await fillIn(page, "担当者が書いている説明。");

  const other = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await openDesk(other, "coordinator");
  await desk(other)
    .getByRole("button", { name: `${code}を報告する` })
    .click();
  await fillIn(other, "とりまとめが先に報告した。");
  await desk(other).getByRole("button", { name: "提出する", exact: true }).click();
  await expect(desk(other).getByText(`${code}の報告を提出しました。`)).toBeVisible();

  await expect(desk(page).getByText("ほかの人の操作で、この一覧から外れました。")).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(before - 1);
  await expect(desk(page).getByLabel(/^説明/)).toHaveValue("担当者が書いている説明。");
  await desk(page).getByRole("button", { name: "提出する", exact: true }).click();
  await expect(desk(page)).toContainText("ほかの人の変更と重なりました");
  await expect(desk(page)).toContainText("とりまとめが先に報告した。");
  await expect(desk(page).getByLabel(/^説明/)).toHaveValue("担当者が書いている説明。");
  await page.keyboard.press("Escape");
  await other.getByText(/^今日あなたが提出した報告/).click();
  await other.getByRole("button", { name: `${code}の報告を取り消す` }).click();
  await expect(rows(other).getByRole("link", { name: code, exact: true })).toBeVisible();
  await other.context().close();
});

test("選んだ工程に、表計算ソフトから貼り付けた列をまとめて報告する", async ({ page }) => {
  await openDesk(page, "editor");
  const before = await waiting(page);
  const codes = (
    await rows(page)
      .getByRole("link", { name: /^K\d+-\d+$/ })
      .allTextContents()
  ).slice(0, 2);
  for (const code of codes)
    await desk(page)
      .getByRole("checkbox", { name: `${code}を選ぶ` })
      .check();
  await desk(page).getByRole("button", { name: "選んだ工程をまとめて報告する" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "まとめて報告" })).toBeVisible();
  await page.getByLabel(/^説明/).fill("まとめて報告した。");
  await page.getByLabel("貼り付ける内容").fill("中止\n順調");
  await expect(page.getByText("2行目: 措置区分「順調」を読み取れません。")).toBeVisible();
  await page.getByLabel("貼り付ける内容").fill("中止\n中止");
  await expect(page.getByText("2件すべてを提出できます。")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "2件を提出する" }).click();

  await expect(page).toHaveURL(/\/ministries\/digital\?reported=2#desk$/);
  expect(await waiting(page)).toBe(before - 2);
  for (const code of codes)
    await expect(rows(page).getByRole("link", { name: code, exact: true })).toHaveCount(0);
});

test("とりまとめが工程を人に割り当て、その人に通知が届く", async ({ page, browser, baseURL }) => {
  await openDesk(page, "coordinator");
  const code =
    (await rows(page)
      .getByRole("link", { name: /^K\d+-\d+$/ })
      .first()
      .textContent()) ?? "";
  await desk(page)
    .getByRole("checkbox", { name: `${code}を選ぶ` })
    .check();
  await desk(page).getByRole("button", { name: "選んだ工程の担当者を割り当てる" }).click();
  const people = page.getByLabel("担当者", { exact: true });
  const name = (await people.getByRole("option", { name: /^デジタル庁.*担当者/ }).textContent()) ?? "";
  await people.selectOption({ label: name });
  await page.getByRole("button", { name: "割り当てる", exact: true }).click();
  await expect(rows(page).filter({ hasText: code })).toContainText(`担当: ${name}`);

  const other = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await openDesk(other, "editor", "/ministries/digital?for=own");
  await expect(rows(other).getByRole("link", { name: code, exact: true })).toBeVisible();
  await other.goto("/inbox");
  await expect(other.getByRole("main")).toContainText(code);

  // The last of the list: that it is done is told where the focus stays.
  await other.goto("/ministries/digital?for=own");
  await desk(other)
    .getByRole("button", { name: `${code}を報告する` })
    .click();
  await fillIn(other, "自分の担当の最後の1件を報告した。");
  await desk(other).getByRole("button", { name: "提出する", exact: true }).focus();
  await other.keyboard.press("Enter");
  await expect(other.locator(":focus")).toContainText(
    `${code}の報告を提出しました。この一覧の残りは0件です。`,
  );
  await expect(rows(other)).toHaveCount(0);
  await other.context().close();
});

test.describe("ほかの府省庁の担当者", () => {
  test.use({ person: "editor" });

  test("机もまとめて報告も割当てもない", async ({ page, request }) => {
    await page.goto("/ministries/digital");
    await expect(desk(page)).toHaveCount(0);
    for (const path of ["report", "assign"]) {
      expect((await request.get(`/ministries/digital/${path}?task=K02-03`)).status()).toBe(403);
    }
  });
});
