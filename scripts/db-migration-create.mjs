import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.mjs";
import { migrationScript, readSchema, withEngine } from "./migrations.mjs";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

/**
 * `npm run db:migration-create -- <name>` (development): writes the migration that leads from the
 * committed schema (git HEAD; none yet: an empty database) to the one in the working tree.
 */
await runCommand(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new StopWithReason("使い方: npm run db:migration-create -- 名前(英小文字・数字・_)");
  }
  const initial = process.argv.includes("--initial");
  const to = await readSchema();
  const scratch = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-migration-"));
  const postgres = await startEmbeddedPostgres(scratch);
  try {
    const from = initial ? [] : committedSchema();
    const script = await withEngine(postgres.url, (engine) => migrationScript(engine, from, to));
    if (script === "") throw new StopWithReason("スキーマに変更はありません。");
    const base = path.join("prisma", "migrations");
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = path.join(base, `${stamp}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "migration.sql"), script);
    await writeFile(path.join(base, "migration_lock.toml"), 'provider = "postgresql"\n');
    console.log(`作成しました: ${folder}`);
  } finally {
    await postgres.stop();
    await rm(scratch, { recursive: true, force: true });
  }
});

function committedSchema() {
  const list = execFileSync("git", ["ls-tree", "--name-only", "HEAD", "prisma/schema/"], {
    encoding: "utf8",
  });
  return list
    .split("\n")
    .filter((file) => file.endsWith(".prisma"))
    .map((file) => ({
      path: file,
      content: execFileSync("git", ["show", `HEAD:${file}`], { encoding: "utf8" }),
    }));
}
