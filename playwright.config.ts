import { defineConfig } from "@playwright/test";
import { BASE_URL, DATA_DIR, DEMO_PASSWORD, MAIL_PORT } from "./e2e/fixtures/environment";

const DESKTOP = { width: 1440, height: 900 };
const MOBILE = { width: 390, height: 844 };
/** What is the same at every width, and so runs once. */
const ONCE =
  /(programs|hostile|oidc|sessions|restart|numbers|links|search-cases|agreement|ministries|views|as-of|activity|print-files|prints?)\.spec\.ts$/;

/** Stories that write: what other stories count and look at would change under them. */
const AFTERWARDS =
  /(answer-form|settle-marks|report|review|desk|comments|contacts|indicators|live|mail)\.spec\.ts$/;
/** Stories that leave behind what no other story should have to look at. */
const LAST = /texts\.spec\.ts$/;

/**
 * Stories against the production build, on a server and a database of their own. `npm test` sets the
 * variables; alone, `npx playwright test` uses `.data/e2e` and the browser of CHROMIUM_PATH.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  // Stories wait more than they work, on two processors too.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Patience for a busy machine: nothing waits for time, so that a quiet one never needs it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: BASE_URL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    screenshot: "only-on-failure",
    // A new window costs more than most pages do (e2e/fixtures/stories.ts).
    reuseContext: true,
    launchOptions: launchOptions(),
  },
  projects: [
    { name: "sign-in", testMatch: /sign-in\.setup\.ts$/, use: { viewport: DESKTOP } },
    {
      name: "desktop",
      dependencies: ["sign-in"],
      testIgnore: [AFTERWARDS, LAST],
      grepInvert: /@narrow/,
      use: { viewport: DESKTOP },
    },
    {
      name: "mobile",
      dependencies: ["sign-in"],
      testIgnore: [ONCE, AFTERWARDS, LAST],
      // Roles differ in what they may do, not in how it fits: one of them at this width.
      grepInvert: /@wide|^(?=.*roles\.spec)(?=.*(閲覧者|とりまとめ|事務局|管理者))/,
      use: { viewport: MOBILE, hasTouch: true, isMobile: true },
    },
    {
      name: "afterwards",
      dependencies: ["desktop", "mobile"],
      testMatch: AFTERWARDS,
      use: { viewport: DESKTOP },
    },
    { name: "last", dependencies: ["afterwards"], testMatch: LAST, use: { viewport: DESKTOP } },
  ],
  ...(process.env.E2E_BASE_URL
    ? {}
    : {
        webServer: {
          command: "node scripts/start.mjs",
          url: `${BASE_URL}/api/health`,
          timeout: 300_000,
          reuseExistingServer: false,
          gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
          stderr: "pipe" as const,
          env: {
            PORT: new URL(BASE_URL).port,
            HOST: "127.0.0.1",
            DATA_DIR,
            DEMO: "1",
            DEMO_PASSWORD,
            DATABASE_URL: "",
            AUTH_SECRET: "",
            AUTH_URL: "",
            TRUST_PROXY: "",
            SMTP_URL: `smtp://127.0.0.1:${MAIL_PORT}`,
            MAIL_FROM: "kouteihyo@example.go.jp",
          },
        },
      }),
});

/**
 * The browser that scripts/find-browser.mjs found, or the one named by hand. In a locale without UTF-8 Chromium would
 * save every file with a Japanese name as `download`.
 */
function launchOptions() {
  const utf8 = { ...process.env, LC_ALL: "C.UTF-8" };
  const found = process.env.E2E_BROWSER;
  if (!found) {
    const executablePath = process.env.CHROMIUM_PATH;
    return executablePath ? { executablePath, env: utf8 } : { env: utf8 };
  }
  const { env, ...options } = JSON.parse(found);
  return { ...options, env: { ...utf8, ...env } };
}
