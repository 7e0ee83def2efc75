import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { StopWithReason } from "./stop-with-reason.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const MIGRATIONS = path.join(ROOT, "prisma", "migrations");
const SCHEMA = path.join(ROOT, "prisma", "schema");
const FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Real Prisma migrations by the WebAssembly build of Prisma's own schema engine: the same
 * files and history table as `prisma migrate`, with nothing to download on any machine.
 *
 * @typedef {import("@prisma/schema-engine-wasm").SchemaEngine} SchemaEngine
 */

/**
 * Applies what is missing.
 * @param {string} databaseUrl
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws {StopWithReason} when the database is of a newer schema, or a migration failed or was edited
 */
export async function applyMigrations(databaseUrl) {
  return withEngine(databaseUrl, async (engine) => {
    const migrationsList = await readMigrations();
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: FILTERS,
    });
    const unknown = unknownToUs(state.history);
    if (unknown.length > 0) throw new StopWithReason(newerSchema(unknown));
    if (state.failedMigrationNames.length > 0) {
      throw new StopWithReason(
        `データベースの移行(${state.failedMigrationNames.join("、")})が途中で失敗しています。バックアップから戻してから、もう一度起動してください。`,
      );
    }
    if (state.editedMigrationNames.length > 0) {
      throw new StopWithReason(
        `適用済みの移行(${state.editedMigrationNames.join("、")})のファイルが書き換えられています。元のファイルに戻してください。`,
      );
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  });
}

/**
 * Compares without loading the engine: what a start needs to know in milliseconds.
 * @param {import("pg").Client} client connected
 * @returns {Promise<"current" | "behind">}
 * @throws {StopWithReason} when the database is of a newer schema
 */
export async function migrationState(client) {
  const ours = await migrationNames();
  const { rows: tables } = await client.query(
    "select to_regclass('_prisma_migrations') is not null as known",
  );
  if (!tables[0]?.known) return "behind";
  const { rows } = await client.query(
    "select migration_name as name, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null",
  );
  const unknown = rows.map((row) => row.name).filter((name) => !ours.includes(name));
  if (unknown.length > 0) throw new StopWithReason(newerSchema(unknown));
  const applied = new Set(rows.filter((row) => row.finished).map((row) => row.name));
  return ours.every((name) => applied.has(name)) ? "current" : "behind";
}

/**
 * The SQL that leads from one schema to another, by the engine; empty string when they are the same.
 * @param {SchemaEngine} engine
 * @param {import("@prisma/schema-engine-wasm").SchemaContainer[]} from empty array: no schema at all
 * @param {import("@prisma/schema-engine-wasm").SchemaContainer[]} to
 * @returns {Promise<string>}
 */
export async function migrationScript(engine, from, to) {
  const { stdout } = await engine.diff({
    from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: null,
    filters: FILTERS,
  });
  const script = stdout ?? "";
  return script.includes("This is an empty migration") ? "" : script;
}

/**
 * Runs a function with an engine connected to a database.
 * @template T
 * @param {string} databaseUrl
 * @param {(engine: SchemaEngine) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withEngine(databaseUrl, use) {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const { SchemaEngine } = await loadEngine();
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await SchemaEngine.new(
    {
      datamodels: (await readSchema()).map(
        (file) => /** @type {[string, string]} */ ([file.path, file.content]),
      ),
    },
    () => {},
    adapter,
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    // The engine's connection holds the lock against migrations at once until it closes.
    await pool.end();
  }
}

/** @type {Promise<typeof import("@prisma/schema-engine-wasm")> | undefined} */
let loaded;

/** Once per process: the package keeps views of one instance's memory. */
function loadEngine() {
  loaded ??= instantiateEngine();
  return loaded;
}

/** The package expects a bundler to load its .wasm; Node does it by hand. */
async function instantiateEngine() {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const background = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": background });
  background.__wbg_set_wasm(instance.exports);
  // The engine reports a panic through this global; without it the message is lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(/** @type {string} */ message) {
        throw new Error(`schema engine: ${message}`);
      },
    },
  });
  /** @type {{ __wbindgen_start: () => void }} */ (
    /** @type {unknown} */ (instance.exports)
  ).__wbindgen_start();
  return /** @type {typeof import("@prisma/schema-engine-wasm")} */ (background);
}

/** @returns {Promise<import("@prisma/schema-engine-wasm").MigrationList>} */
export async function readMigrations() {
  const names = await migrationNames();
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(MIGRATIONS, "migration_lock.toml"), "utf8").catch(() => null),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: /** @type {const} */ ("ok"),
            value: await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/** @returns {Promise<string[]>} in order of application */
async function migrationNames() {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** @returns {Promise<{ path: string, content: string }[]>} */
export async function readSchema() {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(SCHEMA, name),
      content: await readFile(path.join(SCHEMA, name), "utf8"),
    })),
  );
}

/**
 * @param {import("@prisma/schema-engine-wasm").HistoryDiagnostic | null} history
 * @returns {string[]}
 */
function unknownToUs(history) {
  return history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [];
}

/** @param {string[]} names */
function newerSchema(names) {
  return `このデータベースは、より新しい版のソフトウェアで更新されています(未知の移行: ${names.join("、")})。新しい版のソフトウェアで起動してください。`;
}
