import { PEOPLE, PERSON_NAMES, sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

const PLACES = [
  { link: "概要", heading: "進捗と条ごとの対応の概要" },
  { link: "工程", heading: "工程" },
  { link: "施策", heading: "施策" },
  { link: "条ごとの対応", heading: "条ごとの対応" },
  { link: "府省庁", heading: "府省庁" },
  { link: "データの品質", heading: "データの品質" },
] as const;

for (const name of PERSON_NAMES) {
  const { ministry, role, admin } = PEOPLE[name];

  test.describe(role, () => {
    test.use({ person: name });

    // Who may open which page is for the table of rights (npm run check:authorization): the way there is one.
    if (name === "editor")
      test("主なページを順に開く", async ({ page, isMobile }) => {
        await page.goto("/");
        for (const { link, heading } of PLACES) {
          // Small screens fold the links away; no script is needed to see them.
          if (isMobile) await page.getByRole("banner").getByText("メニュー").click();
          await page
            .getByRole("navigation", { name: "主なページ" })
            .getByRole("link", { name: link, exact: true })
            .click();
          await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible();
          await expect(
            page.getByRole("banner").getByText(`${ministry} ${role}`, { exact: true }),
          ).toBeVisible();
        }
      });

    test("自分のアカウントを見る", async ({ page }) => {
      await page.goto("/me");
      await expect(page.getByRole("banner").getByText(`${ministry} ${role}`, { exact: true })).toBeVisible();
      await expect(page.getByRole("definition").filter({ hasText: PEOPLE[name].email })).toBeVisible();
      await expect(page.getByRole("table", { name: /所属/ }).getByText(role)).toBeVisible();
    });

    test(admin ? "管理のページを開く" : "管理のページは開けない", async ({ page }) => {
      const response = await page.goto("/admin");
      expect(response?.status()).toBe(admin ? 200 : 403);
      await expect(page.getByRole("link", { name: "管理", exact: true })).toHaveCount(admin ? 1 : 0);
      const remove = page.getByRole("main").getByRole("button", { name: /削除/ });
      await expect(remove).toHaveCount(name === "admin" ? 1 : 0);
    });
  });
}

test("ログインしていない人には、公開の範囲を見せる", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("banner").getByRole("link", { name: "ログイン" })).toBeVisible();
  await expect(page.getByRole("button", { name: "ログアウト" })).toHaveCount(0);
  for (const address of ["/me", "/admin"]) {
    await page.goto(address);
    await expect(page).toHaveURL(`/login?callbackUrl=${encodeURIComponent(address)}`);
  }
});

test("府省庁の人は、概要で自分の府省庁の状況を見る", async ({ browser }) => {
  const context = await browser.newContext({ storageState: sessionOf("editor") });
  const page = await context.newPage();
  await page.goto("/");
  const own = page.getByRole("region", { name: "総務省の状況" });
  await own.getByRole("link", { name: /主担当/ }).click();
  await expect(page).toHaveURL("/tasks?ministry=soumu");
  await expect(page.getByRole("main").getByText(/^135\s*件/)).toBeVisible();
  await context.close();
});
