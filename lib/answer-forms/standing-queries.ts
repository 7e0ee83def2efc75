import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type DateString, type Quarter, quarterCode } from "@/lib/domain/fiscal-quarter";
import type { LatestReport, PlannedSpan, ReportState } from "@/lib/domain/progress";
import { type EvidenceLink, linksText } from "@/lib/evidence/links";
import { ledParts } from "@/lib/ministries/task-parts";
import { listTaskFacts } from "@/lib/progress/queries";
import { readInHand } from "@/lib/reviews/in-hand-queries";
import type { TaskContent } from "@/lib/tasks/content-queries";
import { leadMark, type ProgressMark } from "@/lib/tasks/marks";
import type { AnswerTexts } from "./columns";

/** A report as the columns of a 回答様式 hold it. */
export type StandingReport = {
  id: number;
  texts: AnswerTexts;
  /** Ids of its files, which no workbook holds. */
  files: string[];
};

/** A ministry's part as it stands now. */
export type StandingPart = {
  content: TaskContent;
  planned: PlannedSpan | null;
  mark: ProgressMark;
  /** Of the part (LeadItem). */
  version: number;
  /** What the rules look at. */
  latest: LatestReport | null;
  report: StandingReport | null;
  /** Whose report waits for 部内確認, for those who may know. */
  waiting: string | null;
};

/** The parts that a ministry leads, in the printed order. */
export async function listStanding(
  viewer: Viewer,
  ministry: { id: number; slug: string },
  { versionId, today }: { versionId: number; today: DateString },
): Promise<StandingPart[]> {
  const [facts, { items, waiting }] = await Promise.all([
    listTaskFacts(versionId, today, { kind: "live" }),
    readInHand(viewer, ministry, versionId, today),
  ]);
  const parts = ledParts(facts, ministry.id);
  const reports = await readStandingReports(
    ministry.id,
    parts.flatMap(({ lead }) => lead.reportId ?? []),
  );
  const versionOf = new Map(items.map(({ taskId, version }) => [taskId, version]));
  const author = new Map(waiting.map((review) => [review.code, review.author]));
  return parts.map(({ fact, lead }) => ({
    content: fact.content,
    planned: fact.planned,
    mark: leadMark(lead),
    version: versionOf.get(fact.taskId) ?? 0,
    latest: lead.report,
    report: reports.get(lead.reportId ?? 0) ?? null,
    waiting: author.get(fact.code) ?? null,
  }));
}

type Row = {
  id: number;
  state: ReportState;
  note: string;
  reason: string | null;
  forecast: Quarter | null;
  completedOn: DateString | null;
  effectiveOn: DateString;
  evidence: { title: string; url: string | null; fileId: string | null }[];
};

/** Reports of a ministry by their ids, withdrawn ones too; no query for none. */
export async function readStandingReports(
  ministryId: number,
  ids: readonly number[],
): Promise<Map<number, StandingReport>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<Row[]>`
    select r.id, r.state::text as state, r.note, r.reason, r.forecast_quarter as forecast,
      to_char(r.completed_on, 'YYYY-MM-DD') as "completedOn",
      to_char(r.effective_on, 'YYYY-MM-DD') as "effectiveOn",
      ${evidence} as evidence
    from report r where r.ministry_id = ${ministryId} and r.id = any(${[...ids]})`;
  return new Map(rows.map((row) => [row.id, standingReport(row)]));
}

const evidence = Prisma.sql`coalesce((
  select jsonb_agg(jsonb_build_object('title', e.title, 'url', e.url, 'fileId', e.file_id) order by e.position)
  from evidence e where e.report_id = r.id
), '[]')`;

function standingReport({
  id,
  state,
  note,
  reason,
  forecast,
  completedOn,
  effectiveOn,
  ...row
}: Row): StandingReport {
  const links: EvidenceLink[] = row.evidence.flatMap(({ title, url }) => (url ? [{ title, url }] : []));
  return {
    id,
    files: row.evidence.flatMap(({ fileId }) => fileId ?? []),
    texts: {
      state,
      effectiveOn,
      completedOn: completedOn ?? "",
      forecast: forecast === null ? "" : quarterCode(forecast),
      reason: reason ?? "",
      note,
      links: linksText(links),
    },
  };
}
