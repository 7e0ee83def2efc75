import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

const LOCAL = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * The address of the tests' database.
 * @throws Error unless it is on this machine: tests empty the database they get
 */
export function testDatabaseUrl(url: string | undefined = process.env.DATABASE_URL): string {
  if (!url) throw new Error("DATABASE_URL of the test database is not set");
  const { hostname, searchParams } = new URL(url);
  if (!LOCAL.has(hostname) || searchParams.has("host")) {
    throw new Error(`tests refuse a database that is not local (${hostname})`);
  }
  return url;
}

/** A client of the tests' database; disconnect it after the file. */
export function testDatabase(): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: testDatabaseUrl(), max: 10 }) });
}

/**
 * Empties every table but the migrations' own, and starts their numbers anew. By deleting: truncating makes new files
 * for every table and index, which takes ten times as long for the few rows of a test.
 */
export async function emptyDatabase(db: PrismaClient): Promise<void> {
  testDatabaseUrl();
  await db.$executeRawUnsafe(`
    do $$
    declare name text;
    begin
      -- No triggers: neither foreign keys nor what guards approved plans.
      perform set_config('session_replication_role', 'replica', true);
      for name in
        select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'
      loop
        execute format('delete from %I', name);
      end loop;
      perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        from pg_sequences where schemaname = 'public' and last_value is not null;
    end $$`);
}

/** Empties the same tables, and leaves nothing of what was deleted in their files either: for thousands of rows. */
export async function truncateDatabase(db: PrismaClient): Promise<void> {
  testDatabaseUrl();
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> '_prisma_migrations'`;
  const list = tables.map(({ name }) => name).join(", ");
  if (list) await db.$executeRawUnsafe(`truncate ${list} restart identity cascade`);
}
