import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { measureIdsOf, taskIdsOf } from "@/lib/plans/heir-queries";
import { pageRows } from "@/lib/site/page-rows-queries";
import { canReadContacts } from "./policy";

/** Whom to ask about an item, at one of its ministries. */
export type Contact = {
  slug: string;
  ministry: string;
  /** 担当課 */
  section: string;
  /** 担当者; may be empty. */
  person: string;
  /** 連絡先; may be empty. */
  reach: string;
  sample: boolean;
};

/** The contacts of a task, by 工程番号, in the order of its ministries; null for those who may not read them. */
export async function listTaskContacts(
  viewer: Viewer | null,
  versionId: number,
  code: string,
): Promise<Contact[] | null> {
  return listContacts(viewer, Prisma.sql`c.task_id in (${taskIdsOf(versionId, code)})`);
}

/** The same of a measure, by 施策番号. */
export async function listMeasureContacts(
  viewer: Viewer | null,
  versionId: number,
  number: string,
): Promise<Contact[] | null> {
  return listContacts(viewer, Prisma.sql`c.measure_id in (${measureIdsOf(versionId, number)})`);
}

/** @param ofItem condition on row `c` of `contact`: belongs to the item asked about */
async function listContacts(viewer: Viewer | null, ofItem: Prisma.Sql): Promise<Contact[] | null> {
  if (!canReadContacts(viewer)) return null;
  return pageRows<Contact[]>`
    select m.slug, m.name as ministry, c.section, c.person, c.reach, c.sample
    from contact c
    join ministry m on m.id = c.ministry_id
    where ${ofItem}
    order by m.position`;
}
