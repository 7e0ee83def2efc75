import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseEnvironment } from "../lib/environment.mjs";
import { buildWhenChanged, generateWhenChanged } from "./build-app.mjs";
import { keptSecret, lockDataFolder } from "./data-folder.mjs";
import { fillDatabase } from "./fill-database.mjs";
import { requireFreePort, startHttpServer } from "./http-server.mjs";
import { openDatabase } from "./open-database.mjs";
import { reasonOf, StopWithReason } from "./stop-with-reason.mjs";

const HELP = `使い方: npm start [-- オプション]
  --no-sample   サンプルデータ(架空)を削除してから起動します(元には戻せません)
  --help        この説明を表示します
環境変数は .env.example を参照してください。`;

/**
 * Everything between an installed clone and a served page, each step with a line; what was done
 * before is not done again. Ends with exit code 1 and one sentence when something can't be done.
 * @param {string[]} args
 * @param {{ dev?: boolean }} [options] dev: `next dev` instead of the production build
 */
export async function serve(args, options = {}) {
  /** @type {(() => Promise<void>)[]} in reverse order of what was started */
  const undo = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined);
  };
  let stopping = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      console.log("\n▸ 終了しています");
      await close();
      process.exit(0);
    });
  }
  try {
    await run(args, options, undo);
  } catch (error) {
    if (stopping) return;
    console.error(`エラー: ${reasonOf(error)}`);
    await close();
    process.exit(1);
  }
}

/**
 * @param {string[]} args
 * @param {{ dev?: boolean }} options
 * @param {(() => Promise<void>)[]} undo
 */
async function run(args, options, undo) {
  const began = Date.now();
  const flags = readFlags(args);
  if (flags.help) return console.log(HELP);
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { environment, problems } = parseEnvironment(process.env);
  if (!environment) throw new StopWithReason(problems.join("\nエラー: "));
  if (environment.databaseUrl && !environment.authSecret) {
    throw new StopWithReason(
      "DATABASE_URL を指定するときは AUTH_SECRET(32文字以上)も必要です(例: openssl rand -base64 33)。",
    );
  }
  const { host, port, demo, origin } = environment;
  await requireFreePort(host, port);
  const dataDir = path.resolve(environment.dataDir);
  if (!environment.databaseUrl) undo.push(await lockDataFolder(dataDir, `http://${host}:${port}`));

  const database = await openDatabase(environment.databaseUrl, dataDir, say);
  undo.push(database.close);
  const authSecret = environment.authSecret ?? (await keptSecret(dataDir, "auth-secret"));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    DEMO: demo ? "1" : "0",
    NODE_ENV: options.dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (environment.authUrl) process.env.NEXTAUTH_URL = environment.authUrl;
  else process.env.AUTH_TRUST_HOST = "1";

  await generateWhenChanged(say);
  const password = demo
    ? (environment.demoPassword ?? (await keptSecret(dataDir, "demo-password", 9)))
    : null;
  await fillDatabase(database.url, {
    demoPassword: password,
    authSecret,
    removeSamples: flags.noSample,
    say,
  });
  if (!options.dev) await buildWhenChanged(say);
  undo.push(
    await startHttpServer({ host, port, trustProxy: environment.trustProxy, dev: options.dev ?? false }),
  );

  console.log(
    `\n工程表ダッシュボードを起動しました(${((Date.now() - began) / 1000).toFixed(1)}秒): ${origin}`,
  );
  if (password) {
    console.log(`  ログイン: ${origin}/login`);
    console.log(
      "  例: editor.digital@demo.example(担当者)、secretariat@demo.example(事務局)、admin@demo.example(管理者)",
    );
    console.log(`  パスワード: ${environment.demoPassword ? "(DEMO_PASSWORD に指定したもの)" : password}`);
  } else {
    console.log("  最初の管理者は npm run user:create で作成します。");
  }
  if (!environment.authUrl && environment.databaseUrl) {
    console.log(
      "  注意: AUTH_URL が未設定です。公開するときは https のアドレスを指定してください(Cookieが Secure になります)。",
    );
  }
  console.log("  終了: Ctrl-C");
}

/** @param {string[]} args */
function readFlags(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { "no-sample": { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    return { noSample: values["no-sample"] ?? false, help: values.help ?? false };
  } catch {
    throw new StopWithReason(
      `オプションが正しくありません(${args.join(" ")})。--help で使い方を表示します。`,
    );
  }
}

/** @param {string} line */
function say(line) {
  console.log(`▸ ${line}`);
}
