import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listMinistries } from "@/lib/ministries/queries";
import { pageRows } from "@/lib/site/page-rows-queries";
import { canReadDrafts } from "@/lib/tasks/policy";
import { canReadAuditLog } from "@/lib/users/policy";
import type { ActivityFilter } from "./filter";
import { isActivityGroup, kindsOf } from "./kinds";

/** One act as 履歴 shows it: who, for whom, when, what of which item, from, to, why. */
export type ActivityItem = {
  id: number;
  /** JST, `2024-03-31T17:05:00+09:00` */
  at: string;
  kind: string;
  /** Null: the operator of the machine. */
  person: { id: string; name: string } | null;
  ministry: { slug: string; name: string } | null;
  subject: { type: string; number: string | null; name: string | null };
  before: unknown;
  after: unknown;
  reason: string | null;
};

export type ActivityPage = {
  /** What all of it is about, as events name it (`task:12`); null: anything. */
  subject: string | null;
  items: ActivityItem[];
  /** There are older ones. */
  more: boolean;
  /** Of the ministries that the acts speak of, by slug. */
  names: Readonly<Record<string, string>>;
};

/** What acts are about; of a ministry: what its people did, and what was done about its own answers. */
export type ActivitySubject = { type: "task" | "measure" | "ministry"; id: number };

/**
 * Acts that match, newest first. Acts with accounts only where their kind is asked for, and only for those
 * who may read the audit log; acts of 部内確認 only for the ministry's own people.
 * @param subject of `filter.item`; null for none asked for
 * @param ministryId of `filter.ministry`
 */
export async function listActivities(
  viewer: Viewer,
  filter: Omit<ActivityFilter, "item" | "ministry"> & { asOf: DateString },
  { subject, ministryId }: { subject: ActivitySubject | null; ministryId: number | null },
  limit: number,
): Promise<ActivityPage> {
  const last = filter.to !== undefined && filter.to < filter.asOf ? filter.to : filter.asOf;
  const conditions = [
    readable(viewer, filter.kind),
    Prisma.sql`a.at < ${endOfDayInJapan(last)}`,
    ...(filter.from === undefined ? [] : [Prisma.sql`a.at >= ${new Date(`${filter.from}T00:00:00+09:00`)}`]),
    ...(filter.person === undefined ? [] : [Prisma.sql`a.actor_id = ${filter.person}::uuid`]),
    ...(filter.before === undefined ? [] : [Prisma.sql`a.id < ${filter.before}`]),
    ...(subject === null ? [] : [about(subject)]),
    ...(ministryId === null ? [] : [about({ type: "ministry", id: ministryId })]),
  ];
  const [rows, ministries] = await Promise.all([
    readActivities(Prisma.join(conditions, " and "), limit + 1),
    listMinistries(),
  ]);
  const items = rows.slice(0, limit);
  const spoken = new Set(items.flatMap(({ before, after }) => [before, after].map(ministryIn)));
  const names = ministries.filter(({ slug }) => spoken.has(slug)).map(({ slug, name }) => [slug, name]);
  return {
    subject: subject && `${subject.type}:${subject.id}`,
    items,
    more: rows.length > limit,
    names: Object.fromEntries(names),
  };
}

function ministryIn(value: unknown): unknown {
  return typeof value === "object" && value !== null && "ministry" in value ? value.ministry : undefined;
}

/** The latest acts about one item as of a day; null for those who may not read them (signed out). */
export async function listItemActivities(
  viewer: Viewer | null,
  subject: ActivitySubject,
  asOf: DateString,
  limit: number,
): Promise<ActivityPage | null> {
  if (!viewer) return null;
  return listActivities(viewer, { asOf }, { subject, ministryId: null }, limit);
}

/**
 * Acts that a person reads by what was asked for; without a wish, those of everyone and, of what is not submitted
 * yet, of the ministry they act for.
 */
function readable(viewer: Viewer, kind: string | undefined): Prisma.Sql {
  const asked = kind === undefined ? null : isActivityGroup(kind) ? kindsOf({ group: kind }) : [kind];
  const wanted = (kinds: string[]) => kinds.filter((entry) => asked === null || asked.includes(entry));
  const audit = asked !== null && canReadAuditLog(viewer) ? kindsOf({ audience: "audit" }) : [];
  const open = Prisma.sql`a.kind = any(${wanted([...kindsOf({ audience: "everyone" }), ...audit])})`;
  const own = readsUnsubmitted(viewer) ? wanted(kindsOf({ audience: "ministry" })) : [];
  if (own.length === 0) return open;
  return Prisma.sql`(${open} or (a.kind = any(${own}) and a.ministry_id = ${viewer.acting.ministry?.id ?? null}))`;
}

