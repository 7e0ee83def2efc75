import type { BrowserContext, Page } from "@playwright/test";
import { Client } from "pg";
import { connectionString } from "./fixtures/database";
import { type IdentityProvider, startIdentityProvider } from "./fixtures/identity-provider";
import { freePort, type OwnServer, startOwnServer } from "./fixtures/own-server";
import { expect, test } from "./fixtures/stories";

// One server and one provider for the file.
test.describe.configure({ mode: "default" });

const BUTTON = "府省共通認証でログイン";
const REFUSED = "このアカウントではログインできません。担当者にお問い合わせください。";
/** Cookies of next-auth between the start and the return. */
const FLOW = ["pkce.code_verifier", "state", "nonce", "callback-url"];
const EMAIL = "tanaka@example.go.jp";
let site = "";
let provider: IdentityProvider;
let server: OwnServer;
let client: Client;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(await freePort(), `${site}/api/auth/callback/oidc`);
  server = await startOwnServer(port, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: BUTTON,
  });
  for (const [email, name] of [
    [EMAIL, "田中 花子"],
    ["suzuki@example.go.jp", "鈴木 一郎"],
  ] as const) {
    const person = ["--email", email, "--name", name, "--role", "editor", "--ministry", "soumu"];
    expect(await server.run("user-create.ts", ...person, "--no-password")).toContain(`登録しました: ${name}`);
  }
  client = new Client({ connectionString: connectionString(server.dataDir) });
  await client.connect();
});

test.afterAll(async () => {
  await client?.end();
  await server?.stop();
  await provider?.close();
});

test.beforeEach(async () => {
  await client.query("delete from user_identity");
  provider.people.clear();
  provider.people.set("tanaka", { email: EMAIL, email_verified: true });
});

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "JavaScript あり" : "JavaScript なし", () => {
    test.use({ javaScriptEnabled });

    test("組織のアカウントでログインし、元のページに戻り、ログアウトする", async ({ page, context }) => {
      await toProvider(page, "/login?callbackUrl=%2Fme");
      await expectGuarded(context, FLOW);
      await page.getByRole("button", { name: "tanaka" }).click();
      await expect(page).toHaveURL(`${site}/me`);
      await expect(page.getByRole("main").getByText(EMAIL)).toBeVisible();
      await expect(page.getByRole("banner").getByText("総務省 担当者")).toBeVisible();
      await expect(page.getByLabel("新しいパスワード").first()).toHaveCount(0);
      await expectGuarded(context, ["session-token"]);
      const names = (await context.cookies(site)).map(({ name }) => name);
      for (const name of FLOW) expect(names).not.toContain(`next-auth.${name}`);

      await page.getByRole("button", { name: "ログアウト" }).click();
      await expect(page.getByRole("banner").getByRole("link", { name: "ログイン" })).toBeVisible();
      await page.goto(`${site}/me`);
      await expect(page).toHaveURL(/\/login/);
    });

    test("結び付いたあとは、提供者側のアドレスが変わっても同じ利用者になる", async ({ page }) => {
      await signInAs(page, "tanaka");
      await expect(page.getByRole("banner").getByText("田中 花子")).toBeVisible();
      await page.getByRole("button", { name: "ログアウト" }).click();
      await expect(page.getByRole("banner").getByRole("link", { name: "ログイン" })).toBeVisible();
      provider.people.set("tanaka", { email: "suzuki@example.go.jp", email_verified: true });
      // The provider still knows the browser: straight there and back.
      await page.goto(`${site}/login`);
      await page.getByRole("button", { name: BUTTON }).click();
      await expect(page.getByRole("banner").getByText("田中 花子")).toBeVisible();
      const { rows } = await client.query(
        `select u.email, i.issuer, i.subject from user_identity i join user_account u on u.id = i.user_id`,
      );
      expect(rows).toEqual([{ email: EMAIL, issuer: provider.issuer, subject: "tanaka" }]);
    });

    test("入れない人には、理由を分けずに同じ言葉で断る", async ({ page, context }) => {
      const { rows: before } = await client.query("select count(*) from session");
      provider.people.set("nobody", { email: "nobody@example.go.jp", email_verified: true });
      provider.people.set("unverified", { email: EMAIL, email_verified: false });
      provider.people.set("silent", {});
      for (const who of ["nobody", "unverified", "silent"]) {
        await context.clearCookies();
        await signInAs(page, who, "/login?callbackUrl=%2Fme");
        await expect(page).toHaveURL(`${site}/login?callbackUrl=%2Fme&error=AccessDenied`);
        await expect(page.getByRole("main").getByRole("alert")).toContainText(REFUSED);
      }
      const { rows: after } = await client.query("select count(*) from session");
      expect(after).toEqual(before);
    });

    test("提供者でやめると、ログイン画面に戻る", async ({ page }) => {
      await signInAs(page, "cancel", "/login?callbackUrl=%2Fme");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("ログインできませんでした");
      await expect(page).toHaveURL(`${site}/login?callbackUrl=%2Fme&error=Callback`);
    });
  });
}

