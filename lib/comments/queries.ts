import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMeasureContents } from "@/lib/measures/content-queries";
import { measureIdsOf, taskIdsOf } from "@/lib/plans/heir-queries";
import { currentMeasures, currentRoadmap } from "@/lib/plans/queries";
import { today } from "@/lib/request/today";
import { pageRows } from "@/lib/site/page-rows-queries";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { type CommentPart, commentParts, type MentionedName } from "./comment-parts";
import { canComment, canReadComments } from "./policy";
import { settledThen, textThen } from "./state-queries";
import type { Subject } from "./subject";

export type CommentItem = {
  id: number;
  version: number;
  /** Whether the viewer wrote it. */
  own: boolean;
  author: string;
  /** Whom the author acted for. */
  ministry: string | null;
  writtenAt: string;
  /** Null: never. */
  editedAt: string | null;
  /** Null: it is there. Of a deleted one neither text nor revisions are read. */
  deletedAt: string | null;
  parts: CommentPart[];
  /** What it said before, oldest first, each until it was replaced. */
  revisions: { text: string; replacedAt: string }[];
};

export type ThreadItem = {
  id: number;
  version: number;
  resolved: { at: string; by: string | null } | null;
  sample: boolean;
  comments: CommentItem[];
};

/** What is said about an item, oldest first, as it stood on a 基準日. */
export type Conversation = {
  subject: Subject;
  threads: ThreadItem[];
  /** Id of the viewer. */
  reader: string;
  /** Whether the viewer is told of what happens to the item. */
  watched: boolean;
  mayComment: boolean;
  /** 基準日 is gone by: nothing can be written there. */
  past: boolean;
};

/** Which item: the task or measure of a version by its number, or the ministry of a short name. */
export type About =
  | { type: "task" | "measure"; versionId: number; key: string }
  | { type: "ministry"; key: string };

/** All indicators of a measure, whose number is the key. */
export type AboutIndicators = { type: "indicator"; measureId: number; key: string };

/** The conversation about an item; null for those who may not read it, or where there is no such item. */
export async function getConversation(
  viewer: Viewer | null,
  about: About,
  asOf: DateString,
): Promise<Conversation | null> {
  return (await listConversations(viewer, about, asOf))?.[0] ?? null;
}

/** The conversations about several items that one page shows; null for those who may not read them. */
export async function listConversations(
  viewer: Viewer | null,
  about: About | AboutIndicators,
  asOf: DateString,
): Promise<Conversation[] | null> {
  if (!canReadComments(viewer)) return null;
  const past = asOf < today();
  const rows = await readRows(viewer, about, endOfDayInJapan(asOf), past);
  const written = rows.some(({ threads }) => threads.length > 0);
  const numbers = written ? await knownNumbers() : new Set<string>();
  return rows.map((row) => ({
    subject: { type: about.type, id: row.id, key: about.key },
    threads: row.threads
      .filter(({ comments }) => comments !== null)
      .map((thread) => ({
        id: thread.id,
        version: thread.version,
        resolved: thread.resolvedAt === null ? null : { at: thread.resolvedAt, by: thread.resolver },
        sample: thread.sample,
        comments: (thread.comments ?? []).map((comment) => toItem(comment, viewer, numbers)),
      })),
    reader: viewer.userId,
    watched: row.watched,
    mayComment: canComment(viewer),
    past,
  }));
}

type CommentRow = {
  id: number;
  version: number;
  authorId: string;
  author: string;
  ministry: string | null;
  text: string | null;
  writtenAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  mentioned: MentionedName[] | null;
  revisions: { text: string; replacedAt: string }[] | null;
};

type Row = {
  id: number;
  watched: boolean;
  threads: {
    id: number;
    version: number;
    resolvedAt: string | null;
    resolver: string | null;
    sample: boolean;
    comments: CommentRow[] | null;
  }[];
};

