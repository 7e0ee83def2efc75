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

const MAIL = {
  SMTP_URL: "smtp://user%40x:p%3Ass@mail.example.go.jp",
  MAIL_FROM: "工程表 <kouteihyo@example.go.jp>",
  AUTH_URL: "https://dashboard.example.go.jp",
  DATABASE_URL: "postgresql://localhost/x",
};

describe("the mail server", () => {
  const problemsOf = (changed: Record<string, string>) => parseEnvironment({ ...MAIL, ...changed }).problems;

  it("is none when nothing of it is set", () => {
    for (const variables of [{}, { SMTP_URL: "", MAIL_FROM: "" }]) {
      expect(parseEnvironment(variables).environment?.mail).toBeNull();
    }
  });

  it("takes no password across a network in the clear", () => {
    expect(parseEnvironment(MAIL).environment?.mail).toEqual({
      server: {
        host: "mail.example.go.jp",
        port: 587,
        secure: false,
        requireTLS: true,
        auth: { user: "user@x", pass: "p:ss" },
      },
      from: { name: "工程表", address: "kouteihyo@example.go.jp" },
    });
    const serverOf = (url: string) => parseEnvironment({ ...MAIL, SMTP_URL: url }).environment?.mail?.server;
    const tls = { port: 465, secure: true, requireTLS: false };
    expect(serverOf("smtps://u:p@mail.example.go.jp")).toMatchObject(tls);
    const relay = { host: "::1", port: 2525, requireTLS: false, auth: null };
    expect(serverOf("smtp://[::1]:2525")).toMatchObject(relay);
  });

  it.each(["SMTP_URL", "MAIL_FROM", "AUTH_URL"])("is refused without %s", (missing) => {
    const problem = `環境変数 ${missing}: メールの送信には SMTP_URL、MAIL_FROM、AUTH_URL が必要です。`;
    expect(problemsOf({ [missing]: "" })).toEqual([problem]);
  });

  it("knows the address of the demo by itself", () => {
    const { environment } = parseEnvironment({ ...MAIL, AUTH_URL: "", DEMO: "1", PORT: "3100" });
    expect(environment?.origin).toBe("http://127.0.0.1:3100");
    expect(environment?.mail).not.toBeNull();
  });

  it.each([
    "mail.example.go.jp:25",
    "http://mail.example.go.jp",
    "smtp://",
    "smtp://secret@mail.example.go.jp",
    "smtp://u:%E0secret@mail.example.go.jp",
    "smtp://u:secret@mail.example.go.jp:0",
    "smtp://u:secret@mail.example.go.jp/?pool=true",
    "smtp://u:sec/ret@mail.example.go.jp",
  ])("has to be an address of one (%s is none)", (url) => {
    const [problem, ...others] = problemsOf({ SMTP_URL: url });
    expect(problem).toMatch(/^環境変数 SMTP_URL: smtp:\/\/\(STARTTLS\)か smtps:/);
    expect(problem).not.toContain("secret");
    expect(others).toEqual([]);
  });

  it.each([
    "工程表",
    "a@b@c",
    "<a@example.go.jp",
    "x\r\nBcc: y@z <a@example.go.jp>",
    "a@example.go.jp, b@x.jp",
  ])("has one sender (%s is none)", (sender) => {
    const [problem] = problemsOf({ MAIL_FROM: sender });
    expect(problem).toMatch(/^環境変数 MAIL_FROM: メールアドレスか/);
  });
});