test("他人が始めた手続きの続きでは入れない", async ({ page, context, browser }) => {
  await toProvider(page, "/login");
  const form = { who: "tanaka" };
  const chosen = await context.request.post(page.url(), { form, maxRedirects: 0 });
  const returned = await context.request.get(chosen.headers().location ?? "", { maxRedirects: 0 });
  const answer = returned.headers().location ?? "";
  expect(answer).toMatch(new RegExp(`^${site}/api/auth/callback/oidc\\?code=`));

  const victim = await browser.newContext();
  const other = await victim.newPage();
  const expectRefusal = async (address: string) => {
    await other.goto(address);
    await expect(other).toHaveURL(`${site}/login?error=OAuthCallback`);
    await expect(other.getByRole("button", { name: "ログアウト" })).toHaveCount(0);
  };
  await expectRefusal(`${site}/api/auth/callback/oidc`);
  await expectRefusal(answer);
  // Nor in the middle of a sign-in of their own, even with the state of that one (PKCE).
  await toProvider(other, "/login");
  await expectRefusal(answer);
  const start = other.waitForRequest((sent) => new URL(sent.url()).searchParams.has("code_challenge"));
  await toProvider(other, "/login");
  const state = new URL((await start).url()).searchParams.get("state");
  await expectRefusal(answer.replace(/state=[^&]+/, `state=${state}`));
  await victim.close();
});

test("手続きを始められるのは、自分のフォームだけ", async ({ request }) => {
  for (const path of ["signin/oidc", "callback/oidc", "callback/credentials/x"]) {
    expect((await request.post(`${site}/api/auth/${path}`, { form: {} })).status()).toBe(404);
  }
  for (const path of ["signin/oidc", "callback/credentials"]) {
    expect((await request.get(`${site}/api/auth/${path}`)).status()).toBe(404);
  }
});

test("設定のないサーバーには、ボタンも送り先の許可もない", async ({ page, request, baseURL }) => {
  const formAction = async (address: string) =>
    /form-action ([^;]+)/.exec((await request.get(address)).headers()["content-security-policy"] ?? "")?.[1];
  expect(await formAction(`${site}/login`)).toBe(`'self' ${provider.issuer}`);
  expect(await formAction(`${baseURL}/login`)).toBe("'self'");
  await page.goto(`${baseURL}/login`);
  await expect(page.getByRole("main").getByRole("button")).toHaveText(["ログイン"]);
  expect((await request.get(`${baseURL}/api/auth/callback/oidc?code=x&state=x`)).status()).toBe(404);
});

async function toProvider(page: Page, path: string): Promise<void> {
  await page.goto(`${site}${path}`);
  await page.getByRole("button", { name: BUTTON }).click();
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/interaction/`));
}

async function signInAs(page: Page, who: string, path = "/login"): Promise<void> {
  await toProvider(page, path);
  await page.getByRole("button", { name: who, exact: true }).click();
  await page.waitForURL(`${site}/**`);
}

/** The cookies are there, and out of reach of scripts and of other sites' forms. */
async function expectGuarded(context: BrowserContext, names: readonly string[]): Promise<void> {
  const cookies = await context.cookies(site);
  for (const name of names) {
    const cookie = cookies.find((one) => one.name === `next-auth.${name}`);
    expect(cookie, name).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  }
}
