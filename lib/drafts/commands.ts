import { Conflict } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Database, Transaction } from "@/lib/db/client";
import type { DiscardDraft, SaveDraft } from "./schema";

/*
 * A 下書き is its author's own desk: nobody else reads it, and 履歴 tells nothing of it.
 */

const ELSEWHERE = "同じ下書きが、ほかの画面で変更されています。";

/**
 * Keeps the person's draft of a form, in place of the one it follows.
 * @returns its new version
 * @throws Conflict when another window keeps a draft of the same form (current: its version)
 */
export async function saveDraft(
  db: Database,
  viewer: Viewer,
  draft: SaveDraft,
): Promise<{ version: number }> {
  const { form, fields, basedOn, version } = draft;
  const [saved] = await db.$queryRaw<{ version: number }[]>`
    insert into draft (user_id, form, fields, based_on, saved_at, version)
    values (${viewer.userId}::uuid, ${form}, ${JSON.stringify(fields)}::jsonb, ${basedOn}, now(), ${version + 1})
    on conflict (user_id, form) do update
    set fields = excluded.fields, based_on = excluded.based_on, saved_at = excluded.saved_at,
      version = draft.version + 1
    where draft.version = ${version} or draft.fields = excluded.fields
    returning version`;
  if (saved) return saved;
  const standing = await db.draft.findUnique({
    where: { userId_form: { userId: viewer.userId, form } },
    select: { version: true },
  });
  throw new Conflict(ELSEWHERE, standing ?? undefined);
}

/**
 * Throws the person's draft of a form away. Nothing to throw away is fine.
 * @throws Conflict when it is another one by now
 */
export async function discardDraft(db: Database, viewer: Viewer, draft: DiscardDraft): Promise<void> {
  const which = { userId: viewer.userId, form: draft.form };
  const { count } = await db.draft.deleteMany({ where: { ...which, version: draft.version } });
  if (count === 0 && (await db.draft.count({ where: which })) > 0) throw new Conflict(ELSEWHERE);
}

/** Clears the draft of a form whose act is being done, in the act's transaction. */
export async function clearDraft(tx: Transaction, viewer: Viewer, form: string): Promise<void> {
  await tx.draft.deleteMany({ where: { userId: viewer.userId, form } });
}

/**
 * Gives texts back to a person's own desk, in the transaction of an act. They take the place of a draft that was begun
 * meanwhile: its window goes on to keep that one in its browser.
 */
export async function giveBackDraft(
  tx: Transaction,
  userId: string,
  { form, fields, basedOn }: Omit<SaveDraft, "version">,
): Promise<void> {
  await tx.$executeRaw`
    insert into draft (user_id, form, fields, based_on, saved_at, version)
    values (${userId}::uuid, ${form}, ${JSON.stringify(fields)}::jsonb, ${basedOn}, now(), 1)
    on conflict (user_id, form) do update
    set fields = excluded.fields, based_on = excluded.based_on, saved_at = excluded.saved_at,
      version = draft.version + 1`;
}
