import { actOnce } from "@/lib/activity/act-once";
import { Conflict, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { sendInto } from "@/lib/reviews/send-commands";
import type { SubmitReports } from "./batch-schema";
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
  { requestId, ministry, stage, rows }: SubmitReports,
  today: DateString,
): Promise<number> {
  // In one order everywhere: two batches never wait for each other's rows.
  const ordered = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
  const handIn = stage === "review" ? sendInto : submitInto;
  await actOnce(db, viewer, requestId, async (tx) => {
    const wrong: string[] = [];
    const changed: string[] = [];
    for (const [index, row] of ordered.entries()) {
      try {
        const report = { ...row, ministry, baseReport: "", behalfReason: row.behalfReason };
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
  });
  return rows.length;
}
