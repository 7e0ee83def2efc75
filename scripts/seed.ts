import { PrismaPg } from "@prisma/adapter-pg";
import { z } from "zod";
import { PrismaClient } from "@/lib/db/generated/client";
import { reportLines } from "@/lib/imports/report-text";
import { importShippedDocuments } from "@/lib/imports/shipped-documents";
import { ensureSamples, removeSamplesAsOperator } from "@/lib/samples/commands";
import { ensureDemoAccounts } from "@/lib/users/demo";
import { runCommand, StopWithReason } from "./stop-with-reason.mjs";

/** The steps that `npm start` asks for (scripts/fill-database.mjs), in their order. */
const STEPS = ["import", "accounts", "samples", "remove-samples"] as const;

const variables = z.object({
  DATABASE_URL: z.string().min(1),
  DEMO_PASSWORD: z.string().default(""),
  DEMO_PASSWORD_MARK: z.string().default(""),
});

await runCommand(async () => {
  const steps = z.array(z.enum(STEPS)).parse(process.argv.slice(2));
  const { DATABASE_URL, DEMO_PASSWORD, DEMO_PASSWORD_MARK } = variables.parse(process.env);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL, max: 2 }) });
  try {
    if (steps.includes("import")) await importPlans(db);
    if (steps.includes("accounts")) await makeAccounts(db, DEMO_PASSWORD, DEMO_PASSWORD_MARK);
    if (steps.includes("samples")) say(`サンプルの報告を${await ensureSamples(db)}件作成しました(架空)`);
    if (steps.includes("remove-samples")) {
      const removed = await removeSamplesAsOperator(db);
      say(`サンプルの報告${removed.reports}件を削除しました`);
    }
  } finally {
    await db.$disconnect();
  }
});

async function importPlans(db: PrismaClient): Promise<void> {
  for (const result of await importShippedDocuments(db)) {
    const [first, second, third] = reportLines(result);
    if (result.outcome === "refused") throw new StopWithReason(reportLines(result).join("\n"));
    say([first, second, third].map((line) => line?.trim()).join(" / "));
  }
}

async function makeAccounts(db: PrismaClient, password: string, mark: string): Promise<void> {
  const { created } = await ensureDemoAccounts(db, password);
  await db.setting.upsert({
    where: { key: "demoPasswordMark" },
    create: { key: "demoPasswordMark", value: mark },
    update: { value: mark, updatedAt: new Date() },
  });
  say(`デモの利用者を用意しました(新規${created}件)`);
}

function say(line: string): void {
  console.log(`  ${line}`);
}
