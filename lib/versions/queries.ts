import "server-only";
import { z } from "zod";
import { database } from "@/lib/db/client";
import type { DocumentKind } from "@/lib/documents/detect";
import { matchedItem } from "@/lib/imports/matched-item";
import { storedContent } from "@/lib/imports/stored-content";
import { likestRows, type SuccessionRow, successionRows } from "./succession-rows";

/** A version of a plan as lists of them name it; times are moments (ISO). */
export type VersionSummary = {
  id: number;
  plan: { kind: DocumentKind; title: string };
  number: number;
  status: "DRAFT" | "APPROVED" | "DISCARDED";
  dated: string | null;
  fileName: string;
  importedAt: string;
  approvedAt: string | null;
  /** Rows. */
  rows: number;
};

const report = z.object({
  rows: z.object({ read: z.number() }),
  problems: z.array(z.object({ code: z.string(), message: z.string() })).catch([]),
});

const SUMMARY = {
  ...{
    id: true,
    number: true,
    status: true,
    dated: true,
    fileName: true,
    importedAt: true,
    approvedAt: true,
  },
  report: true,
  plan: { select: { kind: true, title: true, dated: true } },
} as const;

/** Every version of every plan, the newest first. */
export async function listVersions(): Promise<VersionSummary[]> {
  const versions = await database().planVersion.findMany({
    orderBy: [{ planId: "asc" }, { number: "desc" }],
    select: SUMMARY,
  });
  return versions.map(summaryOf);
}

/** Why a file of the person was refused; null where there is no such note of theirs. */
export async function readRefusedPlan(
  ownerId: string,
  id: number,
): Promise<{ fileName: string; reasons: string[] } | null> {
  return database().refusedPlan.findFirst({
    where: { id, ownerId },
    select: { fileName: true, reasons: true },
  });
}

/** What hangs on a row of the version before. */
export type Attached = { reports: number; comments: number };

/** A version that another one went before, row by row; `attached` of a draft's alone: afterwards it went over. */
export type MatchedVersion = {
  version: VersionSummary;
  predecessor: { id: number; number: number };
  /** The predecessor is in force, or this version itself: nothing came in between. */
  current: boolean;
  matchingVersion: number;
  /** What the workbook marks by colour alone, a sentence per task. */
  coloured: string[];
  rows: (SuccessionRow & { attached: Attached | null })[];
  /** Rows of the version before, in print. */
  olds: { key: string; title: string }[];
  /** Of one row: those of the version before that are likest. */
  likestTo: (key: string) => string[];
};

/** @returns null where there is no such version; of a plan's first one the version alone */
export async function readMatchedVersion(
  id: number,
): Promise<MatchedVersion | { version: VersionSummary; predecessor: null } | null> {
  const db = database();
  const [found, successions] = await Promise.all([
    db.planVersion.findUnique({
      where: { id },
      select: {
        ...SUMMARY,
        ...{ planId: true, matchingVersion: true },
        predecessor: { select: { id: true, number: true } },
      },
    }),
    db.succession.findMany({ where: { versionId: id }, include: { decider: { select: { name: true } } } }),
  ]);
  if (!found) return null;
  const version = summaryOf(found);
  if (!found.predecessor) return { version, predecessor: null };
  const { kind } = version.plan;
  const [before, after, attached, inForce] = await Promise.all([
    storedContent(db, kind, found.predecessor.id),
    storedContent(db, kind, id),
    version.status === "DRAFT" ? readAttached(kind, found.predecessor.id) : new Map<string, Attached>(),
    db.planVersion.findFirst({
      where: { planId: found.planId, status: "APPROVED" },
      orderBy: { number: "desc" },
      select: { id: true },
    }),
  ]);
  const matched = (row: (typeof before)[number]) => matchedItem(kind, row);
  const standing = successions.map(({ decider, ...row }) => ({
    ...row,
    decidedBy: row.decidedAt ? (decider?.name ?? "事務局") : null,
  }));
  const title = kind === "roadmap" ? "取組内容" : "施策名";
  return {
    version,
    predecessor: found.predecessor,
    current: inForce?.id === found.predecessor.id || version.status === "APPROVED",
    matchingVersion: found.matchingVersion,
    coloured: (report.safeParse(found.report).data?.problems ?? [])
      .filter(({ code }) => code === "colour-only")
      .map(({ message }) => message),
    rows: successionRows(before, after, standing, matched).map((row) => ({
      ...row,
      attached: attached.get(row.fromKey ?? "") ?? null,
    })),
    olds: before.map(({ key, fields }) => ({ key, title: fields[title] ?? "" })),
    likestTo: (key) => {
      const row = after.find((entry) => entry.key === key);
      return row ? likestRows(matched(row), before.map(matched), 6) : [];
    },
  };
}

/** By 工程番号 or 施策番号, where there is anything. */
async function readAttached(kind: DocumentKind, versionId: number): Promise<Map<string, Attached>> {
  const rows = await (kind === "roadmap"
    ? database().$queryRaw<(Attached & { key: string })[]>`
        select t.code as key,
          (select count(*) from report r where r.task_id = t.id and r.withdrawn_at is null)::int as reports,
          (select count(*) from thread h join comment c on c.thread_id = h.id
            where h.task_id = t.id and c.deleted_at is null)::int as comments
        from task t where t.version_id = ${versionId}`
    : database().$queryRaw<(Attached & { key: string })[]>`
        select s.number as key,
          (select count(*) from kpi_report r where r.measure_id = s.id and r.withdrawn_at is null)::int as reports,
          (select count(*) from thread h join comment c on c.thread_id = h.id
            where h.measure_id = s.id and c.deleted_at is null)::int as comments
        from measure s where s.version_id = ${versionId}`);
  const filled = rows.filter(({ reports, comments }) => reports + comments > 0);
  return new Map(filled.map(({ key, reports, comments }) => [key, { reports, comments }]));
}

type SummaryRow = Omit<VersionSummary, "plan" | "importedAt" | "approvedAt" | "rows"> & {
  plan: { kind: "ROADMAP" | "MEASURES"; title: string; dated: string | null };
  importedAt: Date;
  approvedAt: Date | null;
  report: unknown;
};

function summaryOf(version: SummaryRow): VersionSummary {
  const { id, number, status, fileName, plan, importedAt, approvedAt } = version;
  return {
    ...{ id, number, status, fileName },
    plan: { kind: plan.kind === "ROADMAP" ? "roadmap" : "measures", title: plan.title },
    dated: version.dated ?? plan.dated,
    importedAt: importedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    rows: report.safeParse(version.report).data?.rows.read ?? 0,
  };
}
