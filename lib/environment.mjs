import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const address = z.url({
  protocol: /^https?$/,
  error: "http:// または https:// で始まるアドレスにしてください",
});

const issuer = z.string().refine(isIssuer, {
  error: "https:// で始まるアドレスにしてください(?、#、利用者名は不可。http:// はこの機械の中だけ)",
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
  })
  .check(({ value, issues }) => {
    const missing = OIDC_PARTS.filter((name) => value[name] === undefined);
    if (missing.length === OIDC_PARTS.length && value.OIDC_NAME === undefined) return;
    for (const name of missing) {
      const message = "OIDC によるログインには OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET が必要です";
      issues.push({ code: "custom", input: undefined, path: [name], message });
    }
  })
  .transform((values) => ({
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    dataDir: values.DATA_DIR,
    authSecret: values.AUTH_SECRET,
    authUrl: values.AUTH_URL,
    demo: values.DEMO ?? values.DATABASE_URL === undefined,
    demoPassword: values.DEMO_PASSWORD,
    host: values.HOST ?? ((values.DEMO ?? values.DATABASE_URL === undefined) ? "127.0.0.1" : "0.0.0.0"),
    /** Whether X-Forwarded-For of the last proxy is to be believed. */
    trustProxy: values.TRUST_PROXY,
    /** Sign-in by an OpenID Connect provider; null: not offered. */
    oidc: oidcOf(values),
  }));

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
