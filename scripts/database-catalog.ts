import type { Client } from "pg";
import { z } from "zod";

const rows = z.array(z.object({ name: z.string(), definition: z.string() }));

/**
 * One query per kind of object that a Prisma schema describes: what it is called, and everything that makes
 * it what it is. Checks, functions, triggers and views stand in the migrations alone.
 */
const KINDS = {
  列: `select c.relname || '.' || a.attname as name,
      format_type(a.atttypid, a.atttypmod) || (case when a.attnotnull then ' not null' else '' end)
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || ' ' || a.attidentity::text || a.attgenerated::text
        || coalesce(' collate ' || nullif(co.collname, 'default'), '') as definition
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_collation co on co.oid = a.attcollation
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  索引: `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public'`,
  制約: `select conrelid::regclass || '.' || conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'x')`,
  列挙型: `select t.typname as name, string_agg(e.enumlabel, ', ' order by e.enumsortorder) as definition
    from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname`,
  連番: `select sequencename as name, concat_ws(' ', data_type, start_value, min_value, max_value, increment_by, cycle) as definition
    from pg_sequences where schemaname = 'public'`,
};

/** Prisma's own history table belongs to no schema file. */
const HISTORY = /^_prisma_migrations(\b|_pkey)/;

/**
 * What the public schema of a database holds.
 * @returns definition by kind and name, e.g. 「列 task.code」 → `text not null`
 */
export async function readCatalog(client: Client): Promise<Map<string, string>> {
  const catalog = new Map<string, string>();
  for (const [kind, query] of Object.entries(KINDS)) {
    for (const { name, definition } of rows.parse((await client.query(query)).rows)) {
      if (!HISTORY.test(name)) catalog.set(`${kind} ${name}`, definition.trim());
    }
  }
  return catalog;
}

/**
 * What one database has otherwise than another.
 * @returns one line per object, naming it; empty when they agree
 */
export function catalogDifferences(left: Map<string, string>, right: Map<string, string>): string[] {
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names
    .filter((name) => left.get(name) !== right.get(name))
    .map((name) => `${name}: ${left.get(name) ?? "なし"} ⇔ ${right.get(name) ?? "なし"}`);
}
