import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { KeptDraft } from "@/lib/drafts/draft";
import { pageRows } from "@/lib/site/page-rows-queries";
import { canReadDrafts } from "@/lib/tasks/policy";
import {
  mayReadWaiting,
  type WaitingReport,
  type WaitingRow,
  waitingReport,
  waitingRows,
} from "./waiting-queries";

/** A 下書き of a report by one of a ministry's own people. */
export type ReportDraft = {
  userId: string;
  name: string;
  taskId: number;
  code: string;
  title: string;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  savedAt: string;
  /** What is in it, for its author alone. */
  kept: KeptDraft | null;
};

/** What was written of a ministry's part in a task. */
export type WrittenItem = {
  taskId: number;
  version: number;
  /** The person it is given to. */
  assignee: { id: string; name: string } | null;
};

/** What the people of a ministry have in hand. */
export type InHand = {
  /** Whether the ministry requires 部内確認, with the version of its settings. */
  setting: { required: boolean; version: number };
  /** Reports that wait for 部内確認, in the printed order. */
  waiting: WaitingReport[];
  drafts: ReportDraft[];
  /** How many 下書き the reader has of tasks that the roadmap has no more (lib/drafts/dropped-queries). */
  dropped: number;
  items: WrittenItem[];
  /** The reader's own reports of today (JST), the latest first. */
  submitted: { report: number; taskId: number }[];
};

type Row = Omit<InHand, "waiting"> & { waiting: WaitingRow[] };

/**
 * What the people of a ministry have in hand: of 下書き and 部内確認 nothing for those who don't work there. One
 * query, once per request (for equal objects): the desk and the list of 部内確認 stand on the same page.
 */
export const readInHand = cache(
  async (
    viewer: Viewer,
    { id, slug }: { id: number; slug: string },
    versionId: number,
    today: DateString,
  ): Promise<InHand> => {
    const from = new Date(endOfDayInJapan(today).getTime() - 24 * 60 * 60 * 1_000);
    const drafted = canReadDrafts(viewer, { stage: "draft", ministryId: id, authorId: viewer.userId });
    const rows = await pageRows<Row[]>`
      select json_build_object('required', m.review_required, 'version', m.version) as setting,
        ${mayReadWaiting(viewer, id) ? asJson(waitingRows(id, versionId)) : NOTHING} as waiting,
        ${drafted ? asJson(draftRows(viewer, { id, slug }, versionId)) : NOTHING} as drafts,
        (select count(*)::int from draft where user_id = ${viewer.userId}::uuid and form like 'dropped:%') as dropped,
        ${asJson(itemRows(id))} as items,
        ${asJson(Prisma.sql`
          select x.id as report, x.task_id as "taskId" from report x
          where x.ministry_id = ${id} and x.author_id = ${viewer.userId}::uuid
            and x.withdrawn_at is null and x.recorded_at >= ${from}
          order by x.id desc`)} as submitted
      from ministry m where m.id = ${id}`;
    const [row] = rows;
    if (!row) throw new Error(`no ministry ${id}`);
    return { ...row, waiting: row.waiting.map((report) => waitingReport(report, viewer)) };
  },
);

/** What was written of a ministry's parts alone. */
export async function listWrittenItems(ministryId: number): Promise<WrittenItem[]> {
  return database().$queryRaw<WrittenItem[]>(itemRows(ministryId));
}

const NOTHING = Prisma.sql`'[]'::json`;

/** The rows of a select as one JSON value, in their order. */
function asJson(select: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select coalesce(json_agg(x), '[]') from (${select}) x)`;
}

function draftRows(
  viewer: Viewer,
  { id, slug }: { id: number; slug: string },
  versionId: number,
): Prisma.Sql {
  return Prisma.sql`
    select u.id::text as "userId", u.name, t.id as "taskId", t.code, t.title,
      to_char(d.saved_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "savedAt",
      case when d.user_id = ${viewer.userId}::uuid then jsonb_build_object(
        'fields', d.fields, 'basedOn', d.based_on, 'version', d.version,
        'savedAt', to_char(d.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) end as kept
    from draft d
    join user_account u on u.id = d.user_id
    join task t on t.version_id = ${versionId} and d.form = 'report:' || t.code || ':' || ${slug}
    join task_ministry x on x.task_id = t.id and x.ministry_id = ${id} and x.role = 'LEAD'
    where d.user_id in (
      select s.user_id from membership s
      where s.ministry_id = ${id} and s.role in ('editor', 'coordinator')
        and s.valid_from <= (now() at time zone 'Asia/Tokyo')::date
        and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Tokyo')::date))
    order by u.name, u.id, t.position`;
}

function itemRows(ministryId: number): Prisma.Sql {
  return Prisma.sql`
    select l.task_id as "taskId", l.version,
      case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as assignee
    from lead_item l left join user_account u on u.id = l.assignee_id
    where l.ministry_id = ${ministryId}`;
}
