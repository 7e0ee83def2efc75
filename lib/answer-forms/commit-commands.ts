import { actOnce } from "@/lib/activity/act-once";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { submitAllInto } from "@/lib/reports/batch-commands";
import { submitReportInput } from "@/lib/reports/schema";
import type { AnswerRow } from "./compare";
import { canAnswerByFile } from "./policy";
import { readUpload } from "./preview-queries";
import type { CommitAnswers } from "./schema";

/** Some hundred reports in one transaction, on a busy machine; in milliseconds. */
const LONGEST = 120_000;

/**
 * Takes a file over: every row of it that is a report is submitted, or sent for 部内確認, in one transaction; all or
 * none.
 * @param today the current day in JST
 * @returns how many, and the ministry's slug
 * @throws NotFound | Forbidden | Invalid | Conflict where somebody changed a row since the page was made: the file
 *   stays, and is compared anew
 */
export async function commitAnswers(
  db: PrismaClient,
  viewer: Viewer,
  input: CommitAnswers,
  today: DateString,
): Promise<{ ministry: string; reports: number }> {
  const read = await readUpload(viewer, input.upload, today);
  if (!read) throw new NotFound("このファイルは見つかりません。");
  const { upload, ministry, preview } = read;
  if (!canAnswerByFile(viewer, ministry.id)) throw new Forbidden();
  if (upload.refusal !== null) throw new Invalid({ "": "読み取れなかったファイルは、取り込めません。" });
  let reports = upload.reports ?? 0;
  const take = async (tx: Transaction) => {
    if (!preview) throw new Invalid({ "": "このファイルは、すでに取り込みました。" });
    const rows = rowsToSubmit(preview.rows, preview.problems.length, input);
    reports = rows.length;
    const taken = await tx.answerUpload.updateMany({
      where: { id: upload.id, committedAt: null },
      data: { committedAt: new Date(), reports },
    });
    if (taken.count === 0) throw new Conflict("このファイルは、すでに取り込みました。");
    const source = { fileName: upload.fileName, sha256: upload.sha256 };
    const { requestId, stage, behalfReason } = input;
    const inputs = rows.map((row) => ({
      ...submitReportInput.parse({
        ...row.texts,
        ...{ code: row.code, ministry: ministry.slug, requestId, behalfReason, files: row.files },
        basedOn: String(row.version),
      }),
      source,
    }));
    await submitAllInto(tx, viewer, { requestId, ministry: ministry.slug, stage, rows: inputs }, today);
  };
  await actOnce(db, viewer, input.requestId, take, LONGEST);
  return { ministry: ministry.slug, reports };
}

/** @throws Invalid | Conflict where the page showed other rows than those which stand now */
function rowsToSubmit(rows: readonly AnswerRow[], strays: number, input: CommitAnswers): AnswerRow[] {
  if (strays > 0 || rows.some(({ problems }) => problems.length > 0)) {
    throw new Invalid({
      "": "誤りのあるセルがあるため、どの工程も提出していません。ファイルを直して、もう一度選んでください。",
    });
  }
  if (rows.length === 0) throw new Invalid({ "": "このファイルには、報告する行がありません。" });
  const changed = rows.filter(({ code, version }) => input.parts.get(code) !== version);
  if (changed.length > 0 || input.parts.size !== rows.length) {
    const codes = changed.map(({ code }) => code).join("、");
    throw new Conflict(
      `どの工程も提出していません。一覧を表示したあとに、ほかの人が${codes || "一覧の工程"}を変更しました。ファイルはそのまま残っています。新しい内容と比べ直した一覧を確かめて、もう一度提出してください。`,
    );
  }
  const undecided = rows.filter(({ code, conflict }) => conflict && !input.choice.has(code));
  if (undecided.length > 0) {
    throw new Invalid(
      Object.fromEntries(
        undecided.map(({ code }) => [`choice-${code}`, `${code}: どちらにするかを選んでください。`]),
      ),
    );
  }
  const chosen = rows.filter(({ code, conflict }) => !conflict || input.choice.get(code) === "file");
  if (chosen.length === 0) throw new Invalid({ "": "報告する行が選ばれていません。" });
  return chosen;
}
