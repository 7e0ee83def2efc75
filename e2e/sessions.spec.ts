import { DEMO_PASSWORD } from "./fixtures/environment";
import { signIn } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/stories";

const WRONG = "メールアドレスまたはパスワードが違います";

test("誤ったパスワードと知らない住所には、同じ言葉で答える", async ({ page }, { project }) => {
  const words = [];
  for (const email of [
    `editor.${project.name === "mobile" ? "jma" : "mof"}@demo.example`,
    "nobody@example.jp",
  ]) {
    await signIn(page, email, "not-the-password");
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toContainText(WRONG);
    await expect(page.getByLabel("メールアドレス")).toHaveValue(email);
    await expect(page.getByLabel("パスワード")).toHaveValue("");
    expect(await page.content()).not.toContain("not-the-password");
    words.push(await alert.textContent());
    await expect(page.getByRole("button", { name: "ログアウト" })).toHaveCount(0);
  }
  expect(words[0]).toBe(words[1]);
});

test("空のまま送ると、欄ごとに言う", async ({ page }) => {
  await signIn(page, "", "");
  await expect(page.getByLabel("メールアドレス")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("パスワード")).toHaveAttribute("aria-invalid", "true");
});

test("ログインすると、元のページに戻る", async ({ page }, { project }) => {
  await page.goto("/me");
  await page.getByLabel("メールアドレス").fill(emailOf("env", project.name));
  await page.getByLabel("パスワード").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page).toHaveURL("/me");
});

test("よその住所へは連れて行かない", async ({ page, baseURL }, { project }) => {
  await page.goto("/login?callbackUrl=%2F%2Fevil.example%2F");
  await page.getByLabel("メールアドレス").fill(emailOf("mod", project.name));
  await page.getByLabel("パスワード").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(baseURL);
});

test("ログアウトすると、取っておいた Cookie でも入れない", async ({ page, context, browser }, {
  project,
}) => {
  await signIn(page, emailOf("moj", project.name));
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  const kept = await context.storageState();
  await page.getByRole("button", { name: "ログアウト" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "ログイン" })).toBeVisible();

  const thief = await browser.newContext({ storageState: kept });
  const stolen = await thief.newPage();
  await stolen.goto("/me");
  await expect(stolen).toHaveURL(/\/login/);
  await thief.close();
});

test("データベースで取り消したセッションは、次の要求で終わる", async ({ page, db }, { project }) => {
  const email = emailOf("npa", project.name);
  await signIn(page, email);
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("アカウント");
  await db.query(
    "update session set revoked_at = now() where user_id = (select id from user_account where email = $1)",
    [email],
  );
  await page.goto("/me");
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/");
  await expect(page.getByRole("banner").getByRole("link", { name: "ログイン" })).toBeVisible();
});

test("使えなくした利用者は、次の要求から見えず、入り直せない", async ({ page, db }, { project }) => {
  const email = emailOf("maff", project.name);
  await signIn(page, email);
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  const set = (disabled: string) =>
    db.query(`update user_account set disabled_at = ${disabled} where email = $1`, [email]);
  await set("now()");
  try {
    await page.goto("/me");
    await expect(page).toHaveURL(/\/login/);
    await signIn(page, email);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(WRONG);
  } finally {
    await set("null");
  }
});

test("役割を変えると、次の要求から効く", async ({ page, db }, { project }) => {
  const email = emailOf("mext", project.name);
  await signIn(page, email);
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  const setRole = (role: string) =>
    db.query(
      "update membership set role = $2::role where user_id = (select id from user_account where email = $1)",
      [email, role],
    );
  await setRole("admin");
  try {
    expect((await page.goto("/admin"))?.status()).toBe(200);
  } finally {
    await setRole(email.startsWith("editor") ? "editor" : "coordinator");
  }
  expect((await page.goto("/admin"))?.status()).toBe(403);
});

/** The two widths run at once: each has people of its own. */
function emailOf(slug: string, project: string): string {
  return `${project === "mobile" ? "coordinator" : "editor"}.${slug}@demo.example`;
}
