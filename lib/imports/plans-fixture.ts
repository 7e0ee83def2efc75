import type { PrismaClient } from "@/lib/db/generated/client";
import { truncateDatabase } from "@/lib/db/test-database";
import { importShippedDocuments } from "./shipped-documents";

/**
 * Leaves nothing in the tests' database but what `importShippedDocuments` makes of an empty one. That is done once per
 * run of the tests and kept beside the tables: reading the documents takes seconds, putting back what came of them a
 * part of one.
 */
export async function emptyButPlans(db: PrismaClient): Promise<void> {
  await truncateDatabase(db);
  const [{ kept } = { kept: false }] = await db.$queryRaw<{ kept: boolean }[]>`
    select to_regclass('kept_plans.numbers') is not null as kept`;
  if (kept) {
    await putBack(db);
    return;
  }
  await importShippedDocuments(db);
  await db.$executeRawUnsafe(`
    do $$
    declare name text;
    begin
      create schema kept_plans;
      for name in ${TABLES} loop
        execute format('create table kept_plans.%I as table public.%I', name, name);
      end loop;
      create table kept_plans.numbers as
        select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null;
    end $$`);
}

const TABLES = `select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;

async function putBack(db: PrismaClient): Promise<void> {
  await db.$executeRawUnsafe(`
    do $$
    declare name text;
    begin
      -- No triggers: the rows are whole, and nobody is to be told of them.
      perform set_config('session_replication_role', 'replica', true);
      for name in ${TABLES} loop
        execute format('insert into public.%I table kept_plans.%I', name, name);
      end loop;
      perform setval(format('public.%I', sequencename)::regclass, last_value) from kept_plans.numbers;
    end $$`);
}
