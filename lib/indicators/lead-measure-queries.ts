import { NotFound } from "@/lib/auth/errors";
import type { Database } from "@/lib/db/client";

/** A ministry's part in a measure of the catalogue in force, as it stands now. */
export type LeadMeasurePart = {
  measureId: number;
  number: string;
  ministryId: number;
  slug: string;
  /** For the policies: every lead of the measure. The ministry need not be one. */
  leadMinistryIds: number[];
  /** Of the part (LeadMeasure); 0: nothing was written yet. */
  version: number;
};

/** @throws NotFound where there is no such measure or ministry */
export async function readLeadMeasure(db: Database, number: string, slug: string): Promise<LeadMeasurePart> {
  const [row] = await db.$queryRaw<LeadMeasurePart[]>`
    select s.id as "measureId", s.number, m.id as "ministryId", m.slug,
      array(select x.ministry_id from measure_ministry x where x.measure_id = s.id and x.role = 'LEAD')
        as "leadMinistryIds",
      coalesce(l.version, 0) as version
    from measure s
    join ministry m on m.slug = ${slug}
    left join lead_measure l on l.measure_id = s.id and l.ministry_id = m.id
    where s.number = ${number} and s.version_id = (
      select v.id from plan_version v join plan p on p.id = v.plan_id
      where p.slug = 'measures' and v.status = 'APPROVED' order by v.number desc limit 1
    )`;
  if (!row) throw new NotFound("この施策または府省庁は見つかりません。");
  return row;
}
