import path from "node:path";
import { parseArgs } from "node:util";
import { checkAuthorization } from "./checks/authorization/check.mjs";
import { withServers } from "./checks/with-servers.mjs";
import { runCommand } from "./stop-with-reason.mjs";

const HELP = `使い方: npm run check:authorization -- [オプション]

ビルドにあるすべてのアクション・ルート・ページに、未ログイン・閲覧者・担当者・とりまとめ・事務局・管理者・無効にした
利用者などから、自府省庁が主担当の項目、連携の項目、関係のない項目について要求を送り、だれに何ができるかを認可の表
(scripts/checks/authorization)と比べます。断られた要求ではデータベースの内容が変わらないこと、受け付けられた要求では
書くべき表だけが変わり、履歴がちょうど1件残ることを確かめます。表にないアクションがあれば失敗します。

  --only 名前   そのアクション・ルート・ページだけを検査します(例: --only submitReport --only "GET /files/[id]")
  --help        この説明を表示します`;

await runCommand(async () => {
  process.chdir(path.resolve(import.meta.dirname, ".."));
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  await withServers(1, ({ client, origins: [origin = ""], password }) =>
    checkAuthorization({ client, origin, password, only: values.only }),
  );
});
