import type { ConflictField, StandingChange } from "@/lib/auth/conflict";
import { Conflict } from "@/lib/auth/errors";
import type { Transaction } from "@/lib/db/client";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { LeadPart } from "./lead-part-queries";

/**
 * Takes the next version of a lead's part in a task, by one statement that queues behind other writers of it.
 * Call it before reading what the write rests on.
 * @param basedOn the version that the form was made from
 * @returns whether that is still the current one; else nothing is changed
 */
export async function takeNextVersion(tx: Transaction, part: LeadPart, basedOn: number): Promise<boolean> {
  const taken = await tx.$queryRaw<{ version: number }[]>`
    insert into lead_item (task_id, ministry_id, version)
    select ${part.taskId}::int, ${part.ministryId}::int, 1
    where ${basedOn}::int = 0 or exists (
      select 1 from lead_item x where x.task_id = ${part.taskId} and x.ministry_id = ${part.ministryId})
    on conflict (task_id, ministry_id) do update set version = lead_item.version + 1
    where lead_item.version = ${basedOn}
    returning version`;
  return taken.length > 0;
}

/**
 * The Conflict of a form that was made from an older version of a lead's part: who changed it, when, and what differs.
 * @param fields the form's fields that differ from what stands now
 */
export async function conflictOf(
  tx: Transaction,
  part: LeadPart,
  fields: ConflictField[],
): Promise<Conflict> {
  const [change] = await tx.$queryRaw<
    { version: number; by: string | null; for: string | null; at: Date | null }[]
  >`
    select coalesce(li.version, 0) as version, a.by, a.for, a.at
    from (select 1) one
    left join lead_item li on li.task_id = ${part.taskId} and li.ministry_id = ${part.ministryId}
    left join lateral (
      select u.name as by, m.name as for, x.at
      from activity x
      left join user_account u on u.id = x.actor_id
      left join ministry m on m.id = x.ministry_id
      where x.subject_type = 'task' and x.subject_id = ${String(part.taskId)}
        and x.after ->> 'ministry' = ${part.slug}
      order by x.id desc limit 1
    ) a on true`;
  const current: StandingChange = {
    version: change?.version ?? 0,
    by: change?.by ? `${change.by}${change.for ? `(${change.for})` : ""}` : "ほかの人",
    at: change?.at ? dateTimeLabel(change.at) : "先ほど",
    fields,
  };
  return new Conflict(
    "入力している間に、この工程の報告がほかの人に変更されました。まだ提出していません。",
    current,
  );
}
