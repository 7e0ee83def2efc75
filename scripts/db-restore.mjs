import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { appliedMigrations, BATCH, FORMAT, quoted, tablesInOrder } from "./backup-format.mjs";
import { emptyMailQueue } from "./mail-queue.mjs";
import { applyMigrations } from "./migrations.mjs";
import { connect } from "./open-database.mjs";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";
import { withDatabaseUrl } from "./with-client.mjs";

const HELP = `使い方: npm run db:restore -- [--replace] ファイル.gz

npm run db:backup で保存した内容を、1つのトランザクションで戻します(途中で失敗したときは何も変わりません)。
空のデータベースに戻すのが基本です。すでにデータがあるときは --replace が必要で、今のデータはすべて消えます。
先にサーバーを終了してください。送信を待っていたメールは送られません(通知は戻ります)。接続先は DATABASE_URL です(ないときは組み込みのPostgres)。`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean", short: "h" }, replace: { type: "boolean" } },
    allowPositionals: true,
    strict: false,
  });
  if (values.help) return console.log(HELP);
  const [file] = positionals;
  if (!file)
    throw new StopWithReason("戻すファイルを指定してください(例: npm run db:restore -- backup.gz)。");
  await access(file).catch(() => {
    throw new StopWithReason(`${file} を読み取れません。`);
  });
  await withDatabaseUrl(async (url) => {
    const probe = await connect(url);
    await probe.end();
    await applyMigrations(url);
    const client = await connect(url);
    try {
      await client.query("begin");
      const rows = await restore(client, file, values.replace === true);
      await emptyMailQueue(client);
      await client.query("commit");
      console.log(`戻しました: ${file}(${rows}行)`);
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      throw error;
    } finally {
      await client.end();
    }
  });
});

/**
 * @param {import("pg").Client} client in a transaction
 * @param {string} file
 * @param {boolean} replace
 * @returns {Promise<number>} rows restored
 */
async function restore(client, file, replace) {
  const lines = linesOf(file);
  const first = await lines.next();
  const head = first.done ? undefined : parsed(first.value);
  if (head?.format !== FORMAT)
    throw new StopWithReason(`${file} は db:backup で保存したファイルではありません。`);
  const migrations = await appliedMigrations(client);
  if (JSON.stringify(head.migrations) !== JSON.stringify(migrations)) {
    throw new StopWithReason(
      `このファイルは別の版のソフトウェア(${head.version})で保存されています。その版で戻してから、更新してください。`,
    );
  }
  const tables = await tablesInOrder(client);
  await emptyTables(client, tables, replace);
  let rows = 0;
  let foot;
  /** @type {{ table: string, rows: unknown[] }} */
  let batch = { table: "", rows: [] };
  const flush = async () => {
    if (batch.rows.length === 0) return;
    const table = quoted(batch.table);
    await client.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(batch.rows)],
    );
    rows += batch.rows.length;
    batch = { table: batch.table, rows: [] };
  };
  for await (const line of lines) {
    const entry = parsed(line);
    if (!Array.isArray(entry)) {
      foot = entry;
      continue;
    }
    const [table, row] = entry;
    if (!tables.includes(table)) throw new StopWithReason(`${file} が壊れています(未知の表: ${table})。`);
    if (batch.table !== table || batch.rows.length >= BATCH) {
      await flush();
      batch = { table, rows: [] };
    }
    batch.rows.push(row);
  }
  await flush();
  if (foot?.rows !== rows) throw new StopWithReason(`${file} は途中で切れています。何も変更していません。`);
  await resetSequences(client);
  return rows;
}

/**
 * @param {import("pg").Client} client
 * @param {string[]} tables
 * @param {boolean} replace
 */
async function emptyTables(client, tables, replace) {
  if (!replace) {
    for (const table of tables) {
      const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`);
      if (rowCount) {
        throw new StopWithReason(
          "データベースにすでにデータがあります。すべて置き換えるときは --replace を付けてください(今のデータは消えます)。",
        );
      }
    }
  }
  await client.query(`truncate ${tables.map(quoted).join(", ")}`);
}

/** @param {import("pg").Client} client */
async function resetSequences(client) {
  const { rows } = await client.query(
    `select c.oid::regclass::text as sequence, t.relname as "table", a.attname as "column"
     from pg_class c
     join pg_depend d on d.objid = c.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
     join pg_class t on t.oid = d.refobjid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { sequence, table, column } of rows) {
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}

/** @param {string} file */
async function* linesOf(file) {
  const stream = createReadStream(file).pipe(createGunzip());
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code?.startsWith("Z_"))
      throw new StopWithReason(`${file} が壊れているか、途中で切れています。何も変更していません。`);
    throw error;
  }
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    throw new StopWithReason("ファイルが壊れています。何も変更していません。");
  }
}
