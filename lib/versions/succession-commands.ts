import { actOnce } from "@/lib/activity/act-once";
import { recordActivity } from "@/lib/activity/record";
import type { ConflictField, StandingChange } from "@/lib/auth/conflict";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { kindOfPair } from "@/lib/domain/match-items";
import type { ContentRow } from "@/lib/imports/content";
import { matchAnew } from "@/lib/imports/match-anew";
import { matchedItem } from "@/lib/imports/matched-item";
import { storedContent } from "@/lib/imports/stored-content";
import { type DraftVersion, readDraft, takeMatching } from "./draft-commands";
import { canImportPlan } from "./policy";
import type { CorrectSuccession, RematchVersion } from "./schema";

type Row = { fromKey: string | null; carries: boolean };

/**
 * Says by hand where a row of a draft comes from. Rows that come from the same one are parts of it; one of them carries
 * on what hangs on it. Once per sent form.
 * @throws Forbidden | NotFound | Invalid | Conflict (StandingChange) where somebody corrected the row meanwhile
 */
export async function correctSuccession(
  db: PrismaClient,
  viewer: Viewer,
  input: CorrectSuccession,
): Promise<void> {
  if (!canImportPlan(viewer)) throw new Forbidden();
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const draft = await readDraft(tx, input.plan);
    const place = { versionId_key: { versionId: draft.id, key: input.key } };
    // Writers of one draft queue here, as a correction may change rows beside its own.
    await takeMatching(tx, draft, null);
    const row = await tx.succession.findUnique({
      where: place,
      include: { decider: { select: { name: true } } },
    });
    if (!row) throw new NotFound("この行は見つかりません。");
    if (row.version !== input.basedOn) throw conflictOf(row, input);
    const [before, after] = await Promise.all([rowsOf(tx, draft, "before"), rowsOf(tx, draft, "after")]);
    const old = before.find(({ key }) => key === input.from);
    const now = after.find(({ key }) => key === input.key);
    if (input.from !== null && !old) throw new Invalid({ from: "前の版にこの番号の行はありません。" });
    if (!now) throw new NotFound("この行は見つかりません。");
    const decided = { deciderId: viewer.userId, decidedAt: new Date() };
    await tx.succession.update({
      where: place,
      data: { fromKey: input.from, carries: false, confidence: 100, ...decided, version: { increment: 1 } },
    });
    for (const key of new Set([row.fromKey, input.from])) {
      if (key === null) continue;
      await arrange(tx, draft, { before, after }, { from: key, corrected: input });
    }
    if (input.from === null) await tx.succession.update({ where: place, data: { kind: "NEW" } });
    await recordActivity(tx, {
      actor: viewer,
      kind: "correctSuccession",
      subject: { type: "planVersion", id: draft.id },
      before: { key: input.key, fromKey: row.fromKey ?? "", carries: row.carries },
      after: { key: input.key, fromKey: input.from ?? "", carries: input.carries },
      requestId: input.requestId,
    });
  });
}

/**
 * Matches a draft anew with the version that is in force now; what was decided by hand is lost.
 * @throws Forbidden | NotFound | Conflict
 */
export async function rematchVersion(db: PrismaClient, viewer: Viewer, input: RematchVersion): Promise<void> {
  if (!canImportPlan(viewer)) throw new Forbidden();
  await actOnce(db, viewer, input.requestId, async (tx) => {
    const draft = await readDraft(tx, input.plan);
    await takeMatching(tx, draft, input.basedOn);
    await matchAnew(tx, draft, draft.inForce);
    await recordActivity(tx, {
      actor: viewer,
      kind: "rematchVersion",
      subject: { type: "planVersion", id: draft.id },
      requestId: input.requestId,
    });
  });
}

function rowsOf(tx: Transaction, draft: DraftVersion, side: "before" | "after"): Promise<ContentRow[]> {
  return storedContent(tx, draft.kind, side === "before" ? draft.predecessorId : draft.id);
}

/** Gives all rows that come from one row their kind, and one of them what hangs on it. */
async function arrange(
  tx: Transaction,
  draft: DraftVersion,
  { before, after }: { before: readonly ContentRow[]; after: readonly ContentRow[] },
  { from, corrected }: { from: string; corrected: CorrectSuccession },
): Promise<void> {
  const heirs = await tx.succession.findMany({ where: { versionId: draft.id, fromKey: from } });
  const places = new Map(after.map(({ key }, index) => [key, index]));
  const inPrint = heirs.toSorted((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
  const chosen = corrected.carries && corrected.from === from ? corrected.key : undefined;
  const carrier = chosen ?? inPrint.find(({ carries }) => carries)?.key ?? inPrint[0]?.key;
  const old = before.find(({ key }) => key === from);
  for (const heir of inPrint) {
    const now = after.find(({ key }) => key === heir.key);
    if (!old || !now) continue;
    const kind =
      heirs.length > 1 ? "SPLIT" : kindOfPair(matchedItem(draft.kind, old), matchedItem(draft.kind, now));
    const carries = heir.key === carrier;
    if (kind === heir.kind && carries === heir.carries) continue;
    await tx.succession.update({
      where: { versionId_key: { versionId: draft.id, key: heir.key } },
      // The corrected row has its next version already.
      data: { kind, carries, ...(heir.key === corrected.key ? {} : { version: { increment: 1 } }) },
    });
  }
}

function conflictOf(
  row: Row & { version: number; decidedAt: Date | null; decider: { name: string } | null },
  input: CorrectSuccession,
): Conflict {
  const fields: ConflictField[] = [
    {
      name: "from",
      label: "引き継ぐ元",
      mine: input.from ?? "",
      theirs: row.fromKey ?? "",
      shown: { mine: input.from ?? "新規", theirs: row.fromKey ?? "新規" },
    },
  ];
  const current: StandingChange = {
    version: row.version,
    by: row.decider?.name ?? "事務局",
    at: row.decidedAt ? dateTimeLabel(row.decidedAt) : "この間",
    fields: fields.filter(({ mine, theirs }) => mine !== theirs),
  };
  return new Conflict("この間に、この行の対応が変わりました。", current);
}
