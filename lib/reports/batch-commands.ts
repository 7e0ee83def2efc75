import { actOnce } from "@/lib/activity/act-once";
import { Conflict, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { sendInto } from "@/lib/reviews/send-commands";
import type { SubmitReports } from "./batch-schema";
import type { ReportSource } from "./report-source";
import { submitInto } from "./submit-commands";

/**
 * Submits the reports of many parts of one ministry in one transaction, or sends them for 部内確認: all of them, or
 * none.
 * @param today the current day in JST
 * @returns how many
 * @throws NotFound | Forbidden | Invalid that names every part that can't be reported so | Conflict that names
 *   those that somebody else changed meanwhile
 */
export async function submitReports(
  db: PrismaClient,
  viewer: Viewer,
  input: SubmitReports,
  today: DateString,
): Promise<number> {
  await actOnce(db, viewer, input.requestId, (tx) => submitAllInto(tx, viewer, input, today));
  return input.rows.length;
}

/** Reports of several parts of one ministry, with where each comes from if not from a form. */
type ManyReports = Omit<SubmitReports, "rows"> & {
  rows: (Omit<SubmitReports["rows"][number], "baseReport"> & { source?: ReportSource })[];
};

/**
 * The same within the caller's transaction.
 * @throws as submitReports
 */
export async function submitAllInto(
  tx: Transaction,
  viewer: Viewer,
  { requestId, ministry, stage, rows }: ManyReports,
  today: DateString,
): Promise<void> {
  // In one order everywhere: two batches never wait for each other's rows.
  const ordered = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
  const handIn = stage === "review" ? sendInto : submitInto;
  const wrong: string[] = [];
  const changed: string[] = [];
  for (const [index, row] of ordered.entries()) {
    try {
      const report = { ...row, ministry, baseReport: "" };
      await handIn(tx, viewer, report, today, index === 0 ? requestId : undefined);
    } catch (error) {
      if (error instanceof Invalid) wrong.push(`${row.code}: ${error.message}`);
      else if (error instanceof Conflict) changed.push(row.code);
      else throw error;
    }
  }
  if (wrong.length > 0) throw new Invalid({ "": `提出していません。${wrong.join(" ")}` });
  if (changed.length > 0) {
    throw new Conflict(
      `提出していません。${changed.join("、")}は、この間にほかの人が報告を変更しました。新しい内容を読み込んで確かめてから、もう一度提出してください。`,
    );
  }
}
