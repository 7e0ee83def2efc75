import "server-only";
import { cache } from "react";
import { canPassReview } from "@/lib/assignments/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { readLinks } from "@/lib/evidence/links";
import type { EvidenceItem } from "@/lib/evidence/queries";
import { ledParts } from "@/lib/ministries/task-parts";
import { listTaskFacts } from "@/lib/progress/queries";
import { reportPreview } from "@/lib/reports/preview";
import { leadMark, type ProgressMark } from "@/lib/tasks/marks";
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

/** The same with the lead's 区分 now, and once it is submitted. */
export type ReviewRow = WaitingReport & { mark: ProgressMark; after: ProgressMark | null };

/** What waits in a ministry, in the printed order; nothing for those who may not read it. */
export async function listReviews(
  viewer: Viewer,
  ministryId: number,
  { versionId, today }: { versionId: number; today: DateString },
): Promise<ReviewRow[]> {
  const [waiting, facts] = await Promise.all([
    listWaiting(viewer, ministryId, versionId),
    listTaskFacts(versionId, today, { kind: "live" }),
  ]);
  if (waiting.length === 0) return [];
  const parts = new Map(ledParts(facts, ministryId).map((part) => [part.fact.code, part]));
  return waiting.flatMap((review) => {
    const part = parts.get(review.code);
    if (!part) return [];
    const ground = { planned: part.fact.planned, latest: part.lead.report, today };
    const after = reportPreview(review.fields, ground)?.mark ?? null;
    return [{ ...review, mark: leadMark(part.lead), after }];
  });
}

/** The reports that wait in a ministry, in the printed order; none for those who may not read them. Once per request. */
export const listWaiting = cache(
  async (viewer: Viewer, ministryId: number, versionId: number): Promise<readonly WaitingReport[]> => {
    if (!mayRead(viewer, ministryId)) return [];
    return readWaiting(viewer, Prisma.sql`r.ministry_id = ${ministryId} and t.version_id = ${versionId}`);
  },
);

/** What waits about one task, in the ministry that the person acts for; null: nothing, or not for them. */
export async function readReviewOf(
  viewer: Viewer | null,
  versionId: number,
  code: string,
): Promise<WaitingReport | null> {
  const ministryId = viewer?.acting.ministry?.id;
  if (!viewer || ministryId === undefined || !mayRead(viewer, ministryId)) return null;
  const which = Prisma.sql`r.ministry_id = ${ministryId} and t.version_id = ${versionId} and t.code = ${code}`;
  return (await readWaiting(viewer, which))[0] ?? null;
}

function mayRead(viewer: Viewer, ministryId: number): boolean {
  return canReadDrafts(viewer, { stage: "review", ministryId, authorId: "" });
}

type Row = Omit<WaitingReport, "own" | "mayPass" | "fields" | "evidence"> & {
  ministryId: number;
  authorId: string;
  fields: unknown;
  files: { id: string; name: string; size: number }[];
};

async function readWaiting(viewer: Viewer, which: Prisma.Sql): Promise<WaitingReport[]> {
  const rows = await database().$queryRaw<Row[]>`
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
    where ${which}
    order by t.position`;
  return rows.map(({ ministryId, authorId, files, ...row }) => {
    const fields = readFields(row.fields);
    const links = readLinks(fields.links).links;
    return {
      ...row,
      fields,
      own: authorId === viewer.userId,
      mayPass: canPassReview(viewer, ministryId),
      evidence: [
        ...links.map(({ title, url }) => ({ title, url, fileId: null, size: null })),
        ...files.map(({ id, name, size }) => ({ title: name, url: null, fileId: id, size })),
      ],
    };
  });
}

/** Whether a ministry requires 部内確認, with the version of its settings. Once per request. */
export const readReviewSetting = cache(
  async (ministryId: number): Promise<{ required: boolean; version: number }> => {
    const [setting] = await database().$queryRaw<{ required: boolean; version: number }[]>`
      select review_required as required, version from ministry where id = ${ministryId}`;
    if (!setting) throw new Error(`no ministry ${ministryId}`);
    return setting;
  },
);
