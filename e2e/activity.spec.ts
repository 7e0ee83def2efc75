import { expect, test } from "./fixtures/stories";

test("ログインしていない人は、履歴の前にログインを求められる", async ({ page, request }) => {
  await page.goto("/activity?kind=plans");
  await expect(page).toHaveURL(`/login?callbackUrl=${encodeURIComponent("/activity?kind=plans")}`);
  expect(await (await request.get("/tasks/K02-03")).text()).not.toContain('id="history"');
});

test.describe("閲覧者", () => {
  test.use({ person: "viewer" });

  test("計画の取込みを履歴で確かめ、条件を変える @wide", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("banner").getByRole("link", { name: "履歴" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "履歴" })).toBeVisible();
    await page.getByLabel("操作", { exact: true }).selectOption({ label: "計画を取込み" });
    await page.getByRole("button", { name: "表示する" }).click();
    const rows = page
      .getByRole("table", { name: /履歴/ })
      .getByRole("row")
      .filter({ hasText: "計画を取込み" });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText("システムの運用者");
    await expect(page.getByRole("table", { name: /履歴/ }).getByText("サンプルデータ")).toHaveCount(0);
  });

  test("ログインの記録は、だれのものも見えない", async ({ page }) => {
    await page.goto("/activity");
    const kinds = page.getByLabel("操作", { exact: true });
    await expect(kinds.getByRole("option", { name: "ログイン", exact: true })).toHaveCount(0);
    await page.goto("/activity?kind=signIn");
    await expect(page.getByText("条件に合う記録はありません")).toBeVisible();
  });

  test("誤った条件は、欄ごとに知らされる", async ({ page }) => {
    await page.goto("/activity?item=X&from=2024-02-30&before=0");
    const problems = page.getByRole("alert");
    for (const name of ["工程・施策の番号", "期間の始まり", "ページ"]) {
      await expect(problems.getByText(name)).toBeVisible();
    }
    await expect(page.getByLabel("工程・施策の番号")).toHaveValue("X");
  });
});

test.describe("管理者", () => {
  test.use({ person: "admin" });

  test("ログインの記録を、求めたときに見る", async ({ page }) => {
    await page.goto("/activity");
    await expect(
      page
        .getByRole("main")
        .getByRole("strong")
        .filter({ hasText: /^ログイン$/ }),
    ).toHaveCount(0);
    await page.goto("/activity?kind=signIn");
    await expect(
      page
        .getByRole("main")
        .getByRole("strong")
        .filter({ hasText: /^ログイン$/ })
        .first(),
    ).toBeVisible();
  });
});
