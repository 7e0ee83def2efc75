import fc from "fast-check";
import { expect, it } from "vitest";
import { loginAddress, pathOfReferer, safeCallbackPath } from "./callback-path";

it.each([
  "/",
  "/tasks",
  "/tasks?ministry=digital&asOf=2024-03-31#list",
  "/search?q=%E3%83%87",
  "/search?q=https://evil.example",
])("goes to %s", (path) => {
  expect(safeCallbackPath(path)).toBe(path);
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "/a/..//evil.example",
  "/%2e%2e//evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "tasks",
  "",
  " /tasks",
  "/login?callbackUrl=/login",
  "/api/auth/signout",
  `/${"a".repeat(3_000)}`,
  undefined,
  ["/tasks"],
])("goes home instead of to %j", (value) => {
  expect(safeCallbackPath(value)).toBe("/");
});

it("never leaves the site", () => {
  const part = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "%2e",
    "%2f",
    "%5c",
    "@",
    ":",
    "evil.example",
    "\t",
    "\r",
    " ",
    "?",
    "#",
    "a",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const path = safeCallbackPath(parts.join(""));
      expect(new URL(path, "https://dashboard.example.go.jp/login").origin).toBe(
        "https://dashboard.example.go.jp",
      );
      expect(path.startsWith("//")).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

it("leads to the sign-in page and back", () => {
  expect(loginAddress("/me?a=1")).toBe("/login?callbackUrl=%2Fme%3Fa%3D1");
  expect(loginAddress("/")).toBe("/login");
  expect(loginAddress("//evil.example")).toBe("/login");
  expect(pathOfReferer("https://dashboard.example.go.jp/me?a=1")).toBe("/me?a=1");
  expect(pathOfReferer("https://dashboard.example.go.jp/login?callbackUrl=%2Fme")).toBe(
    "/login?callbackUrl=%2Fme",
  );
  expect(loginAddress("/login?callbackUrl=%2Fme")).toBe("/login");
  expect(loginAddress("/logins")).toBe("/login?callbackUrl=%2Flogins");
  expect(pathOfReferer("https://dashboard.example.go.jp//evil.example")).toBe("/");
  expect(pathOfReferer("https://dashboard.example.go.jp/api/auth/signout")).toBe("/");
  expect(pathOfReferer(null)).toBe("/");
  expect(pathOfReferer("nonsense")).toBe("/");
});
