import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField } from "@/lib/auth/conflict";
import { Conflict, Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import { Prisma, type PrismaClient } from "@/lib/db/generated/client";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { type ContactPart, readContactPart } from "./part-queries";
import { canEditContact } from "./policy";
import type { SaveContact } from "./schema";

/**
 * Says who answers for an item at one of its leads: 担当課・担当者・連絡先.
 * @throws NotFound | Forbidden | Conflict with what stands now
 */
export async function saveContact(db: PrismaClient, viewer: Viewer, input: SaveContact): Promise<void> {
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const part = await readContactPart(tx, input.number, input.ministry);
    if (!part) throw new NotFound();
    if (!canEditContact(viewer, part, part.ministryId)) throw new Forbidden();
    if (!(await write(tx, part, input))) throw await conflictOf(tx, part, input);
    await recordActivity(tx, {
      actor: viewer,
      kind: "saveContact",
      subject: { type: part.type, id: part.itemId },
      ...(part.version > 0 ? { before: { ministry: part.slug, ...textsOf(part) } } : {}),
      after: { ministry: part.slug, ...textsOf(input) },
      requestId: input.requestId,
    });
  });
}

/** Queues behind other writers of the row. @returns whether the form began from what stands */
async function write(tx: Transaction, part: ContactPart, input: SaveContact): Promise<boolean> {
  const { type, itemId, ministryId } = part;
  const item = type === "task" ? Prisma.sql`task_id` : Prisma.sql`measure_id`;
  const written = await tx.$queryRaw<unknown[]>`
    insert into contact (${item}, ministry_id, section, person, reach)
    select ${itemId}::int, ${ministryId}::int, ${input.section}, ${input.person}, ${input.reach}
    where ${input.basedOn}::int = 0
      or exists (select 1 from contact x where x.${item} = ${itemId} and x.ministry_id = ${ministryId})
    on conflict (${item}, ministry_id) do update
      set section = excluded.section, person = excluded.person, reach = excluded.reach,
        version = contact.version + 1, updated_at = now(), sample = false
      where contact.version = ${input.basedOn}
    returning version`;
  return written.length > 0;
}

async function conflictOf(tx: Transaction, { slug, type, itemId }: ContactPart, input: SaveContact) {
  const standing = await readContactPart(tx, input.number, slug);
  const act = await tx.activity.findFirst({
    where: {
      kind: "saveContact",
      subjectType: type,
      subjectId: String(itemId),
      after: { path: ["ministry"], equals: slug },
    },
    orderBy: { id: "desc" },
    select: { at: true, actor: { select: { name: true } } },
  });
  const mine = textsOf(input);
  const theirs = textsOf(standing ?? { section: "", person: "", reach: "" });
  const fields: ConflictField[] = (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({ name, label: LABELS[name], mine: mine[name], theirs: theirs[name] }));
  return new Conflict("入力している間に、ほかの人が変更しました。まだ保存していません。", {
    version: standing?.version ?? 0,
    by: act?.actor?.name ?? "ほかの人",
    at: act ? dateTimeLabel(act.at) : "先ほど",
    fields,
  });
}

const LABELS = { section: "担当課", person: "担当者", reach: "連絡先" } as const;

function textsOf({ section, person, reach }: Record<keyof typeof LABELS, string>) {
  return { section, person, reach };
}