/** Whether the person reads what waits in 部内確認 of the ministry they act for. */
export function readsUnsubmitted(viewer: Viewer): boolean {
  const ministryId = viewer.acting.ministry?.id;
  return ministryId !== undefined && canReadDrafts(viewer, { stage: "review", ministryId, authorId: "" });
}

function about(subject: ActivitySubject): Prisma.Sql {
  const id = String(subject.id);
  const itself = Prisma.sql`(a.subject_type = ${subject.type} and a.subject_id = ${id})`;
  switch (subject.type) {
    case "task":
      return itself;
    case "measure":
      return Prisma.sql`(${itself} or (a.subject_type = 'indicator' and a.subject_id in (
        select n.id::text from indicator n where n.measure_id = ${subject.id})))`;
    case "ministry":
      return Prisma.sql`(${itself} or a.ministry_id = ${subject.id})`;
  }
}

/** Rows with the names of what they are about. Ids of other kinds of subjects are no numbers: hence the cases. */
function readActivities(condition: Prisma.Sql, limit: number): Promise<ActivityItem[]> {
  return pageRows<ActivityItem[]>`
    with a as (select * from activity a where ${condition} order by a.id desc limit ${limit})
    select a.id, a.kind, a.before, a.after, a.reason,
      to_char(a.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as at,
      case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name) end as person,
      case when m.id is null then null else jsonb_build_object('slug', m.slug, 'name', m.name) end as ministry,
      jsonb_build_object('type', a.subject_type,
        'number', coalesce(t.code, s.number, i.number, y.slug, v.number::text),
        'name', coalesce(t.title, s.name, i.name, y.name, v.title, p.name)) as subject
    from a
    left join user_account u on u.id = a.actor_id
    left join ministry m on m.id = a.ministry_id
    left join task t on t.id = case a.subject_type when 'task' then a.subject_id::int end
    left join measure s on s.id = case a.subject_type when 'measure' then a.subject_id::int end
    left join lateral (
      select k.number, coalesce(d.name, k.name) as name
      from indicator n join measure k on k.id = n.measure_id
      left join indicator_definition d on d.indicator_id = n.id
      where n.id = case a.subject_type when 'indicator' then a.subject_id::int end
      order by d.recorded_at desc, d.id desc limit 1
    ) i on true
    left join ministry y on y.id = case a.subject_type when 'ministry' then a.subject_id::int end
    left join lateral (
      select w.number, l.title from plan_version w join plan l on l.id = w.plan_id
      where w.id = case a.subject_type when 'planVersion' then a.subject_id::int end
    ) v on true
    left join user_account p on a.subject_type = 'user' and p.id::text = a.subject_id
    order by a.id desc`;
}

export type ActivityPerson = { id: string; name: string; ministry: string | null };

/** People with acts that everyone may read, by name: the choices of a filter. */
export async function listActivityPeople(): Promise<ActivityPerson[]> {
  return database().$queryRaw<ActivityPerson[]>`
    select u.id::text as id, u.name, m.name as ministry
    from user_account u
    left join lateral (
      select x.ministry_id from membership x where x.user_id = u.id order by x.valid_from desc, x.id desc limit 1
    ) x on true
    left join ministry m on m.id = x.ministry_id
    where exists (
      select 1 from activity a where a.actor_id = u.id and a.kind = any(${kindsOf({ audience: "everyone" })})
    )
    order by m.position nulls last, u.name, u.id
    limit 1000`;
}

/** So many acts at once: whoever missed them looks at everything. */
const RECENT = 500;

/** What acts since a point in time were about (`task:12`), each once; `*` alone where they are too many. */
export async function listRecentSubjects(since: Date): Promise<string[]> {
  const rows = await database().$queryRaw<{ subject: string }[]>`
    select a.subject_type || ':' || a.subject_id as subject
    from (select * from activity order by id desc limit ${RECENT}) a
    where a.at >= ${since}`;
  return rows.length === RECENT ? ["*"] : [...new Set(rows.map(({ subject }) => subject))];
}
