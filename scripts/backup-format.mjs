/**
 * The backup file: gzip of lines. First a head (format, migrations, tables in an order in which rows
 * can be inserted), then one line `[table, row]` per row as Postgres writes it in JSON, then a foot with
 * the number of rows, by which a cut-off file is known. It reads back on any Postgres of the same schema.
 *
 * @typedef {{ format: string, version: string, madeAt: string, migrations: string[], tables: string[] }} Head
 * @typedef {{ rows: number }} Foot
 */
export const FORMAT = "kouteihyo-backup-1";

/** Rows fetched and inserted at once. */
export const BATCH = 500;

/**
 * Names of the applied migrations, in order.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
export async function appliedMigrations(client) {
  const { rows } = await client.query(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1",
  );
  return rows.map((row) => row.name);
}

/**
 * All tables but Prisma's own, each after those it refers to.
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
export async function tablesInOrder(client) {
  const { rows: tables } = await client.query(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1",
  );
  const { rows: references } = await client.query(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
     where contype = 'f' and conrelid <> confrelid`,
  );
  /** @type {string[]} */
  const ordered = [];
  let open = tables.map((table) => table.name);
  while (open.length > 0) {
    const ready = open.filter((name) =>
      references.every(({ from, to }) => from !== name || ordered.includes(to)),
    );
    if (ready.length === 0) throw new Error(`tables refer to each other: ${open.join(", ")}`);
    ordered.push(...ready);
    open = open.filter((name) => !ready.includes(name));
  }
  return ordered;
}

/** @param {string} name of a table */
export function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
