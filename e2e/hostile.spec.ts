import type { APIRequestContext } from "@playwright/test";
import { sessionOf } from "./fixtures/people";
import { expect, test } from "./fixtures/stories";

const PATHS = [
  "/",
  "/coverage",
  "/tasks",
  "/measures",
  "/tasks/K02-03",
  "/measures/03-16",
  "/search",
  "/search/suggestions",
  "/login",
  "/api/v1/tasks",
  "/api/v1/measures",
  "/api/v1/progress",
  "/api/v1/coverage",
  "/exports/tasks.csv",
  "/exports/coverage.json",
];
const FIELDS = [
  "asOf",
  "ministry",
  "progress",
  "chapter",
  "q",
  "page",
  "pageSize",
  "article",
  "mark",
  "callbackUrl",
  "underway",
  "starts",
];
const VALUES = [
  "%00",
  "%ff%fe",
  "%E2%80%AE",
  "%ED%A0%80",
  "'%3Bdrop%20table%20task%3B--",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "__proto__",
  "-1",
  "1e309",
  "99999999999999999999",
  "2024-13-45",
  "2024-02-30",
  "..%2F..%2Fetc%2Fpasswd",
  "%25%5F%5C",
  "a".repeat(3000),
];
/** Headers that every answer has, whoever gives it. */
const HEADERS = ["content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy"];

/** Every value as 語句 where that reaches the database; each other field with a few of them, in turn. */
function queriesFor(path: string): string[] {
  const searched = /\/(tasks|measures|search|suggestions)$/.test(path);
  const single = FIELDS.flatMap((field, place) =>
    VALUES.filter((_, turn) => (searched && field === "q") || (turn + place) % 4 === 0).map(
      (value) => `${field}=${value}`,
    ),
  );
  return [...single, ...FIELDS.map((field) => `${field}=a&${field}=b&${field}[x]=c`)];
}

for (const [name, person, paths] of [
  ["公開", undefined, PATHS],
  ["ログイン", "editor", ["/", "/tasks", "/tasks/K02-03", "/me", "/admin"]],
] as const) {
  test.describe(name, () => {
    test.use({ person });

    for (const path of paths) {
      test(`${path} は、どんな条件でも壊れない`, async ({ request }) => {
        for (const query of queriesFor(path)) await staysCalm(request, `${path}?${query}`);
      });
    }
  });
}

for (const folder of ["/tasks", "/measures", "/api/v1/tasks", "/api/v1/measures"]) {
  test(`${folder}/… は、どんな番号でも壊れない`, async ({ request }) => {
    for (const value of VALUES) await staysCalm(request, `${folder}/${value}`);
  });
}

/** No failure of the server, no script of ours, no inside of the program in the answer. */
async function staysCalm(request: APIRequestContext, address: string): Promise<void> {
  const answer = await request.get(address, { maxRedirects: 0 });
  expect(answer.status(), address.slice(0, 120)).toBeLessThan(500);
  const text = await answer.text();
  expect(text.includes("<script>alert(1)"), address).toBe(false);
  expect(/\bat .+\.js:\d+/.test(text), address).toBe(false);
}

test("どの答えにも、安全のためのヘッダーがある", async ({ request }) => {
  const icon = /href="(\/icon[^"]*)"/.exec(await (await request.get("/")).text())?.[1] ?? "/icon.svg";
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await (await request.get("/")).text())?.[1];
  expect(script).toBeDefined();
  const addresses = [
    "/",
    "/tasks",
    "/login",
    "/me",
    "/nowhere",
    "/tasks/%ff%fe",
    "/api/health",
    "/api/v1/tasks",
    "/api/v1/nowhere",
    "/api/v1/tasks/K99-99",
    "/api/v1/openapi.json",
    "/api/auth/csrf",
    "/api/auth/session",
    icon,
    script ?? "",
  ];
  for (const address of addresses) {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers();
    for (const name of HEADERS) expect(headers[name], `${address}: ${name}`).toBeTruthy();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
});

test("各要求の nonce は異なる", async ({ request }) => {
  const nonces = new Set<string | undefined>();
  for (let time = 0; time < 3; time += 1) {
    const headers = (await request.get("/login")).headers();
    nonces.add(/'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1]);
  }
  expect(nonces.size).toBe(3);
  expect(nonces.has(undefined)).toBe(false);
});

test("ログインの Cookie は、スクリプトから読めない", async ({ browser }) => {
  const context = await browser.newContext({ storageState: sessionOf("viewer") });
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.includes("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await context.close();
});

test("よその書込みは断る", async ({ request }) => {
  for (const address of ["/api/v1/tasks", "/api/health"]) {
    const answer = await request.post(address, { data: {}, headers: { Origin: "https://evil.example" } });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
  }
});
