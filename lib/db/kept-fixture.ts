import type { PrismaClient } from "./generated/client";
import { truncateDatabase } from "./test-database";

/**
 * Leaves nothing in the tests' database but what `make` makes of an empty one. That is done once per run of the tests
 * and kept beside the tables: making takes seconds, putting back what came of it a part of one.
 * @param name of the schema that keeps it
 */
export async function emptyBut(
  db: PrismaClient,
  name: "kept_plans" | "kept_samples",
  make: () => Promise<void>,
): Promise<void> {
  await truncateDatabase(db);
  const [{ kept } = { kept: false }] = await db.$queryRaw<{ kept: boolean }[]>`
    select to_regclass(${`${name}.numbers`}) is not null as kept`;
  if (kept) {
    await putBack(db, name);
    return;
  }
  await make();
  await db.$executeRawUnsafe(`
    do $$
    declare name text;
    begin
      create schema ${name};
      for name in ${TABLES} loop
        execute format('create table ${name}.%I as table public.%I', name, name);
      end loop;
      create table ${name}.numbers as
        select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null;
    end $$`);
}

const TABLES = `select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;

async function putBack(db: PrismaClient, schema: string): Promise<void> {
  await db.$executeRawUnsafe(`
    do $$
    declare name text;
    begin
      -- No triggers: the rows are whole, and nobody is to be told of them.
      perform set_config('session_replication_role', 'replica', true);
      for name in ${TABLES} loop
        execute format('insert into public.%I table ${schema}.%I', name, name);
      end loop;
      perform setval(format('public.%I', sequencename)::regclass, last_value) from ${schema}.numbers;
    end $$`);
}
