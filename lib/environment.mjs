import { z } from "zod";
import { mailServerOf, senderOf } from "./mail/settings.mjs";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const address = z.url({
  protocol: /^https?$/,
  error: "http:// または https:// で始まるアドレスにしてください",
});

const issuer = z.string().refine(isIssuer, {
  error: "https:// で始まるアドレスにしてください(?、#、利用者名は不可。http:// はこの機械の中だけ)",
});

const mailServer = z.string().transform((text, { issues }) => {
  const server = mailServerOf(text);
  if (server) return server;
  const message =
    "smtp://(STARTTLS)か smtps://(TLS)で始まるアドレスにしてください(例: smtp://user:password@mail.example.go.jp:587。利用者名とパスワードの記号は %40 のように書きます)";
  // The value may hold a password.
  issues.push({ code: "custom", input: undefined, message });
  return z.NEVER;
});

const sender = z.string().transform((text, { issues }) => {
  const found = senderOf(text);
  if (found) return found;
  const message =
    "メールアドレスか「名前 <メールアドレス>」にしてください(例: 工程表ダッシュボード <kouteihyo@example.go.jp>)";
  issues.push({ code: "custom", input: text, message });
  return z.NEVER;
});

const OIDC_PARTS = /** @type {const} */ (["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);

const schema = z
  .object({
    PORT: z.coerce
      .number({ error: "1〜65535 の整数にしてください" })
      .int("1〜65535 の整数にしてください")
      .min(1, "1〜65535 の整数にしてください")
      .max(65_535, "1〜65535 の整数にしてください")
      .default(3000),
    HOST: z.string().min(1).optional(),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: "postgresql:// で始まるアドレスにしてください" })
      .optional(),
    DATA_DIR: z.string().min(1).default(".data"),
    AUTH_SECRET: z.string().min(32, "32文字以上にしてください(例: openssl rand -base64 33)").optional(),
    AUTH_URL: address.optional(),
    DEMO: flag.optional(),
    DEMO_PASSWORD: z.string().min(8, "8文字以上にしてください").optional(),
    TRUST_PROXY: flag.default(false),
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().trim().min(1).max(40, "40文字以内にしてください").optional(),
    SMTP_URL: mailServer.optional(),
    MAIL_FROM: sender.optional(),
  })
  .check(({ value, issues }) => {
    if (value.SMTP_URL === undefined && value.MAIL_FROM === undefined) return;
    const message = "メールの送信には SMTP_URL、MAIL_FROM、AUTH_URL が必要です";
    // The demo's own address is known; elsewhere nobody can tell what people type.
    const demo = value.DEMO ?? value.DATABASE_URL === undefined;
    for (const name of /** @type {const} */ (["SMTP_URL", "MAIL_FROM", "AUTH_URL"])) {
      if (value[name] !== undefined || (name === "AUTH_URL" && demo)) continue;
      issues.push({ code: "custom", input: undefined, path: [name], message });
    }
  })
  .check(({ value, issues }) => {
    const missing = OIDC_PARTS.filter((name) => value[name] === undefined);
    if (missing.length === OIDC_PARTS.length && value.OIDC_NAME === undefined) return;
    for (const name of missing) {
      const message = "OIDC によるログインには OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET が必要です";
      issues.push({ code: "custom", input: undefined, path: [name], message });
    }
  })
  .transform((values) => {
    const demo = values.DEMO ?? values.DATABASE_URL === undefined;
    const host = values.HOST ?? (demo ? "127.0.0.1" : "0.0.0.0");
    return {
      port: values.PORT,
      databaseUrl: values.DATABASE_URL,
      dataDir: values.DATA_DIR,
      authSecret: values.AUTH_SECRET,
      authUrl: values.AUTH_URL,
      demo,
      demoPassword: values.DEMO_PASSWORD,
      host,
      /** What people type, as far as this side knows; no request decides it. */
      origin: values.AUTH_URL ?? `http://${host === "0.0.0.0" ? "localhost" : host}:${values.PORT}`,
      /** Whether X-Forwarded-For of the last proxy is to be believed. */
      trustProxy: values.TRUST_PROXY,
      /** Sign-in by an OpenID Connect provider; null: not offered. */
      oidc: oidcOf(values),
      /** Notifications by e-mail; null: none is sent. */
      mail: mailOf(values),
    };
  });

/**
 * @param {{ SMTP_URL?: import("./mail/settings.mjs").MailServer, MAIL_FROM?: import("./mail/settings.mjs").Sender }} values
 */
function mailOf({ SMTP_URL, MAIL_FROM }) {
  return SMTP_URL && MAIL_FROM ? { server: SMTP_URL, from: MAIL_FROM } : null;
}

/**
 * @param {{ OIDC_ISSUER?: string, OIDC_CLIENT_ID?: string, OIDC_CLIENT_SECRET?: string, OIDC_NAME?: string }} values
 */
function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    /** On the button. */
    name: OIDC_NAME ?? "組織のアカウントでログイン",
  };
}

/**
 * OpenID Connect Discovery 1.0 section 2: https, no query, no fragment. Plain http stays on this machine.
 * @param {string} text
 */
function isIssuer(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  if (search || hash || username || password || /[?#\s]/.test(text)) return false;
  if (protocol === "https:") return true;
  return protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}

/** @typedef {z.output<typeof schema>} Environment */

/**
 * Parses the environment, once at start (.env.example lists it). Empty variables count as unset.
 * @param {Record<string, string | undefined>} variables
 * @returns {{ environment: Environment, problems: [] } | { environment: undefined, problems: string[] }}
 *   problems: one Japanese sentence per wrong variable, never its value
 */
export function parseEnvironment(variables) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return { environment: result.data, problems: [] };
  return {
    environment: undefined,
    problems: result.error.issues.map((issue) => `環境変数 ${issue.path.join(".")}: ${issue.message}。`),
  };
}

/** @type {Environment | undefined} */
let parsed;

/**
 * The server process's environment.
 * @returns {Environment}
 */
export function environment() {
  if (!parsed) {
    const result = parseEnvironment(process.env);
    if (!result.environment) throw new Error(result.problems.join(" "));
    parsed = result.environment;
  }
  return parsed;
}
