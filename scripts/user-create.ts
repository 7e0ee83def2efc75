import { parseArgs } from "node:util";
import { z } from "zod";
import { Conflict, Invalid } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import { PASSWORD_HINT, passwordProblem } from "@/lib/auth/password";
import { emailInput } from "@/lib/auth/schema";
import { ROLE_LABELS, ROLES } from "@/lib/auth/viewer";
import { dateInJapan } from "@/lib/domain/as-of";
import { textInput } from "@/lib/domain/text-input";
import { createPerson } from "@/lib/users/create-person";
import { askPassword, readPassword } from "./ask-password.mjs";
import { withCommandDatabase } from "./command-database";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

const HELP = `使い方: npm run user:create -- --email <アドレス> --name <氏名> --role <役割> [--ministry <府省庁>]

利用者を登録します(最初の管理者など)。パスワードは端末で尋ねます。引数では渡せません。

  --email           メールアドレス
  --name            氏名
  --role            ${ROLES.map((role) => `${role}(${ROLE_LABELS[role]})`).join("、")}
  --ministry        府省庁の略称(例: digital、soumu)。admin と secretariat では省略すると digital(デジタル庁)
  --password-stdin  パスワードを標準入力から読みます
  --no-password     パスワードを設定しません(OIDC でだけログインする利用者)
  --help            この説明を表示します

例: npm run user:create -- --email admin@example.go.jp --name "管理 太郎" --role admin
接続先は環境変数 DATABASE_URL です(ないときは組み込みのPostgres)。`;

const schema = z
  .object({
    email: emailInput,
    name: textInput({ label: "氏名", maxLength: 100 }),
    role: z.enum(ROLES, `役割は ${ROLES.join("、")} から選んでください。`),
    ministry: z.string().optional(),
  })
  .transform((given) => {
    // デジタル庁 runs the plan for all.
    const central = given.role === "admin" || given.role === "secretariat" ? "digital" : null;
    return { ...given, ministry: given.ministry ?? central };
  })
  .refine(({ ministry }) => ministry !== null, {
    path: ["ministry"],
    message: "府省庁の略称を指定してください。",
  });

/** Reads the command line; a Japanese sentence for what is wrong with it. */
function readArguments() {
  try {
    return parseArgs({
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        ministry: { type: "string" },
        "password-stdin": { type: "boolean", default: false },
        "no-password": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    const option = /'(-[^'\s=]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    const hint = option.startsWith("--pass")
      ? "パスワードは引数では渡せません(--password-stdin を使います)。"
      : "";
    throw new StopWithReason(
      `指定 ${option} は使えません。${hint}使い方は npm run user:create -- --help で表示します。`,
    );
  }
}

async function choosePassword(fromStdin: boolean): Promise<string> {
  if (!fromStdin) console.error(`パスワード: ${PASSWORD_HINT}`);
  const password = fromStdin ? await readPassword() : await askPassword("パスワード(表示されません): ");
  const problem = passwordProblem(password);
  if (problem) throw new StopWithReason(problem);
  if (!fromStdin && (await askPassword("もう一度: ")) !== password) {
    throw new StopWithReason("二回のパスワードが一致しません。");
  }
  return password;
}

async function main(): Promise<void> {
  const given = readArguments();
  if (given.help) return console.log(HELP);
  const { "password-stdin": fromStdin, "no-password": without, help: _help, ...fields } = given;
  if (fromStdin && without) {
    throw new StopWithReason("--password-stdin と --no-password は、どちらか一方だけを指定してください。");
  }
  const person = parseInput(schema, fields);
  const password = without ? null : await choosePassword(fromStdin);
  await withCommandDatabase(async (db) => {
    const { ministry } = await createPerson(db, { ...person, password, validFrom: dateInJapan(new Date()) });
    console.log(
      `登録しました: ${person.name}(${person.email})、${ministry ?? "所属なし"} ${ROLE_LABELS[person.role]}`,
    );
  });
}

/** The options that a message is about, by field. */
function sentenceOf(error: unknown): unknown {
  if (error instanceof Conflict) return new StopWithReason(error.message);
  if (!(error instanceof Invalid)) return error;
  const sentences = Object.entries(error.fields).map(([field, message]) => `--${field}: ${message}`);
  return new StopWithReason(sentences.join(" "));
}

await runCommand(() =>
  main().catch((error: unknown) => {
    throw sentenceOf(error);
  }),
);
