import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { startEmbeddedPostgres } from "../embedded-postgres.mjs";
import { fillDatabase } from "../fill-database.mjs";
import { applyMigrations } from "../migrations.mjs";
import { connect } from "../open-database.mjs";
import { clearTestFolder } from "../test-folder.mjs";
import { multiplyPlans } from "./multiply.mjs";

/**
 * The databases of the benchmark, and what a server needs to use each.
 * @typedef {object} BenchDatabases
 * @property {Record<string, string>} once environment of a server on the data of the demo
 * @property {Record<string, string>} multiplied environment of a server on that data multiplied
 * @property {string} password of the demo's accounts
 * @property {string} version of Postgres
 * @property {() => Promise<void>} remove
 */

/**
 * An embedded Postgres in a temporary folder with two databases: the data of the demo, and the same
 * multiplied.
 * @param {number} times
 * @param {(line: string) => void} say
 * @returns {Promise<BenchDatabases>}
 */
export async function makeDatabases(times, say) {
  const { url, env, password, remove } = await makeDemoDatabase(say);
  try {
    const multipliedUrl = `${url}_multiplied`;
    const version = await withClient(url, async (client) => {
      await client.query(`create database ${nameOf(multipliedUrl)} template ${nameOf(url)}`);
      await client.query("vacuum analyze");
      return (await client.query("show server_version")).rows[0]?.server_version;
    });
    say(`データを${times}倍にしています`);
    await withClient(multipliedUrl, async (client) => {
      await multiplyPlans(client, times);
      await client.query("vacuum analyze");
    });
    return { once: env, multiplied: { ...env, DATABASE_URL: multipliedUrl }, password, version, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * An embedded Postgres in a temporary folder with the data of the demo: a copy, where DEMO_ORIGINAL names a folder of
 * `makeDemoOriginal`, since to make one takes ten times as long.
 * @param {(line: string) => void} say
 * @returns {Promise<{ folder: string, url: string, env: Record<string, string>, password: string, remove: () => Promise<void> }>}
 *   env: of a server that uses it; password: of the demo's accounts
 */
export async function makeDemoDatabase(say) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-bench-"));
  const remove = () => clearTestFolder(folder);
  try {
    const original = process.env.DEMO_ORIGINAL;
    const { password, authSecret } = original ? await copyOriginal(original, folder) : newSecrets();
    const { url } = await startEmbeddedPostgres(folder, { say });
    if (!original) {
      await applyMigrations(url);
      await fillDatabase(url, { demoPassword: password, authSecret, removeSamples: false, say: () => {} });
    }
    const env = { ...SETTINGS, DATABASE_URL: url, AUTH_SECRET: authSecret, DEMO_PASSWORD: password };
    return { folder, url, env, password, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * The data of the demo in a temporary folder, at rest: `DEMO_ORIGINAL` of programs that each take a copy.
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function makeDemoOriginal() {
  const { folder, env, password, remove } = await makeDemoDatabase(() => {});
  try {
    await (await startEmbeddedPostgres(folder)).stop();
    await writeFile(path.join(folder, SECRETS), JSON.stringify({ password, authSecret: env.AUTH_SECRET }));
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const SECRETS = "demo-secrets.json";

function newSecrets() {
  return {
    password: randomBytes(9).toString("base64url"),
    authSecret: randomBytes(33).toString("base64url"),
  };
}

/**
 * @param {string} original
 * @param {string} folder
 * @returns {Promise<{ password: string, authSecret: string }>}
 */
async function copyOriginal(original, folder) {
  for (const name of ["postgres", "postgres-password"]) {
    const [from, to] = [path.join(original, name), path.join(folder, name)];
    // Postgres may run as another user (embedded-postgres.mjs), whose the files are to stay.
    if (process.platform === "win32") await cp(from, to, { recursive: true });
    else await promisify(execFile)("cp", ["-a", from, to]);
  }
  return JSON.parse(await readFile(path.join(original, SECRETS), "utf8"));
}

/** The demo's, whatever stands in `.env`. */
const SETTINGS = {
  DEMO: "1",
  AUTH_URL: "",
  TRUST_PROXY: "",
  OIDC_ISSUER: "",
  OIDC_CLIENT_ID: "",
  OIDC_CLIENT_SECRET: "",
  OIDC_NAME: "",
};

/** @param {string} url */
function nameOf(url) {
  return new URL(url).pathname.slice(1);
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} use
 */
async function withClient(url, use) {
  const client = await connect(url);
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
