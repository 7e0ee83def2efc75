import "server-only";
import { canPassReview } from "@/lib/assignments/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { readLinks } from "@/lib/evidence/links";
import type { EvidenceItem } from "@/lib/evidence/queries";
import { canReadDrafts } from "@/lib/tasks/policy";
import { type ReviewFields, readFields } from "./fields";

/** A report that waits for 部内確認, for its ministry's own people. */
export type WaitingReport = {
  code: string;
  title: string;
  ministry: { slug: string; name: string };
  author: string;
  /** The reader wrote it. */
  own: boolean;
  /** The reader may submit or return it. */
  mayPass: boolean;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  sentAt: string;
  /** Of the lead's part. */
  version: number;
  fields: ReviewFields;
  evidence: EvidenceItem[];
};

export function mayReadWaiting(viewer: Viewer, ministryId: number): boolean {
  return canReadDrafts(viewer, { stage: "review", ministryId, authorId: "" });
}

/** A row of {@link waitingRows}. */
export type WaitingRow = Omit<WaitingReport, "own" | "mayPass" | "fields" | "evidence"> & {
  ministryId: number;
  authorId: string;
  fields: unknown;
  files: { id: string; name: string; size: number }[];
};

/** Select: the reports of a ministry that wait, in the printed order. @param code of one task alone */
export function waitingRows(ministryId: number, versionId: number, code?: string): Prisma.Sql {
  return Prisma.sql`
    select t.code, t.title, jsonb_build_object('slug', m.slug, 'name', m.name) as ministry,
      r.ministry_id as "ministryId", r.author_id::text as "authorId", u.name as author, r.fields,
      to_char(r.sent_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "sentAt",
      coalesce(li.version, 0) as version, coalesce((
        select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) order by f.stored_at, f.id)
        from stored_file f where f.id::text = any(string_to_array(r.fields ->> 'files', ','))
      ), '[]') as files
    from report_review r
    join task t on t.id = r.task_id
    join ministry m on m.id = r.ministry_id
    join user_account u on u.id = r.author_id
    left join lead_item li on li.task_id = r.task_id and li.ministry_id = r.ministry_id
    where r.ministry_id = ${ministryId} and t.version_id = ${versionId}
      ${code === undefined ? Prisma.empty : Prisma.sql`and t.code = ${code}`}
    order by t.position`;
}

/** What a row says to a reader. */
export function waitingReport(
  { ministryId, authorId, files, fields: kept, ...row }: WaitingRow,
  viewer: Viewer,
): WaitingReport {
  const fields = readFields(kept);
  return {
    ...row,
    fields,
    own: authorId === viewer.userId,
    mayPass: canPassReview(viewer, ministryId),
    evidence: [
      ...readLinks(fields.links).links.map(({ title, url }) => ({ title, url, fileId: null, size: null })),
      ...files.map(({ id, name, size }) => ({ title: name, url: null, fileId: id, size })),
    ],
  };
}
