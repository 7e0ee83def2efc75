import "server-only";
import { settledThen, textThen } from "@/lib/comments/state-queries";
import type { SubjectType } from "@/lib/comments/subject";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { CommentFilter } from "./comment-filter";

/** A comment as it stood at a 基準日, with what it is about. */
export type CommentRecord = {
  id: number;
  threadId: number;
  subjectType: SubjectType;
  /** 工程番号, 施策番号 (also of an indicator) or the short name of a ministry. */
  subjectKey: string;
  subjectTitle: string;
  author: string;
  ministry: { slug: string; name: string } | null;
  /** Null: deleted; what it said is not read. */
  text: string | null;
  /** Moments in JST, `2024-03-31T17:05:00+09:00`. */
  writtenAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  resolvedAt: string | null;
  sample: boolean;
};

const BATCH = 200;

/** The plans that items belong to; 0: there is none yet. */
type Versions = { roadmap: number; measures: number };

/**
 * The comments about what people can see of the plans in force, thread by thread. One after another out of Postgres:
 * only one batch is ever held.
 * @param past 基準日 is gone by
 */
export async function* readCommentBatches(
  versions: Versions,
  asOf: DateString,
  past: boolean,
  filter: CommentFilter,
): AsyncGenerator<CommentRecord[]> {
  const end = endOfDayInJapan(asOf);
  let [thread, comment] = [0, 0];
  for (;;) {
    const rows = await readBatch(versions, end, past, filter, [thread, comment]);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    [thread, comment] = [last.threadId, last.id];
  }
}

function readBatch(
  versions: Versions,
  end: Date,
  past: boolean,
  { item, ministry, state }: CommentFilter,
  [thread, comment]: [number, number],
): Promise<CommentRecord[]> {
  const subject = {
    type: Prisma.sql`case when k.id is not null then 'task' when i.id is not null then 'indicator'
      when s.id is not null then 'measure' else 'ministry' end`,
    id: Prisma.sql`coalesce(k.id, i.id, s.id, n.id)::text`,
  };
  return database().$queryRaw<CommentRecord[]>`
    select c.id, t.id as "threadId", ${subject.type} as "subjectType",
      coalesce(k.code, s.number, n.slug) as "subjectKey",
      coalesce(k.title, d.name, s.name, n.name) as "subjectTitle",
      p.name as author,
      case when m.id is not null then jsonb_build_object('slug', m.slug, 'name', m.name) end as ministry,
      ${textThen(end)} as text, ${moment("c.written_at")} as "writtenAt",
      case when c.deleted_at is null then (
        select ${moment("max(v.replaced_at)")} from comment_revision v
        where v.comment_id = c.id and v.replaced_at < ${end}
      ) end as "editedAt",
      ${moment("c.deleted_at")} as "deletedAt", ${moment("r.at")} as "resolvedAt", t.sample
    from comment c
    join thread t on t.id = c.thread_id
    join user_account p on p.id = c.author_id
    left join ministry m on m.id = c.ministry_id
    left join (
      select x.code, x.title, coalesce(h.heir_id, x.id) as id
      from task x left join task_heir h on h.task_id = x.id where x.version_id = ${versions.roadmap}
    ) k on k.id = t.task_id
    left join indicator i on i.id = t.indicator_id and (i.retired_at is null or i.retired_at >= ${end})
    left join (
      select x.number, x.name, coalesce(h.heir_id, x.id) as id
      from measure x left join measure_heir h on h.measure_id = x.id where x.version_id = ${versions.measures}
    ) s on s.id = coalesce(t.measure_id, i.measure_id)
    left join ministry n on n.id = t.ministry_id
    left join lateral (
      select x.name from indicator_definition x where x.indicator_id = i.id and x.recorded_at < ${end}
      order by x.recorded_at desc, x.id desc limit 1
    ) d on true
    left join lateral (${settledThen(subject, end, past)}) r on true
    where t.id >= ${thread} and (t.id, c.id) > (${thread}, ${comment}) and t.started_at < ${end} and c.written_at < ${end}
      and coalesce(k.id, s.id, n.id) is not null
      and (${item ?? null}::text is null or ${item ?? null} in (k.code, s.number))
      and (${ministry ?? null}::text is null or m.slug = ${ministry ?? null})
      and (${state ?? null}::text is null or (r.at is not null) = (${state ?? null} = 'resolved'))
    order by t.id, c.id
    limit ${BATCH}`;
}

/** A moment as text in JST. @param column one of the query's own */
function moment(column: string): Prisma.Sql {
  return Prisma.raw(`to_char(${column} at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"')`);
}
