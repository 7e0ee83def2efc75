import { type ActivityEntry, recordActivity } from "@/lib/activity/record";
import type { Database, Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { carryOver } from "./carry-over";
import { contentOf } from "./content";
import { matchAnew } from "./match-anew";
import { citationOf, PLAN_KINDS } from "./plan-kinds";
import { type ImportFile, type ImportPlan, prepareImport, type StoredVersion } from "./prepare-import";
import { writeMeasures } from "./write-measures";
import { writeRoadmap } from "./write-roadmap";
import { writeSuccessions } from "./write-successions";

type Refused = Extract<ImportPlan, { outcome: "refused" }>;
type Unchanged = Extract<ImportPlan, { outcome: "unchanged" }>;
type Changing = Extract<ImportPlan, { outcome: "first" | "next" }>;

/**
 * What an import did; `version` is the one it made or found. `approvedNow`: this import put it in force; `restored`: it had
 * been discarded, and is a draft again.
 */
export type ImportResult =
  | Refused
  | (Unchanged & { approvedNow: boolean; olderThan: number | null; restored: boolean })
  | (Changing & { version: StoredVersion });

export type ImportOptions = {
  /** Puts the version in force. */
  approve?: boolean;
  at?: Date;
  /** Who imports; null: the operator of the machine. */
  actor?: ActivityEntry["actor"];
};

/** Room for a slow machine; both documents take well under three seconds together. */
const TRANSACTION = { maxWait: 20_000, timeout: 60_000 };

/** Shows what an import of a file would do. Never writes. */
export async function planImport(db: Database, file: ImportFile): Promise<ImportPlan> {
  return prepareImport(db, file);
}

/**
 * Imports a file in one transaction: all of it or, when it is refused or
 * says nothing new, nothing. The first version of a plan is in force at once;
 * a later one is a draft unless `approve`. An approved version is never
 * edited. Imports of all processes wait for each other.
 * @throws ApprovalRefused
 */
export async function commitImport(
  db: PrismaClient,
  file: ImportFile,
  { approve = false, at = new Date(), actor = null }: ImportOptions = {},
): Promise<ImportResult> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('import-plan'))`;
    const plan = await prepareImport(tx, file);
    if (plan.outcome === "refused") return plan;
    const inForce = plan.outcome === "unchanged" && plan.version.status === "APPROVED";
    if (approve && plan.outcome !== "first" && !inForce) {
      await requireNoReports(tx, { slug: PLAN_KINDS[plan.document.kind].slug });
    }
    if (plan.outcome === "unchanged") {
      const restored = plan.version.status === "DISCARDED";
      const found = restored ? { ...plan, version: await restoreDraft(tx, plan, file.name, actor) } : plan;
      const approved = approve ? await approveVersion(tx, found, at, actor) : NOT_APPROVED;
      return { ...found, restored, ...approved };
    }
    const version = await writeVersion(tx, plan, file, at);
    await recordActivity(tx, {
      actor,
      kind: "importPlan",
      subject: { type: "planVersion", id: version.id },
      after: {
        document: plan.document.kind,
        number: version.number,
        status: version.status,
        fileName: file.name,
        sha256: plan.sha256,
        rows: plan.report.rows,
      },
    });
    if (!approve || version.status === "APPROVED") return { ...plan, version };
    await approveDraft(tx, { id: version.id, at, actor });
    return { ...plan, version: { ...version, status: "APPROVED" } };
  }, TRANSACTION);
}

const NOT_APPROVED = { approvedNow: false, olderThan: null };

/** Makes a discarded version a draft again, matched with the version in force by now. */
async function restoreDraft(
  tx: Transaction,
  { version, document, report }: Unchanged,
  fileName: string,
  actor: ActivityEntry["actor"],
): Promise<StoredVersion> {
  const { planId, sha256 } = await tx.planVersion.update({
    where: { id: version.id },
    data: { status: "DRAFT", matchingVersion: { increment: 1 } },
    select: { planId: true, sha256: true },
  });
  const inForce = await tx.planVersion.findFirstOrThrow({
    where: { planId, status: "APPROVED" },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  const number = await matchAnew(tx, { ...version, planId, kind: document.kind }, inForce.id);
  await recordActivity(tx, {
    actor,
    kind: "importPlan",
    subject: { type: "planVersion", id: version.id },
    before: { status: "DISCARDED" },
    after: { document: document.kind, number, status: "DRAFT", fileName, sha256, rows: report.rows },
  });
  return { id: version.id, number, status: "DRAFT" };
}

async function writeVersion(
  tx: Transaction,
  plan: Changing,
  file: ImportFile,
  at: Date,
): Promise<StoredVersion> {
  const { document, sha256, number, report } = plan;
  const approved = plan.outcome === "first";
  const { kind, slug, title } = PLAN_KINDS[document.kind];
  const { id: planId } = await tx.plan.upsert({
    where: { slug },
    create: { kind, slug, title, dated: document.dated, citation: citationOf(document.kind, document.dated) },
    update: {},
    select: { id: true },
  });
  const version = await tx.planVersion.create({
    data: {
      planId,
      number,
      status: approved ? "APPROVED" : "DRAFT",
      fileName: file.name,
      sha256,
      dated: document.dated,
      citation: citationOf(document.kind, document.dated),
      predecessorId: plan.comparedWith?.id ?? null,
      encoding: report.encoding,
      report,
      importedAt: at,
      approvedAt: approved ? at : null,
      source: { create: { bytes: file.bytes } },
    },
    select: { id: true, number: true, status: true },
  });
  const ministries = await tx.ministry.findMany({ select: { id: true, slug: true } });
  const ministryIds = new Map(ministries.map(({ id, slug: ministry }) => [ministry, id]));
  if (document.kind === "roadmap") await writeRoadmap(tx, version.id, document, ministryIds);
  else await writeMeasures(tx, version.id, document, ministryIds);
  if (plan.comparedWith) {
    const matched = { kind: document.kind, versionId: version.id, predecessorId: plan.comparedWith.id };
    await writeSuccessions(tx, matched, contentOf(document));
  }
  return version;
}

/** A version can't be put in force; the message says why, in Japanese. */
export class ApprovalRefused extends Error {
  override name = "ApprovalRefused";
}

/**
 * Reports hang on the tasks of the version in force: where there are any, a person looks at the matching first.
 * @throws ApprovalRefused
 */
async function requireNoReports(tx: Transaction, plan: { slug: string }): Promise<void> {
  const task = { version: { plan } };
  const reported =
    (await tx.report.findFirst({ where: { task }, select: { id: true } })) ??
    (await tx.scheduleStatement.findFirst({ where: { task }, select: { id: true } }));
  if (!reported) return;
  throw new ApprovalRefused(
    "今の版の工程に報告があるため、ここでは新しい版を承認できません。何も書き込んでいません。--approve を付けずに取り込むと、下書きとして保存します。行ごとの対応を画面(/admin/plans)で確かめてから承認すると、報告とコメントが新しい版の工程へ引き継がれます。",
  );
}

/** Puts a stored draft in force, unless a newer version is. */
async function approveVersion(tx: Transaction, plan: Unchanged, at: Date, actor: ActivityEntry["actor"]) {
  const { version, document } = plan;
  if (version.status === "APPROVED") return NOT_APPROVED;
  const newer = await tx.planVersion.findFirst({
    where: {
      plan: { slug: PLAN_KINDS[document.kind].slug },
      status: "APPROVED",
      number: { gt: version.number },
    },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  if (newer) return { approvedNow: false, olderThan: newer.number };
  await approveDraft(tx, { id: version.id, at, actor });
  return { approvedNow: true, olderThan: null, version: { ...version, status: "APPROVED" as const } };
}

/**
 * Puts a draft in force, in the caller's transaction, with what hangs on the rows of the version before; whether it may
 * be is the caller's to ask.
 */
export async function approveDraft(
  tx: Transaction,
  { id, at, ...act }: { id: number; at: Date; actor: ActivityEntry["actor"]; requestId?: string },
): Promise<void> {
  const { plan, predecessorId } = await tx.planVersion.findUniqueOrThrow({
    where: { id },
    select: { predecessorId: true, plan: { select: { kind: true } } },
  });
  const kind = plan.kind === "ROADMAP" ? "roadmap" : "measures";
  if (predecessorId !== null) await carryOver(tx, { kind, versionId: id, predecessorId });
  await tx.planVersion.update({ where: { id }, data: { status: "APPROVED", approvedAt: at } });
  await recordActivity(tx, {
    ...act,
    kind: "approvePlan",
    subject: { type: "planVersion", id },
    before: { status: "DRAFT" },
    after: { status: "APPROVED" },
  });
}
