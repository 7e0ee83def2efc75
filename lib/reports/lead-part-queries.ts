import { NotFound } from "@/lib/auth/errors";
import type { Database } from "@/lib/db/client";
import type { Quarter } from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan } from "@/lib/domain/progress";

/** A ministry's part in a task of the roadmap in force, as it stands now. */
export type LeadPart = {
  taskId: number;
  code: string;
  ministryId: number;
  slug: string;
  ministry: string;
  /** For the policies: every lead of the task. The ministry need not be one. */
  leadMinistryIds: number[];
  /** 部内確認 is required. */
  reviewRequired: boolean;
  /** Of the part (LeadItem); 0: nothing was written yet. */
  version: number;
  /** Ends of the printed quarters. */
  printed: PlannedSpan | null;
  /** Printed, else first stated. */
  planned: PlannedSpan | null;
};

type Row = Omit<LeadPart, "printed" | "planned"> & {
  first: Quarter | null;
  last: Quarter | null;
  statedFirst: Quarter | null;
  statedLast: Quarter | null;
};

/**
 * A ministry's part in a task. Read it before the answers it counts: what is written in between then makes its
 * version too old, never the answers.
 * @throws NotFound where there is no such task or ministry
 */
export async function readLeadPart(db: Database, code: string, slug: string): Promise<LeadPart> {
  const [row] = await db.$queryRaw<Row[]>`
    select t.id as "taskId", t.code, m.id as "ministryId", m.slug, m.name as ministry,
      array(select x.ministry_id from task_ministry x where x.task_id = t.id and x.role = 'LEAD')
        as "leadMinistryIds",
      m.review_required as "reviewRequired", coalesce(li.version, 0) as version,
      t.first_quarter as first, t.last_quarter as last,
      s.first_quarter as "statedFirst", s.last_quarter as "statedLast"
    from task t
    join ministry m on m.slug = ${slug}
    left join lead_item li on li.task_id = t.id and li.ministry_id = m.id
    left join lateral (
      select x.first_quarter, x.last_quarter from schedule_statement x
      where x.task_id = t.id and x.withdrawn_at is null
      order by x.recorded_at, x.id limit 1
    ) s on true
    where t.code = ${code} and t.version_id = (
      select v.id from plan_version v join plan p on p.id = v.plan_id
      where p.slug = 'roadmap' and v.status = 'APPROVED' order by v.number desc limit 1
    )`;
  if (!row) throw new NotFound("この工程または府省庁は見つかりません。");
  const { first, last, statedFirst, statedLast, ...part } = row;
  const printed = spanOf(first, last);
  return { ...part, printed, planned: printed ?? spanOf(statedFirst, statedLast) };
}

function spanOf(first: Quarter | null, last: Quarter | null): PlannedSpan | null {
  return first !== null && last !== null ? { first, last } : null;
}
