import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { canReportKpi } from "@/lib/measures/policy";

/** A lead of a measure that a person may write for, with the count of what was written for it. */
export type WritableLead = { id: number; slug: string; name: string; version: number };

/**
 * The leads of a measure that a person may write for, in the printed order. Read it before what the forms begin
 * with: a write in between makes their version too old.
 */
export async function listWritableLeads(viewer: Viewer, measureId: number): Promise<WritableLead[]> {
  const leads = await database().$queryRaw<WritableLead[]>`
    select m.id, m.slug, m.name, coalesce(l.version, 0) as version
    from measure_ministry x
    join ministry m on m.id = x.ministry_id
    left join lead_measure l on l.measure_id = x.measure_id and l.ministry_id = x.ministry_id
    where x.measure_id = ${measureId} and x.role = 'LEAD'
    order by x.position`;
  const measure = { leadMinistryIds: leads.map(({ id }) => id) };
  return leads.filter(({ id }) => canReportKpi(viewer, measure, id));
}
