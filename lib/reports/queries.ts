import "server-only";
import { Forbidden } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString, Quarter } from "@/lib/domain/fiscal-quarter";
import type { ReportState } from "@/lib/domain/progress";
import { type StoredEvidence, storedEvidence } from "@/lib/evidence/links";
import { listOfferedFiles, type OwnFile, readEvidence } from "@/lib/evidence/queries";
import { listMinistries } from "@/lib/ministries/queries";
import { taskIdsOf } from "@/lib/plans/heir-queries";
import { currentRoadmap } from "@/lib/plans/queries";
import { pageRows } from "@/lib/site/page-rows-queries";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { canReadReports, canReport, reportNeedsReason } from "@/lib/tasks/policy";
import { listReports, type TaskReport } from "@/lib/tasks/queries";
import { type LeadPart, readLeadPart } from "./lead-part-queries";

export type Reportable = { slug: string; name: string };

/** The leads of a task that the person may report for, in their printed order. */
export async function listReportable(viewer: Viewer | null, code: string): Promise<Reportable[]> {
  const roadmap = viewer && (await currentRoadmap());
  if (!roadmap) return [];
  const [contents, ministries] = await Promise.all([listTaskContents(roadmap.versionId), listMinistries()]);
  const leads = contents
    .find((task) => task.code === code)
    ?.ministries.flatMap(({ ministryId, role }) => (role === "LEAD" ? [ministryId] : []));
  return (leads ?? []).flatMap((id) => {
    const ministry = ministries.find((known) => known.id === id);
    const may = canReport(viewer, { leadMinistryIds: leads ?? [] }, id);
    return ministry && may ? [{ slug: ministry.slug, name: ministry.name }] : [];
  });
}

/** What the form of a report begins with. */
export type ReportStart = {
  part: LeadPart;
  /** The ministry's own reports that count, the latest first. */
  reports: TaskReport[];
  /** Taken back, the last one first: they count no more, and stay in the record. */
  withdrawn: WithdrawnReport[];
  /** What the fields are filled in from. */
  filledFrom: (ReportWords & StoredEvidence) | null;
  /** What can be ticked as 根拠資料. */
  offeredFiles: OwnFile[];
  /** The ministry's own stated schedules that count, the newest first; the first one of the task is its plan. */
  statements: { id: number; quarters: Quarter[]; plan: boolean }[];
  /** The person reports in another ministry's place, and says why. */
  behalf: boolean;
};

/**
 * @param from id of a report of the ministry, also a withdrawn one, to fill the form in from instead of the latest
 * @throws NotFound | Forbidden
 */
export async function readReportStart(
  viewer: Viewer,
  code: string,
  slug: string,
  today: DateString,
  from: string | undefined,
): Promise<ReportStart> {
  const part = await readLeadPart(database(), code, slug);
  if (!canReport(viewer, part, part.ministryId)) throw new Forbidden();
  const scope = { versionId: 0, asOf: today, basis: { kind: "live" } } as const;
  const [all, withdrawn, statements] = await Promise.all([
    listReports(scope, [part.taskId]),
    readWithdrawn(Prisma.sql`r.task_id = ${part.taskId} and r.ministry_id = ${part.ministryId}`),
    part.printed ? [] : listStatements(part),
  ]);
  const reports = (all.get(part.taskId) ?? []).filter(({ ministry }) => ministry.slug === slug);
  const latest = reports[0] ?? null;
  const filled = from ? await readOwnReport(part, from) : null;
  const filledFrom = filled ?? latest;
  const [evidence, offeredFiles] = await Promise.all([
    filledFrom ? readEvidence(filledFrom.id) : storedEvidence([]),
    listOfferedFiles(viewer, filledFrom?.id ?? null),
  ]);
  return {
    part,
    reports,
    withdrawn,
    filledFrom: filledFrom && { ...filledFrom, ...evidence },
    offeredFiles,
    statements,
    behalf: reportNeedsReason(viewer),
  };
}

export type WithdrawnReport = {
  id: number;
  /** Its name. */
  ministry: string;
  state: ReportState;
  effectiveOn: DateString;
  note: string;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  withdrawnAt: string;
};

function readWithdrawn(which: Prisma.Sql): Promise<WithdrawnReport[]> {
  return pageRows`
    select r.id, m.name as ministry, r.state::text as state, r.note,
      to_char(r.effective_on, 'YYYY-MM-DD') as "effectiveOn",
      to_char(r.withdrawn_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "withdrawnAt"
    from report r join ministry m on m.id = r.ministry_id
    where r.withdrawn_at is not null and ${which}
    order by r.withdrawn_at desc, r.id desc`;
}

/** Reports about a task that had been taken back by the end of a day, the last one first; none for the signed-out. */
export async function listWithdrawnReports(
  viewer: Viewer | null,
  versionId: number,
  code: string,
  asOf: DateString,
): Promise<WithdrawnReport[]> {
  if (!canReadReports(viewer)) return [];
  return readWithdrawn(Prisma.sql`r.withdrawn_at < ${endOfDayInJapan(asOf)}
    and r.task_id = (${taskIdsOf(versionId, code)})`);
}

function listStatements(part: LeadPart): Promise<{ id: number; quarters: Quarter[]; plan: boolean }[]> {
  return database().$queryRaw`
    select s.id, s.quarters, s.number = 1 as plan
    from (
      select x.*, row_number() over (order by x.recorded_at, x.id) as number
      from schedule_statement x where x.task_id = ${part.taskId} and x.withdrawn_at is null
    ) s
    where s.ministry_id = ${part.ministryId}
    order by s.recorded_at desc, s.id desc`;
}

type ReportWords = Pick<
  TaskReport,
  "id" | "state" | "completedOn" | "forecast" | "note" | "reason" | "effectiveOn"
>;

async function readOwnReport(part: LeadPart, id: string): Promise<ReportWords | null> {
  if (!/^\d{1,9}$/.test(id)) return null;
  const [row] = await database().$queryRaw<ReportWords[]>`
    select id, state::text as state, forecast_quarter as forecast, note, reason,
      to_char(completed_on, 'YYYY-MM-DD') as "completedOn", to_char(effective_on, 'YYYY-MM-DD') as "effectiveOn"
    from report where id = ${Number(id)} and task_id = ${part.taskId} and ministry_id = ${part.ministryId}`;
  return row ?? null;
}

/** A report just submitted, for the notice that offers to take it back. */
export type SubmittedReport = {
  id: number;
  ministry: string;
  slug: string;
  /** Of the lead's part now. */
  version: number;
  withdrawn: boolean;
  behalf: boolean;
};

/**
 * The report with this id about a task: for its author, or, once withdrawn, for those who may report there; null for
 * others and for none.
 */
export async function readSubmitted(
  viewer: Viewer | null,
  code: string,
  id: string | undefined,
): Promise<SubmittedReport | null> {
  if (!viewer || !id || !/^\d{1,9}$/.test(id)) return null;
  const report = await database().report.findFirst({
    where: { id: Number(id), task: { code } },
    select: { id: true, withdrawnAt: true, authorId: true, ministry: { select: { slug: true } } },
  });
  if (!report || (report.withdrawnAt === null && report.authorId !== viewer.userId)) return null;
  const part = await readLeadPart(database(), code, report.ministry.slug);
  if (!canReport(viewer, part, part.ministryId)) return null;
  return {
    id: report.id,
    ministry: part.ministry,
    slug: part.slug,
    version: part.version,
    withdrawn: report.withdrawnAt !== null,
    behalf: reportNeedsReason(viewer),
  };
}
