import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { freePort } from "./embedded-postgres.mjs";
import { applyMigrations } from "./migrations.mjs";
import { withScratchDatabase } from "./scratch-database";

const START = path.join(import.meta.dirname, "start.mjs");
const SECRET = "a-secret-of-the-tests-0123456789-0123456789";

/** Runs `npm start`'s script until it gives up. */
async function start(variables: Record<string, string>) {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "production",
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(await freePort()),
    HOST: "127.0.0.1",
    ...variables,
  };
  return new Promise<{ code: number; output: string; errors: string[] }>((resolve) => {
    execFile(process.execPath, [START], { env, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
      resolve({ code, output: stdout + stderr, errors: stderr.trim().split("\n") });
    });
  });
}

/** One clear sentence on stderr, exit code ≠ 0, no stack trace. */
async function expectRefusal(variables: Record<string, string>, sentence: string | RegExp) {
  const { code, output, errors } = await start(variables);
  expect(output).toMatch(sentence);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^エラー: .+。$/);
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  expect(output).not.toContain(SECRET);
  expect(code).toBe(1);
}

/** Address of the tests' database with parts of it replaced. */
function databaseUrl(change: (url: URL) => void): string {
  const url = new URL(process.env.DATABASE_URL ?? "");
  change(url);
  return url.href;
}

describe("npm start refuses in one sentence", () => {
  it.each(["abc", "0", "70000", "3000.5"])("PORT=%s", async (port) => {
    await expectRefusal({ PORT: port }, "環境変数 PORT: 1〜65535 の整数にしてください");
  });

  it("an address that is no Postgres address", async () => {
    await expectRefusal({ DATABASE_URL: "mysql://localhost/x", AUTH_SECRET: SECRET }, "DATABASE_URL");
  });

  it("an own database without AUTH_SECRET", async () => {
    await expectRefusal({ DATABASE_URL: databaseUrl(() => {}) }, "AUTH_SECRET");
  });

  it("an AUTH_SECRET that is too short", async () => {
    await expectRefusal({ DATABASE_URL: databaseUrl(() => {}), AUTH_SECRET: "short" }, "32文字以上");
  });

  it("half of the settings of an OIDC provider", async () => {
    const half = { OIDC_ISSUER: "https://idp.example.go.jp", OIDC_CLIENT_SECRET: SECRET };
    await expectRefusal(half, "環境変数 OIDC_CLIENT_ID: OIDC によるログインには");
  });

  it("an OIDC provider without TLS on another machine", async () => {
    const plain = {
      OIDC_ISSUER: "http://idp.example.go.jp",
      OIDC_CLIENT_ID: "x",
      OIDC_CLIENT_SECRET: SECRET,
    };
    await expectRefusal(plain, "環境変数 OIDC_ISSUER: https:// で始まるアドレスにしてください");
  });

  it("a port that is taken", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    try {
      await expectRefusal({ PORT: String(port) }, `ポート ${port} はほかのプログラムが使用しています`);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("a HOST that is not this machine's", async () => {
    await expectRefusal({ HOST: "192.0.2.1" }, "192.0.2.1");
  });

  it("a DATA_DIR below a file", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-start-"));
    try {
      const file = path.join(folder, "file");
      await writeFile(file, "");
      await expectRefusal({ DATA_DIR: path.join(file, "data") }, "に書き込めません");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("a DATA_DIR without write permission", async ({ skip }) => {
    // Nobody writes into /sys, root included.
    skip(process.platform !== "linux", "root にも書けない場所は Linux の /sys だけ");
    await expectRefusal({ DATA_DIR: "/sys/kouteihyo" }, "/sys/kouteihyo)に書き込めません");
  });

  it("a database server that is not there", async () => {
    const port = await freePort();
    await expectRefusal(
      { DATABASE_URL: `postgresql://someone:secret@127.0.0.1:${port}/x`, AUTH_SECRET: SECRET },
      /応答するサーバーがありません/,
    );
  });

  it("a wrong database password", async () => {
    const url = databaseUrl((address) => {
      address.password = "wrong";
    });
    await expectRefusal({ DATABASE_URL: url, AUTH_SECRET: SECRET }, "利用者名またはパスワードが違います");
  });

  it("a database that does not exist", async () => {
    const url = databaseUrl((address) => {
      address.pathname = "/nowhere";
    });
    await expectRefusal({ DATABASE_URL: url, AUTH_SECRET: SECRET }, "「nowhere」がありません");
  });

  it("a database of a newer version, and leaves it alone", async () => {
    await withScratchDatabase("start_newer", async (url, client) => {
      await applyMigrations(url);
      await client.query(
        `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         values ('x', 'x', '29991231000000_from_the_future', now(), 1)`,
      );
      await expectRefusal({ DATABASE_URL: url, AUTH_SECRET: SECRET }, "より新しい版のソフトウェア");
      expect((await client.query("select 1 from plan")).rowCount).toBe(0);
    });
  });

  it("a database whose migration failed half-way", async () => {
    await withScratchDatabase("start_half", async (url, client) => {
      await applyMigrations(url);
      await client.query("update _prisma_migrations set finished_at = null");
      await expectRefusal({ DATABASE_URL: url, AUTH_SECRET: SECRET }, "途中で失敗しています");
    });
  });

  it("an unknown option", async () => {
    const { stdout, stderr, code } = await new Promise<{ stdout: string; stderr: string; code: unknown }>(
      (resolve) =>
        execFile(process.execPath, [START, "--nonsense"], (error, out, err) =>
          resolve({ stdout: out, stderr: err, code: error?.code }),
        ),
    );
    expect(stderr.trim()).toMatch(/^エラー: オプションが正しくありません\(--nonsense\)。.+$/);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });
});
