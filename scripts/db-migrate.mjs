import { parseArgs } from "node:util";
import { migrateMailQueue } from "./mail-queue.mjs";
import { applyMigrations } from "./migrations.mjs";
import { connect } from "./open-database.mjs";
import { runCommand } from "./stop-with-reason.mjs";
import { withDatabaseUrl } from "./with-client.mjs";

const HELP = `使い方: npm run db:migrate

データベースを、このソフトウェアの版のスキーマに移行します(npm start も同じことをします)。
メールの設定(SMTP_URL)があるときは、送信の待ち行列(スキーマ graphile_worker)も作ります。
接続先は DATABASE_URL です(ないときは組み込みのPostgres)。`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) return console.log(HELP);
  await withDatabaseUrl(async (url) => {
    const probe = await connect(url);
    await probe.end();
    const applied = await applyMigrations(url);
    await migrateMailQueue(url);
    console.log(applied.length === 0 ? "移行はすべて適用済みです。" : `適用しました: ${applied.join("、")}`);
  });
});
