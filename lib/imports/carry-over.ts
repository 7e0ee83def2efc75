import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { DocumentKind } from "@/lib/documents/detect";
import { carryDecisions } from "./carry-decisions";

/** Names in SQL of what is carried over: the rows of a plan, and what hangs on them by their ids. */
const ITEMS = {
  roadmap: {
    ...{ item: "task", number: "code", heir: "task_heir", ministries: "task_ministry", part: "lead_item" },
    hanging: ["report", "schedule_statement", "contact", "lead_item", "report_review", "thread"],
  },
  measures: {
    ...{ item: "measure", number: "number", heir: "measure_heir", ministries: "measure_ministry" },
    part: "lead_measure",
    hanging: ["contact", "indicator", "lead_measure", "kpi_report", "thread"],
  },
} as const;

type Versions = { versionId: number; predecessorId: number };

/**
 * Gives what hangs on the rows of a version to the rows that come from them, by the matching of the draft that is about
 * to come into force: reports, stated schedules, conversations, contacts, assignments, 部内確認, indicators, 履歴, watches
 * and 下書き; of 要確認 marks see carry-decisions.ts. What hangs on a dropped row stays there. Nothing of it is changed but the row it belongs to; a past day
 * finds it by `task_heir` and `measure_heir`.
 */
export async function carryOver(
  tx: Transaction,
  { kind, versionId, predecessorId }: Versions & { kind: DocumentKind },
): Promise<void> {
  const { item, number, heir, hanging } = ITEMS[kind];
  const [items, code, heirs, id] = [item, `"${number}"`, heir, `${item}_id`].map(Prisma.raw);
  await tx.$executeRaw`
    insert into ${heirs} (${id}, heir_id)
    select o.id, n.id from succession s
    join ${items} n on n.version_id = s.version_id and n.${code} = s.key
    join ${items} o on o.version_id = ${predecessorId} and o.${code} = s.from_key
    where s.version_id = ${versionId} and s.carries`;
  // Those that had come to the version before go on, too.
  await tx.$executeRaw`
    update ${heirs} h set heir_id = x.heir_id from ${heirs} x
    where h.heir_id = x.${id} and x.${id} in (select id from ${items} where version_id = ${predecessorId})`;
  const carried = Prisma.sql`
    select h.${id} as old, h.heir_id as heir from ${heirs} h
    join ${items} o on o.id = h.${id} and o.version_id = ${predecessorId}`;
  for (const table of hanging) {
    await tx.$executeRaw`
      update ${Prisma.raw(table)} x set ${id} = c.heir from (${carried}) c where x.${id} = c.old`;
  }
  for (const table of [Prisma.raw("activity"), Prisma.raw("watch")]) {
    await tx.$executeRaw`
      update ${table} x set subject_id = c.heir::text from (${carried}) c
      where x.subject_type = ${item} and x.subject_id = c.old::text`;
  }
  if (kind === "measures") await carryDecisions(tx, predecessorId);
  await renumber(tx, kind, { versionId, predecessorId });
}

/**
 * Forms go by number: one that was opened before must not write to the row that has its number now. So every part of a
 * row whose number meant another one, or none, takes a version that none had, and 下書き follow their row.
 */
async function renumber(tx: Transaction, kind: DocumentKind, versions: Versions): Promise<void> {
  const { versionId } = versions;
  const { item, number, ministries, part } = ITEMS[kind];
  const [items, code, leads, parts, id] = [item, `"${number}"`, ministries, part, `${item}_id`].map(
    Prisma.raw,
  );
  const [{ next } = { next: 1 }] = await tx.$queryRaw<{ next: number }[]>`
    select (coalesce(max(version), 0) + 1)::int as next from ${parts}`;
  if (kind === "roadmap") await moveDrafts(tx, versions, next);
  await tx.$executeRaw`
    insert into ${parts} (${id}, ministry_id, version)
    select n.id, l.ministry_id, ${next} from succession s
    join ${items} n on n.version_id = s.version_id and n.${code} = s.key
    join ${leads} l on l.${id} = n.id and l.role = 'LEAD'
    where s.version_id = ${versionId} and not (s.carries and s.from_key = s.key)
    on conflict (${id}, ministry_id) do update set version = excluded.version`;
}

/** @param next the version that parts of renumbered rows are about to take: a 下書き that was up to date stays so */
async function moveDrafts(
  tx: Transaction,
  { versionId, predecessorId }: Versions,
  next: number,
): Promise<void> {
  // In two steps, as numbers may be exchanged.
  await tx.$executeRaw`update draft set form = 'moving:' || form where form like 'report:%'`;
  await tx.$executeRaw`
    update draft d
    set form = 'report:' || s.key || ':' || m.slug,
      based_on = case when s.key <> s.from_key and d.based_on = coalesce(l.version, 0) then ${next} else d.based_on end
    from succession s
    join task n on n.version_id = s.version_id and n.code = s.key
    cross join ministry m
    left join lead_item l on l.task_id = n.id and l.ministry_id = m.id
    where s.version_id = ${versionId} and s.carries and d.form = 'moving:report:' || s.from_key || ':' || m.slug`;
  // The rest belonged to rows that were dropped: kept under the version in which the number meant them.
  await tx.$executeRaw`
    update draft set form = ${`dropped:${predecessorId}:`} || substr(form, length('moving:') + 1)
    where form like 'moving:%'`;
}
