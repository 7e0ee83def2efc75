import { createHash } from "node:crypto";
import { Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { textProblem, tidyText } from "@/lib/domain/text-input";
import { readWorkbook } from "@/lib/workbooks/read-workbook";
import type { FormContent } from "./content";
import { canAnswerByFile } from "./policy";
import { readForm } from "./read-form";

/** Files of a person for one ministry that were not taken over: older ones make room. */
const MOST_OPEN = 5;

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Keeps a file that somebody hands in as 回答様式, with what was read of it, or the reason why it wasn't. Nothing else
 * comes of it before it is taken over (commitAnswers).
 * @param ministry slug
 * @returns id of the upload
 * @throws NotFound | Forbidden | Invalid for a file without a name that can be shown
 */
export async function takeAnswers(
  db: PrismaClient,
  viewer: Viewer,
  { ministry, name, bytes }: { ministry: string; name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<number> {
  const found = await db.ministry.findUnique({ where: { slug: ministry }, select: { id: true } });
  if (!found) throw new NotFound("この府省庁は見つかりません。");
  if (!canAnswerByFile(viewer, found.id)) throw new Forbidden();
  const fileName = tidyText(name.split(/[/\\]/).at(-1) ?? "");
  const problem = textProblem(fileName, { label: "ファイル名", maxLength: 200 });
  if (problem) throw new Invalid({ file: problem });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = await readAnswers(bytes);
  const of = { ownerId: viewer.userId, ministryId: found.id };
  return db.$transaction(async (tx) => {
    await makeRoom(tx, of);
    const file =
      "refusal" in read
        ? null
        : await tx.storedFile.create({
            data: { ...of, name: fileName, mediaType: WORKBOOK, size: bytes.length, sha256, bytes },
            select: { id: true },
          });
    const upload = await tx.answerUpload.create({
      data: {
        ...of,
        ...{ fileName, sha256, size: bytes.length, fileId: file?.id ?? null },
        ...("refusal" in read ? { refusal: read.refusal } : { content: read }),
      },
      select: { id: true },
    });
    return upload.id;
  });
}

async function readAnswers(bytes: Uint8Array): Promise<FormContent | { refusal: string }> {
  const { sheets, refusal } = await readWorkbook(bytes);
  return refusal === undefined ? readForm(sheets) : { refusal };
}

/** What was taken over stays. */
async function makeRoom(tx: Transaction, of: { ownerId: string; ministryId: number }): Promise<void> {
  const old = await tx.answerUpload.findMany({
    where: { ...of, committedAt: null },
    orderBy: { id: "desc" },
    skip: MOST_OPEN - 1,
    select: { id: true, fileId: true },
  });
  await tx.answerUpload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  const files = old.flatMap(({ fileId }) => fileId ?? []);
  // Unless a report was given the same file.
  await tx.storedFile.deleteMany({ where: { id: { in: files }, evidence: { none: {} } } });
}
