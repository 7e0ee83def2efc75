import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { migrateMailQueue } from "./mail-queue.mjs";
import { applyMigrations, migrationState } from "./migrations.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";

const OLDEST_POSTGRES = 15;

/**
 * A database that is reachable and of this version's schema: one's own, or the embedded one.
 * @param {string | undefined} ownUrl
 * @param {string} dataDir of the embedded one
 * @param {(line: string) => void} say
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws {StopWithReason}
 */
export async function openDatabase(ownUrl, dataDir, say) {
  const embedded = ownUrl ? undefined : await startEmbeddedPostgres(dataDir, { say });
  const url = ownUrl ?? embedded?.url ?? "";
  const close = embedded ? embedded.stop : async () => {};
  try {
    const client = await connect(url);
    try {
      await requireVersion(client);
      if ((await migrationState(client)) === "behind") {
        say("データベースを移行しています");
        const applied = await applyMigrations(url);
        say(`移行を${applied.length}件適用しました`);
      }
      await migrateMailQueue(url);
    } finally {
      await client.end();
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

/**
 * @param {string} url
 * @returns {Promise<import("pg").Client>}
 */
export async function connect(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new StopWithReason(
      connectionProblem(url, /** @type {{ code?: string, message: string }} */ (error)),
    );
  }
  return client;
}

/**
 * @param {string} url
 * @param {{ code?: string, message: string }} error
 */
function connectionProblem(url, error) {
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  switch (error.code) {
    case "28P01":
    case "28000":
      return `データベース(${where})に接続できません: 利用者名またはパスワードが違います。DATABASE_URL を確かめてください。`;
    case "3D000":
      return `データベース(${where})に「${pathname.slice(1)}」がありません。作成するか、DATABASE_URL を確かめてください。`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `データベースのホスト(${hostname})が見つかりません。DATABASE_URL を確かめてください。`;
    case "ECONNREFUSED":
      return `データベース(${where})に接続できません: 応答するサーバーがありません。DATABASE_URL と、Postgresが動いていることを確かめてください。`;
    default:
      return `データベース(${where})に接続できません(${error.message.split("\n")[0] || error.code})。DATABASE_URL を確かめてください。`;
  }
}

/** @param {import("pg").Client} client */
async function requireVersion(client) {
  const { rows } = await client.query("show server_version_num");
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < OLDEST_POSTGRES) {
    throw new StopWithReason(`Postgres ${OLDEST_POSTGRES}以上が必要です(接続先は ${major})。`);
  }
  const { rows: encoding } = await client.query("show server_encoding");
  if (encoding[0]?.server_encoding !== "UTF8") {
    throw new StopWithReason(
      `データベースの文字コードはUTF8にしてください(接続先は ${encoding[0]?.server_encoding})。`,
    );
  }
}
