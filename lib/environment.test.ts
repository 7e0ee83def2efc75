import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./environment.mjs";

const OIDC = {
  OIDC_ISSUER: "https://idp.example.go.jp/realms/gov",
  OIDC_CLIENT_ID: "dashboard",
  OIDC_CLIENT_SECRET: "a-secret-of-the-tests",
};

describe("the OIDC provider", () => {
  it("is not offered when nothing of it is set", () => {
    const empty = { OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", OIDC_NAME: "" };
    for (const variables of [{}, empty]) expect(parseEnvironment(variables).environment?.oidc).toBeNull();
  });

  it("has a name to show", () => {
    expect(parseEnvironment(OIDC).environment?.oidc).toEqual({
      issuer: OIDC.OIDC_ISSUER,
      clientId: "dashboard",
      clientSecret: OIDC.OIDC_CLIENT_SECRET,
      name: "組織のアカウントでログイン",
    });
    const named = parseEnvironment({ ...OIDC, OIDC_NAME: "府省共通認証でログイン" });
    expect(named.environment?.oidc?.name).toBe("府省共通認証でログイン");
  });

  it.each(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])("is refused without %s", (missing) => {
    const { environment, problems } = parseEnvironment({ ...OIDC, [missing]: "" });
    expect(environment).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^環境変数 ${missing}: .+が必要です。$`));
    expect(problems[0]).not.toContain(OIDC.OIDC_CLIENT_SECRET);
  });

  it.each(["http://127.0.0.1:4000", "http://localhost:4000/realms/x", "http://[::1]:4000"])(
    "may be without TLS on this machine (%s)",
    (issuer) => expect(parseEnvironment({ ...OIDC, OIDC_ISSUER: issuer }).problems).toEqual([]),
  );

  it.each([
    "http://idp.example.go.jp",
    "http://localhost.evil.example",
    "ftp://idp.example.go.jp",
    "idp.example.go.jp",
    "https://idp.example.go.jp/?x=1",
    "https://idp.example.go.jp/#x",
    "https://user:password@idp.example.go.jp",
    "https://idp.example.go.jp/a b",
  ])("has to be an issuer (%s is none)", (issuer) => {
    const { problems } = parseEnvironment({ ...OIDC, OIDC_ISSUER: issuer });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^環境変数 OIDC_ISSUER: https:\/\/ で始まるアドレスにしてください/);
  });
});
