import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";
import { type Database, database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { addressOf } from "@/lib/request/address";
import { canEditContact } from "./policy";

/** What a ministry gives as 担当課・担当者・連絡先 of a task or a measure in force, as it stands now. */
export type ContactPart = {
  type: "task" | "measure";
  itemId: number;
  /** 工程番号 or 施策番号 */
  number: string;
  title: string;
  ministryId: number;
  slug: string;
  ministry: string;
  /** For the policies: every lead of the item. The ministry need not be one. */
  leadMinistryIds: number[];
  section: string;
  person: string;
  reach: string;
  /** 0: there is none yet. */
  version: number;
};

/** The part of a ministry in an item, for its page; null as below. */
export function getContactPart(number: string, slug: string): Promise<ContactPart | null> {
  return readContactPart(database(), number, slug);
}

/** @returns null where there is no such item or ministry */
export async function readContactPart(
  db: Database,
  number: string,
  slug: string,
): Promise<ContactPart | null> {
  const [row] = await db.$queryRaw<ContactPart[]>`
    select i.*, m.id as "ministryId", m.slug, m.name as ministry,
      coalesce(c.section, '') as section, coalesce(c.person, '') as person, coalesce(c.reach, '') as reach,
      coalesce(c.version, 0) as version
    from (${itemOf(number)}) i
    join ministry m on m.slug = ${slug}
    left join contact c on c.ministry_id = m.id
      and case i.type when 'task' then c.task_id else c.measure_id end = i."itemId"`;
  return row ?? null;
}

function itemOf(number: string): Prisma.Sql {
  const inForce = (plan: string) => Prisma.sql`(
    select v.id from plan_version v join plan p on p.id = v.plan_id
    where p.slug = ${plan} and v.status = 'APPROVED' order by v.number desc limit 1)`;
  return number.startsWith("K")
    ? Prisma.sql`
        select 'task' as type, t.id as "itemId", t.code as number, t.title,
          array(select x.ministry_id from task_ministry x where x.task_id = t.id and x.role = 'LEAD')
            as "leadMinistryIds"
        from task t where t.code = ${number} and t.version_id = ${inForce("roadmap")}`
    : Prisma.sql`
        select 'measure' as type, s.id as "itemId", s.number, s.name as title,
          array(select x.ministry_id from measure_ministry x where x.measure_id = s.id and x.role = 'LEAD')
            as "leadMinistryIds"
        from measure s where s.number = ${number} and s.version_id = ${inForce("measures")}`;
}

/** Where the person changes the contact of their ministry for an item; null: not theirs to do. */
export async function contactAddress(viewer: Viewer | null, number: string): Promise<string | null> {
  const slug = viewer?.acting.ministry?.slug;
  // Whoever else it is reads nothing for it.
  if (slug === undefined || !actsAs(viewer, "coordinator")) return null;
  const part = await getContactPart(number, slug);
  return part && canEditContact(viewer, part, part.ministryId) ? addressOf(`/contacts/${number}`) : null;
}
