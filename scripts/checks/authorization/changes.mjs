/**
 * What requests do to the database: every committed change of a row is written down beside it, and the whole content
 * can be compared.
 */

/**
 * Begins to write down changes of rows, by triggers on every table.
 * @param {import("pg").Client} client
 */
export async function recordChanges(client) {
  await client.query(`
    create schema authorization_check;
    create table authorization_check.change (id bigserial primary key, changed text not null);
    create function authorization_check.note() returns trigger language plpgsql as $$
      begin
        insert into authorization_check.change (changed) values (tg_table_name);
        return null;
      end $$;`);
  for (const table of await listTables(client)) {
    await client.query(`create trigger authorization_check after insert or update or delete on "${table}"
      for each row execute function authorization_check.note()`);
  }
}

/**
 * Forgets what was written down: what follows is the next request's.
 * @param {import("pg").Client} client
 */
export async function forgetChanges(client) {
  await client.query("delete from authorization_check.change");
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>} tables with changed rows since forgetChanges(), in the order of their names
 */
export async function changedTables(client) {
  const { rows } = await client.query("select distinct changed from authorization_check.change order by 1");
  return rows.map(({ changed }) => changed);
}

/**
 * A number of rows and a hash of them all, by table.
 * @param {import("pg").Client} client
 * @returns {Promise<Map<string, string>>}
 */
export async function fingerprint(client) {
  const parts = (await listTables(client)).map(
    (table) => `select '${table}' as name, count(*) || ' ' ||
      coalesce(md5(string_agg(md5(x::text), '' order by md5(x::text))), '') as print from "${table}" x`,
  );
  const { rows } = await client.query(parts.join(" union all "));
  return new Map(rows.map(({ name, print }) => [name, print]));
}

/**
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 * @returns {string[]} tables that differ
 */
export function differentTables(before, after) {
  return [...after].filter(([name, print]) => before.get(name) !== print).map(([name]) => name);
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<string[]>}
 */
async function listTables(client) {
  const { rows } = await client.query(
    "select tablename from pg_tables where schemaname = 'public' order by tablename",
  );
  return rows.map(({ tablename }) => tablename);
}
