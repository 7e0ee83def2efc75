import { z } from "zod";
import type { Encoding } from "@/lib/documents/decode";
import type { PlanDocument } from "@/lib/documents/document";
import type { Problem } from "@/lib/documents/problem";
import { kpiCellState } from "@/lib/domain/kpi";
import type { ContentDiff } from "./diff";

/** What an import counted; kept with the version it made. */
export type ImportReport = {
  document: PlanDocument["kind"];
  encoding: Encoding;
  pages: number;
  /** Rows of the file against the version before: made = added + changed. */
  rows: { read: number; added: number; changed: number; removed: number; unchanged: number };
  /** What was read, by kind (parts, tasks, marks …). */
  counts: Record<string, number>;
  /** What the text does not say, for a person to settle. */
  unresolved: Unresolved;
  contentSha256: string;
  problems: Problem[];
};

export type Unresolved = {
  /** 要確認 marks */
  needsReview: number;
  /** Names that are no ministry (関係府省庁). */
  collectiveMinistries: number;
  /** Tasks without a known schedule (時期未定). */
  noSchedule: number;
  /** Tasks or measures without a lead. */
  noLead: number;
  /** KPI cells 記載なし / 未設定. */
  blankKpi: number;
  unsetKpi: number;
};

const stored = z.object({ contentSha256: z.string() });

/** The hash over a stored version's content; undefined for a report of another making. */
export function contentHashOf(report: unknown): string | undefined {
  return stored.safeParse(report).data?.contentSha256;
}

/** Counts a document. */
export function makeReport(
  read: { document: PlanDocument; encoding: Encoding; problems: Problem[] },
  contentSha256: string,
  diff: ContentDiff,
): ImportReport {
  const { document, encoding, problems } = read;
  const rows = document.kind === "roadmap" ? document.tasks : document.measures;
  const noLead = rows.filter(
    ({ ministries }) => !ministries.ministries.some(({ role }) => role === "lead"),
  ).length;
  const collective = rows.reduce((sum, { ministries }) => sum + ministries.collective.length, 0);
  return {
    document: document.kind,
    encoding,
    pages: document.pages,
    rows: {
      read: rows.length,
      added: diff.added.length,
      changed: diff.changed.length,
      removed: diff.removed.length,
      unchanged: diff.unchanged,
    },
    ...countDocument(document, { noLead, collectiveMinistries: collective }),
    contentSha256,
    problems,
  };
}

function countDocument(
  document: PlanDocument,
  shared: Pick<Unresolved, "noLead" | "collectiveMinistries">,
): Pick<ImportReport, "counts" | "unresolved"> {
  const none = { needsReview: 0, noSchedule: 0, blankKpi: 0, unsetKpi: 0, ...shared };
  if (document.kind === "roadmap") {
    const { parts, chapters, sections, initiatives, tasks } = document;
    const scheduled = tasks.filter(({ quarters }) => quarters.length > 0);
    return {
      counts: {
        parts: parts.length,
        chapters: chapters.length,
        sections: sections.length,
        initiatives: initiatives.length,
        tasks: tasks.length,
        scheduledTasks: scheduled.length,
        plannedQuarters: scheduled.reduce((sum, { quarters }) => sum + quarters.length, 0),
        recoveredLines: tasks.filter(({ recovered }) => recovered).length,
      },
      unresolved: { ...none, noSchedule: tasks.length - scheduled.length },
    };
  }
  const marks = document.measures.flatMap((measure) => measure.marks);
  const kpis = document.measures.flatMap(({ kpiProgress, kpiEffect }) => [
    kpiCellState(kpiProgress),
    kpiCellState(kpiEffect),
  ]);
  const targeting = (target: string) => marks.filter((mark) => mark.target === target).length;
  return {
    counts: {
      measures: document.measures.length,
      overviewItems: document.measures.reduce((sum, { overview }) => sum + overview.length, 0),
      marks: marks.length,
      articleMarks: targeting("article"),
      guideFlags: targeting("guide"),
    },
    unresolved: {
      ...none,
      needsReview: targeting("needsReview"),
      blankKpi: kpis.filter((state) => state === "BLANK").length,
      unsetKpi: kpis.filter((state) => state === "UNSET").length,
    },
  };
}
