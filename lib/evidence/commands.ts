import { createHash } from "node:crypto";
import { Invalid, TooManyAttempts } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database, Transaction } from "@/lib/db/client";
import { textProblem, tidyText } from "@/lib/domain/text-input";
import { type StoredEvidence, storedEvidence } from "./links";
import { FILE_KINDS, mediaTypeOf } from "./media-type";

/** 10 MB */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Files of one person that no report has (yet). */
const MOST_LOOSE = 50;

/**
 * Keeps a file that somebody hands in for a report. Like a draft it is nobody else's until a report has it. The same
 * file handed in once more is the same.
 * @throws Invalid: too large, of no kind that is taken, or with a name that can't be shown
 */
export async function storeFile(
  db: Database,
  viewer: Viewer,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<{ id: string; name: string; size: number }> {
  const name = tidyText(file.name.split(/[/\\]/).at(-1) ?? "");
  const { bytes } = file;
  const problem =
    textProblem(name, { label: "ファイル名", maxLength: 200 }) ??
    (bytes.length > LARGEST_FILE ? "ファイルは10MBまでにしてください。" : null);
  if (problem) throw new Invalid({ file: problem });
  const mediaType = mediaTypeOf(bytes, name);
  if (!mediaType)
    throw new Invalid({ file: `「${name}」は受け付けられない形式です。使えるのは、${FILE_KINDS}です。` });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const loose = {
    ownerId: viewer.userId,
    evidence: { none: {} },
    answerUploads: { none: {} },
    preparedFile: { is: null },
  };
  const select = { id: true, name: true, size: true };
  const same = await db.storedFile.findFirst({ where: { ...loose, sha256, name }, select });
  if (same) return same;
  if ((await db.storedFile.count({ where: loose })) >= MOST_LOOSE) {
    throw new TooManyAttempts(
      "報告に使っていないファイルが多すぎます。先に、報告で使うか、しばらくお待ちください。",
    );
  }
  return db.storedFile.create({
    data: {
      name,
      mediaType,
      size: bytes.length,
      sha256,
      bytes,
      ownerId: viewer.userId,
      ministryId: viewer.acting.ministry?.id ?? null,
    },
    select,
  });
}

type Part = { taskId: number; ministryId: number };

/**
 * Names of the files that somebody may give a report of a part, by id.
 * @param ownerId the report's author
 * @param part whose earlier files may be given again; null: none
 * @throws Invalid for a file that is neither their own nor of an earlier report of the same part
 */
export async function usableFiles(
  tx: Transaction,
  ownerId: string,
  part: Part | null,
  files: readonly string[],
): Promise<Map<string, string>> {
  const known = await tx.storedFile.findMany({
    where: {
      id: { in: [...files] },
      OR: [
        { ownerId, preparedFile: { is: null } },
        ...(part ? [{ evidence: { some: { report: partOf(part) } } }] : []),
      ],
    },
    select: { id: true, name: true },
  });
  const names = new Map(known.map(({ id, name }) => [id, name]));
  if (files.some((id) => !names.has(id))) {
    throw new Invalid({ files: "根拠資料のファイルが見つかりません。もう一度選んでください。" });
  }
  return names;
}

/**
 * Writes a report's 根拠資料.
 * @param ownerId the report's author
 * @throws Invalid as usableFiles
 */
export async function attachEvidence(
  tx: Transaction,
  ownerId: string,
  part: Part,
  reportId: number,
  evidence: StoredEvidence,
): Promise<void> {
  const names = await usableFiles(tx, ownerId, part, evidence.files);
  await writeEvidence(tx, { reportId }, evidence, names);
}

/**
 * Writes 根拠資料 of a KPI's report in words, or of an indicator's value.
 * @throws Invalid for a file that is not the person's own
 */
export async function attachKpiEvidence(
  tx: Transaction,
  ownerId: string,
  to: { kpiReportId: number } | { valueId: number },
  evidence: StoredEvidence,
): Promise<void> {
  await writeEvidence(tx, to, evidence, await usableFiles(tx, ownerId, null, evidence.files));
}

function partOf({ taskId, ministryId }: Part): Part {
  return { taskId, ministryId };
}

async function writeEvidence(
  tx: Transaction,
  to: { reportId: number } | { kpiReportId: number } | { valueId: number },
  { links, files }: StoredEvidence,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [
    ...links.map(({ title, url }) => ({ title, url })),
    ...files.map((fileId) => ({ title: names.get(fileId) ?? "", fileId })),
  ];
  await tx.evidence.createMany({ data: rows.map((row, position) => ({ ...to, position, ...row })) });
}

/** What a report has. */
export async function evidenceOf(tx: Transaction, reportId: number): Promise<StoredEvidence> {
  const rows = await tx.evidence.findMany({
    where: { reportId },
    orderBy: { position: "asc" },
    select: { title: true, url: true, fileId: true },
  });
  return storedEvidence(rows);
}
