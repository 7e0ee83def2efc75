import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import { Conflict, Forbidden, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { notifyPerson } from "@/lib/notifications/notify-commands";
import { takeNextVersion } from "@/lib/reports/lead-item-commands";
import { type LeadPart, readLeadPart } from "@/lib/reports/lead-part-queries";
import { canAssign } from "./policy";
import type { AssignParts } from "./schema";

/**
 * Gives parts of a ministry to one of its people, or takes them back: all of them, or none.
 * @returns how many were given to somebody else than before
 * @throws NotFound | Forbidden | Invalid | Conflict that names the parts somebody else changed meanwhile
 */
export async function assignParts(db: PrismaClient, viewer: Viewer, input: AssignParts): Promise<number> {
  const ordered = [...input.parts].sort((a, b) => (a.code < b.code ? -1 : 1));
  const count = await actOnce(db, viewer, input.requestId, async (tx) => {
    const changed: string[] = [];
    let given = 0;
    for (const { code, basedOn } of ordered) {
      const part = await readLeadPart(tx, code, input.ministry);
      if (!canAssign(viewer, part, part.ministryId)) throw new Forbidden();
      const name = await assigneeName(tx, part.ministryId, input.person);
      const before = await currentAssignee(tx, part);
      if ((before?.id ?? null) === input.person) continue;
      if (!(await takeNextVersion(tx, part, basedOn))) {
        changed.push(code);
        continue;
      }
      await tx.leadItem.update({
        where: { taskId_ministryId: { taskId: part.taskId, ministryId: part.ministryId } },
        data: { assigneeId: input.person },
      });
      const activityId = await recordActivity(tx, {
        actor: viewer,
        kind: "assignPart",
        subject: { type: "task", id: part.taskId },
        ...(before ? { before: { assignee: before.name } } : {}),
        after: { ministry: part.slug, assignee: name },
        ...(given === 0 ? { requestId: input.requestId } : {}),
      });
      if (input.person !== null) await notifyPerson(tx, activityId, input.person, "ASSIGNMENT");
      given += 1;
    }
    if (changed.length > 0) {
      throw new Conflict(
        `割り当てていません。${changed.join("、")}は、この間にほかの人が変更しました。新しい内容を読み込んで確かめてから、もう一度割り当ててください。`,
      );
    }
    return given;
  });
  return count ?? ordered.length;
}

async function currentAssignee(tx: Transaction, { taskId, ministryId }: LeadPart) {
  const item = await tx.leadItem.findUnique({
    where: { taskId_ministryId: { taskId, ministryId } },
    select: { assignee: { select: { id: true, name: true } } },
  });
  return item?.assignee ?? null;
}

/** Name of a person who belongs to the ministry today; null for nobody. */
async function assigneeName(
  tx: Transaction,
  ministryId: number,
  person: string | null,
): Promise<string | null> {
  if (person === null) return null;
  const [found] = await tx.$queryRaw<{ name: string }[]>`
    select u.name from membership s join user_account u on u.id = s.user_id
    where s.ministry_id = ${ministryId} and u.id = ${person}::uuid and u.disabled_at is null
      and s.role in ('editor', 'coordinator')
      and s.valid_from <= (now() at time zone 'Asia/Tokyo')::date
      and (s.valid_to is null or s.valid_to >= (now() at time zone 'Asia/Tokyo')::date)
    limit 1`;
  if (!found) throw new Invalid({ person: "この府省庁の担当者またはとりまとめを選んでください。" });
  return found.name;
}
