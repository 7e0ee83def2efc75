import path from "node:path";
import { parseArgs } from "node:util";
import { ApprovalRefused, commitImport, planImport } from "@/lib/imports/commands";
import { readImportFile } from "@/lib/imports/read-file";
import { reportLines } from "@/lib/imports/report-text";
import { SHIPPED_DOCUMENTS } from "@/lib/imports/shipped-documents";
import { seedMinistries } from "@/lib/ministries/seed";
import { withCommandDatabase } from "./command-database";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

const HELP = `使い方: npm run db:import -- [--dry-run] [--approve] [ファイル …]

工程表と施策集を取り込みます。ファイルを指定しないときは、同梱の二つの文書を取り込みます。
同じ文書をもう一度取り込んでも何も変わりません。内容の変わった文書は新しい版(下書き)になります。

  --dry-run  何が変わるかを表示します。データベースには書き込みません
  --approve  取り込んだ版を承認し、画面や集計に使う版にします
  --help     この説明を表示します

接続先は環境変数 DATABASE_URL です(ないときは組み込みのPostgres)。`;

/** Reads the command line; a Japanese sentence for what is wrong with it. */
function readArguments() {
  try {
    return parseArgs({
      options: {
        "dry-run": { type: "boolean", default: false },
        approve: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
      allowPositionals: true,
    });
  } catch (error) {
    const option = /'(-[^']*)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    throw new StopWithReason(
      `指定 ${option} は使えません。使い方は npm run db:import -- --help で表示します。`,
    );
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values["dry-run"] && values.approve) {
    throw new StopWithReason("--dry-run と --approve は一緒に指定できません。");
  }
  const root = path.resolve(import.meta.dirname, "..");
  // npm runs a script in the project's folder and tells where it was called.
  const called = process.env.INIT_CWD ?? process.cwd();
  const files =
    positionals.length > 0
      ? positionals.map((file) => path.resolve(called, file))
      : SHIPPED_DOCUMENTS.map((document) => path.join(root, document));
  const read = await Promise.all(files.map(async (file) => ({ file, result: await readImportFile(file) })));
  let refused = 0;
  const importable = read.flatMap(({ file, result }) => {
    if (result.ok) return [result.file];
    console.error(`${file}: 取り込みませんでした。${result.reason}`);
    refused += 1;
    return [];
  });
  if (importable.length > 0) {
    await withCommandDatabase(async (db) => {
      if (!values["dry-run"]) await seedMinistries(db);
      for (const file of importable) {
        const result = values["dry-run"]
          ? await planImport(db, file)
          : await commitImport(db, file, { approve: values.approve }).catch((error: unknown) => {
              throw error instanceof ApprovalRefused ? new StopWithReason(error.message) : error;
            });
        const lines = reportLines(result).join("\n");
        if (result.outcome === "refused") {
          console.error(lines);
          refused += 1;
        } else console.log(lines);
      }
    });
  }
  if (refused > 0) process.exitCode = 1;
}

await runCommand(main);
