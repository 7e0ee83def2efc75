import type { Client } from "pg";
import { describe, expect, it } from "vitest";
import { applyMigrations, migrationState } from "./migrations.mjs";
import { withScratchDatabase } from "./scratch-database";

const FUTURE = "29991231000000_from_the_future";

function insertMigration(client: Client, name: string, finished: boolean) {
  return client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values (gen_random_uuid(), 'x', $1, now(), $2, 1)`,
    [name, finished ? new Date() : null],
  );
}

describe("migrations", () => {
  it("are applied once, and then none is missing", async () => {
    await withScratchDatabase("fresh", async (url, client) => {
      expect(await migrationState(client)).toBe("behind");
      expect((await applyMigrations(url)).length).toBeGreaterThan(0);
      expect(await migrationState(client)).toBe("current");
      expect(await applyMigrations(url)).toEqual([]);
    });
  });

  it("of a newer version are refused by name", async () => {
    await withScratchDatabase("newer", async (url, client) => {
      await applyMigrations(url);
      await insertMigration(client, FUTURE, true);
      await expect(migrationState(client)).rejects.toThrow(`未知の移行: ${FUTURE}`);
      await expect(applyMigrations(url)).rejects.toThrow("より新しい版のソフトウェアで更新されています");
    });
  });

  it("that failed half-way are reported by name", async () => {
    await withScratchDatabase("half", async (url, client) => {
      const [first] = await applyMigrations(url);
      await client.query("update _prisma_migrations set finished_at = null where migration_name = $1", [
        first,
      ]);
      expect(await migrationState(client)).toBe("behind");
      await expect(applyMigrations(url)).rejects.toThrow(`${first})が途中で失敗しています`);
    });
  });

  it("edited after they were applied are reported by name", async () => {
    await withScratchDatabase("edited", async (url, client) => {
      const [first] = await applyMigrations(url);
      await client.query("update _prisma_migrations set checksum = 'other' where migration_name = $1", [
        first,
      ]);
      await expect(applyMigrations(url)).rejects.toThrow(`${first})のファイルが書き換えられています`);
    });
  });
});