function toItem(row: CommentRow, viewer: Viewer, numbers: ReadonlySet<string>): CommentItem {
  const { authorId, text, mentioned, revisions, ...rest } = row;
  return {
    ...rest,
    own: authorId === viewer.userId,
    parts: text === null ? [] : commentParts(text, numbers, mentioned ?? []),
    revisions: revisions ?? [],
  };
}

/** All 工程番号 and 施策番号 of the plans in force. */
async function knownNumbers(): Promise<Set<string>> {
  const [tasks, measures] = await Promise.all([
    currentRoadmap().then((plan) => (plan ? listTaskContents(plan.versionId) : [])),
    currentMeasures().then((plan) => (plan ? listMeasureContents(plan.versionId) : [])),
  ]);
  return new Set([...tasks.map(({ code }) => code), ...measures.map(({ number }) => number)]);
}

function itemsOf(about: About | AboutIndicators): Prisma.Sql {
  switch (about.type) {
    case "task":
      return taskIdsOf(about.versionId, about.key);
    case "measure":
      return measureIdsOf(about.versionId, about.key);
    case "indicator":
      return Prisma.sql`select id from indicator where measure_id = ${about.measureId}`;
    case "ministry":
      return Prisma.sql`select id from ministry where slug = ${about.key}`;
  }
}

const THREADS_OF = {
  task: Prisma.sql`t.task_id`,
  measure: Prisma.sql`t.measure_id`,
  indicator: Prisma.sql`t.indicator_id`,
  ministry: Prisma.sql`t.ministry_id`,
};

/** @param end of 基準日: what was written, edited or resolved from then on is not seen */
function readRows(viewer: Viewer, about: About | AboutIndicators, end: Date, past: boolean): Promise<Row[]> {
  const resolved = settledThen({ type: Prisma.sql`${about.type}`, id: Prisma.sql`s.id::text` }, end, past);
  return pageRows<Row[]>`
    select s.id,
      exists (
        select 1 from watch w where w.user_id = ${viewer.userId}::uuid
          and w.subject_type = ${about.type} and w.subject_id = s.id::text
      ) as watched,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', t.id, 'version', t.version, 'sample', t.sample,
          'resolvedAt', r.at, 'resolver', case when r.at is not null then u.name end,
          'comments', (${commentsOf(end)})) order by t.id)
        from thread t
        left join lateral (${resolved}) r on true
        left join user_account u on u.id = r.by
        where ${THREADS_OF[about.type]} = s.id and t.started_at < ${end}
      ), '[]') as threads
    from (${itemsOf(about)}) s
    order by s.id`;
}

function commentsOf(end: Date): Prisma.Sql {
  return Prisma.sql`
    select jsonb_agg(jsonb_build_object(
      'id', c.id, 'version', c.version, 'authorId', c.author_id, 'author', p.name, 'ministry', m.name,
      'writtenAt', c.written_at, 'deletedAt', c.deleted_at,
      'text', ${textThen(end)},
      'editedAt', e.last,
      'revisions', e.list,
      'mentioned', (
        select jsonb_agg(jsonb_build_object('name', x.name, 'slug', x.slug)) from (
          select n.name, n.slug from mention k join ministry n on n.id = k.ministry_id where k.comment_id = c.id
          union all
          select w.spelling, null from mention k
          join user_account h on h.id = k.user_id
          left join membership b on b.user_id = h.id
          left join ministry n on n.id = b.ministry_id
          cross join lateral (values (h.name), (h.name || '(' || n.name || ')'), (h.name || '（' || n.name || '）'))
            as w (spelling)
          where k.comment_id = c.id and w.spelling is not null
        ) x
      )) order by c.id)
    from comment c
    join user_account p on p.id = c.author_id
    left join ministry m on m.id = c.ministry_id
    left join lateral (
      select max(v.replaced_at) as last,
        jsonb_agg(jsonb_build_object('text', v.text, 'replacedAt', v.replaced_at) order by v.id) as list
      from comment_revision v
      where v.comment_id = c.id and c.deleted_at is null and v.replaced_at < ${end}
    ) e on true
    where c.thread_id = t.id and c.written_at < ${end}`;
}
