import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";
import packageJson from "../package.json" with { type: "json" };
import { appliedMigrations, BATCH, FORMAT, quoted, tablesInOrder } from "./backup-format.mjs";
import { migrationState } from "./migrations.mjs";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";
import { withClient } from "./with-client.mjs";

const HELP = `使い方: npm run db:backup -- ファイル.gz

データベース全体を1つのファイルに保存します(稼働中でも実行でき、1つの時点の内容になります)。
ファイルには利用者とパスワードのハッシュも含まれます。置き場所の権限に注意してください。
接続先は DATABASE_URL です(ないときは組み込みのPostgres)。`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean", short: "h" } },
    allowPositionals: true,
    strict: false,
  });
  if (values.help) return console.log(HELP);
  const [file] = positionals;
  if (!file)
    throw new StopWithReason("保存先のファイルを指定してください(例: npm run db:backup -- backup.gz)。");
  const unfinished = `${file}.unfinished`;
  await withClient(async (client) => {
    if ((await migrationState(client)) === "behind") {
      throw new StopWithReason(
        "データベースの移行が済んでいません。先に npm run db:migrate を実行してください。",
      );
    }
    // One snapshot for all tables, whatever is written meanwhile.
    await client.query("begin isolation level repeatable read read only");
    const count = { rows: 0 };
    try {
      const lines = Readable.from(backupLines(client, count));
      await pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === "EACCES" || code === "ENOENT" || code === "EROFS" || code === "ENOSPC") {
        throw new StopWithReason(`${file} に書き込めません(${code})。`);
      }
      throw error;
    }
    console.log(`保存しました: ${file}(${count.rows}行)`);
  });
});

/**
 * @param {import("pg").Client} client
 * @param {{ rows: number }} count
 */
async function* backupLines(client, count) {
  const tables = await tablesInOrder(client);
  const head = {
    format: FORMAT,
    version: packageJson.version,
    madeAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
    tables,
  };
  yield `${JSON.stringify(head)}\n`;
  for (const table of tables) {
    await client.query(
      `declare backup no scroll cursor for select to_jsonb(t)::text as row from ${quoted(table)} t`,
    );
    for (;;) {
      const { rows } = await client.query(`fetch ${BATCH} from backup`);
      if (rows.length === 0) break;
      count.rows += rows.length;
      yield rows.map(({ row }) => `[${JSON.stringify(table)},${row}]\n`).join("");
    }
    await client.query("close backup");
  }
  yield `${JSON.stringify({ rows: count.rows })}\n`;
}
