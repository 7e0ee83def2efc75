import { expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers.mjs";

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
  );

it("lets scripts run by nonce alone", () => {
  const policy = directives(contentSecurityPolicy({ nonce: "abc", https: true }));
  expect(policy["script-src"]).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
  expect(policy["style-src"]).toEqual(["'self'", "'nonce-abc'"]);
  expect(policy["default-src"]).toEqual(["'none'"]);
  expect(policy["object-src"]).toEqual(["'none'"]);
  expect(policy["base-uri"]).toEqual(["'none'"]);
  expect(policy["frame-ancestors"]).toEqual(["'none'"]);
  expect(policy["form-action"]).toEqual(["'self'"]);
  expect(policy).toHaveProperty("upgrade-insecure-requests");
});

it("lets forms lead to the identity provider where there is one, by its origin alone", () => {
  const formAction = (issuer?: string) => directives(contentSecurityPolicy({ issuer }))["form-action"];
  expect(formAction("https://idp.example.go.jp/realms/gov")).toEqual(["'self'", "https://idp.example.go.jp"]);
  for (const none of [undefined, "", "not an address"]) expect(formAction(none)).toEqual(["'self'"]);
});

it("lets no script run without a nonce", () => {
  expect(directives(contentSecurityPolicy({}))["script-src"]).toEqual(["'none'"]);
});

it("loosens for development only", () => {
  expect(contentSecurityPolicy({ nonce: "abc" })).not.toContain("unsafe-eval");
  expect(contentSecurityPolicy({ nonce: "abc", development: true })).toContain("'unsafe-eval'");
});

it("promises TLS only where there is TLS", () => {
  expect(securityHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders({ https: true })).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders({ https: false })).toMatchObject({
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
  });
});
