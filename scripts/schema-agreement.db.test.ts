import { describe, expect, it } from "vitest";
import { catalogDifferences, readCatalog } from "./database-catalog";
import { applyMigrations, migrationScript, readSchema, withEngine } from "./migrations.mjs";
import { withScratchDatabase } from "./scratch-database";

type SchemaFile = { path: string; content: string };

/** The catalog that the migrations in prisma/migrations lead to. */
function migrated() {
  return withScratchDatabase("migrated", async (url, client) => {
    await applyMigrations(url);
    return readCatalog(client);
  });
}

/** The catalog that a schema describes. */
function described(schema: SchemaFile[]) {
  return withScratchDatabase("described", async (url, client) => {
    const script = await withEngine(url, (engine) => migrationScript(engine, [], schema));
    await client.query(script);
    return readCatalog(client);
  });
}

/** The schema with one line changed. */
async function changed(from: RegExp, to: string): Promise<SchemaFile[]> {
  let times = 0;
  const files = (await readSchema()).map(({ path, content }) => ({
    path,
    content: content.replace(from, () => {
      times += 1;
      return to;
    }),
  }));
  expect(times, `${from} stands once in the schema`).toBe(1);
  return files;
}

describe("prisma/schema and prisma/migrations", () => {
  it("lead to the same database", async () => {
    const [left, right] = [await migrated(), await described(await readSchema())];
    expect(left.size).toBeGreaterThan(100);
    expect(catalogDifferences(left, right)).toEqual([]);
  });

  it("are told apart by a column, an index and an enum label", async () => {
    const left = await migrated();
    const cases = [
      [/^ {2}passwordHash String\?/m, "  passwordHash String ", "列 user_account.password_hash"],
      [/^ {2}coordinator$/m, "  coordinator\n  auditor", "列挙型 role"],
      [/^ {2}points Int {5}@default\(0\)/m, "  points Int     @default(1)", "列 login_limit.points"],
      [/^ {2}email {8}String {4}@unique/m, "  email        String", "索引 user_account_email_key"],
    ] as const;
    for (const [from, to, object] of cases) {
      const differences = catalogDifferences(left, await described(await changed(from, to)));
      expect(differences.length, object).toBeGreaterThan(0);
      expect(differences.join("\n")).toContain(object);
    }
  });
});
