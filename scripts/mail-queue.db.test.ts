import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Client } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { emptyMailQueue, migrateMailQueue } from "./mail-queue.mjs";
import { applyMigrations } from "./migrations.mjs";
import { withScratchDatabase } from "./scratch-database";

afterEach(() => vi.unstubAllEnvs());

function mail() {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:9");
  vi.stubEnv("MAIL_FROM", "kouteihyo@example.go.jp");
  vi.stubEnv("AUTH_URL", "https://dashboard.example.go.jp");
}

async function schemas(client: Client): Promise<string[]> {
  const { rows } = await client.query(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' order by 1",
  );
  return rows.map(({ name }) => name);
}

it("makes a queue only where e-mail is sent, beside the tables of the schema", async () => {
  await withScratchDatabase("mail_queue", async (url, client) => {
    const before = await schemas(client);
    await migrateMailQueue(url);
    await emptyMailQueue(client);
    expect(await schemas(client)).toEqual(before);
    mail();
    await migrateMailQueue(url);
    await migrateMailQueue(url);
    expect(await schemas(client)).toEqual(["graphile_worker", ...before]);
    const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public'");
    expect(rows).toEqual([]);
  });
});

it("says what is missing where no schema may be made", async () => {
  mail();
  await withScratchDatabase("mail_refused", async (url, client) => {
    await client.query("create role scratch_reader login password 'reader'");
    try {
      const limited = Object.assign(new URL(url), { username: "scratch_reader", password: "reader" });
      await expect(migrateMailQueue(limited.href)).rejects.toThrow("CREATE 権限を与えてください");
    } finally {
      await client.query("drop role scratch_reader");
    }
  });
});

it("is emptied when a backup takes the place of what it was about, and is no part of it", async () => {
  mail();
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-backup-"));
  try {
    await withScratchDatabase("mail_restore", async (url, client) => {
      await applyMigrations(url);
      await migrateMailQueue(url);
      const job = "select graphile_worker.add_job('mailNotification', '{}', job_key => $1)";
      const ministry = "insert into ministry (slug, name, position) values ($1, $1, 1) returning id";
      await client.query(job, ["notification 1"]);
      await client.query(ministry, ["moj"]);
      const file = path.join(folder, "backup.gz");
      const run = (script: string, ...args: string[]) =>
        promisify(execFile)(process.execPath, [path.join(import.meta.dirname, script), ...args], {
          env: { ...process.env, DATABASE_URL: url },
        });
      await run("db-backup.mjs", file);
      await client.query("delete from ministry");
      await run("db-restore.mjs", "--replace", file);
      expect((await client.query("select slug from ministry")).rows).toEqual([{ slug: "moj" }]);
      expect((await client.query("select key from graphile_worker.jobs")).rows).toEqual([]);
      await client.query(job, ["notification 2"]);
      expect((await client.query(ministry, ["mof"])).rows).toEqual([{ id: 2 }]);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
