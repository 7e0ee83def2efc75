import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { taskIdsOf } from "@/lib/plans/heir-queries";
import { pageRows } from "@/lib/site/page-rows-queries";
import { canReadDrafts } from "@/lib/tasks/policy";
import { type StoredEvidence, storedEvidence } from "./links";

/** One 根拠資料 as pages show it: a link, or a file by its id. */
export type EvidenceItem = { title: string; url: string | null; fileId: string | null; size: number | null };

/** What those signed in read of a task's reports beyond what is published, by the report's id. */
export type ReportExtras = Record<number, { behalfReason: string | null; evidence: EvidenceItem[] }>;

/** @returns null for the signed-out: 根拠資料 are not published */
export async function listReportExtras(
  viewer: Viewer | null,
  versionId: number,
  code: string,
  asOf: DateString,
): Promise<ReportExtras | null> {
  if (!viewer) return null;
  const rows = await pageRows<{ id: number; behalfReason: string | null; evidence: EvidenceItem[] }[]>`
    select r.id, r.behalf_reason as "behalfReason", ${evidenceJson(Prisma.sql`e.report_id = r.id`)} as evidence
    from report r
    where r.task_id = (${taskIdsOf(versionId, code)})
      and r.recorded_at < ${endOfDayInJapan(asOf)}
      and (r.behalf_reason is not null or exists (select 1 from evidence e where e.report_id = r.id))`;
  return Object.fromEntries(rows.map(({ id, ...extra }) => [id, extra]));
}

/** 根拠資料 of one report as a form holds it. */
export async function readEvidence(reportId: number): Promise<StoredEvidence> {
  const rows = await database().evidence.findMany({
    where: { reportId },
    orderBy: { position: "asc" },
    select: { title: true, url: true, fileId: true },
  });
  return storedEvidence(rows);
}

/** 根拠資料 as JSON, in their order. @param of condition on row `e` of `evidence` */
export function evidenceJson(of: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((
    select jsonb_agg(jsonb_build_object('title', e.title, 'url', e.url, 'fileId', e.file_id, 'size', f.size)
      order by e.position)
    from evidence e left join stored_file f on f.id = e.file_id where ${of}
  ), '[]')`;
}

/** A file that a report can be given. */
export type OwnFile = { id: string; name: string; size: number };

/** The person's files that no report has yet, and those of one report: what a form offers to tick. */
export async function listOfferedFiles(viewer: Viewer, reportId: number | null): Promise<OwnFile[]> {
  return database().$queryRaw<OwnFile[]>`
    select f.id::text as id, f.name, f.size from stored_file f
    where (f.owner_id = ${viewer.userId}::uuid and not exists (select 1 from evidence e where e.file_id = f.id)
        and not exists (select 1 from answer_upload u where u.file_id = f.id)
        and not exists (select 1 from prepared_file p where p.file_id = f.id))
      or f.id in (select e.file_id from evidence e where e.report_id = ${reportId})
    order by f.stored_at, f.id`;
}

/**
 * A stored file for those who may read it: once a report has it everyone signed in, while one waits in 部内確認 its
 * ministry's people, before that its owner.
 */
export async function readFile(
  viewer: Viewer,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const select = { name: true, mediaType: true, bytes: true };
  const open = await database().storedFile.findFirst({
    where: { id, OR: [{ ownerId: viewer.userId }, { evidence: { some: {} } }] },
    select,
  });
  const ministryId = viewer.acting.ministry?.id;
  if (open || ministryId === undefined) return open;
  if (!canReadDrafts(viewer, { stage: "review", ministryId, authorId: "" })) return null;
  const waiting = await database().$queryRaw<unknown[]>`
    select 1 from report_review r
    where r.ministry_id = ${ministryId} and ${id} = any(string_to_array(r.fields ->> 'files', ','))`;
  return waiting.length > 0 ? database().storedFile.findUnique({ where: { id }, select }) : null;
}
