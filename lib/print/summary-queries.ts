import "server-only";
import { invalid, requireRoadmap, valuesOf } from "@/lib/api/answer";
import type { Reader } from "@/lib/auth/viewer";
import { compareFields } from "@/lib/compare/filter";
import { type ComparedDay, compareDays } from "@/lib/compare/queries";
import { getCoverage } from "@/lib/coverage/queries";
import { dateLabel } from "@/lib/domain/as-of";
import { type DateString, type Quarter, quarterEnd, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { countProgress } from "@/lib/domain/progress";
import { listMinistries } from "@/lib/ministries/queries";
import { longestLate } from "@/lib/overview/longest-late";
import type { LatePart } from "@/lib/overview/queries";
import { currentMeasures } from "@/lib/plans/queries";
import { progressBasis } from "@/lib/progress/basis-queries";
import { basisText } from "@/lib/progress/basis-text";
import { lateTask } from "@/lib/progress/late-task";
import { listTaskFacts, type TaskFact } from "@/lib/progress/queries";
import { readReportTexts } from "@/lib/progress/report-text-queries";
import { getProgressSummary } from "@/lib/progress/summary";
import { asOfOf, readQuery } from "@/lib/request/query-string";
import type { TaskScope } from "@/lib/tasks/queries";
import { coverageTable } from "./coverage-table";
import type { PrintTable } from "./document";
import { fileName, type PrintFile, samplesIn, sourceOf } from "./print-file";
import { PRINT_LABELS } from "./print-files";
import { chapterProgress, ministryProgress, progressTrend, type TrendPoint } from "./progress-tables";
import { allLate, changeCounts, changedTasks } from "./summary-tables";
import { countsText, PROGRESS_NOTES, SAMPLE_LINE } from "./words";

/** Tasks that are named of a change: what got worse whole, the rest so that 概要 stays a few pages. */
const NAMED = { slipped: 1_000, done: 60, back: 60, cancelled: 60 } as const;
/** Quarters before that of 基準日 that the trend begins with. */
const TREND = 7;

/**
 * The whole plan on a few pages: 区分 of all and how they moved, of each ministry and 分野, what the measures cover of
 * the law, what changed since an earlier day (`from`; without it the end of the quarter before), and what is late and
 * why. All charts are bars of tables: vector pictures in PDF, filled cells in Excel, with their numbers in both.
 */
export async function openSummary(
  query: URLSearchParams,
  reader: Reader,
  today: DateString,
): Promise<PrintFile> {
  const { asOf, from = quarterEnd(quarterOfDate(asOfOf(query, today)) - 1) } = valuesOf(
    readQuery(query, { from: compareFields.from }, today),
  );
  if (from > asOf) {
    throw invalid([{ field: "from", message: "基準日以前の日付で指定してください" }]);
  }
  const [plan, catalogue, basis, earlier] = await Promise.all([
    requireRoadmap(asOf),
    currentMeasures(asOf),
    progressBasis(reader, asOf),
    progressBasis(reader, from),
  ]);
  const scope = { versionId: plan.versionId, asOf, basis };
  const [summary, trend, coverage, late, changes, samples] = await Promise.all([
    getProgressSummary(plan.versionId, asOf, basis),
    listTrend(scope, reader),
    catalogue && getCoverage(catalogue.versionId, asOf),
    listLate(scope),
    listChanges(plan.versionId, { asOf: from, basis: earlier }, { asOf, basis }),
    samplesIn(basis),
  ]);
  const first = [progressTrend(trend), ...(coverage ? [coverageTable(coverage)] : [])];
  return {
    name: fileName("summary", PRINT_LABELS.summary, asOf),
    document: {
      title: `${plan.title} 進捗の概要`,
      asOf: basisText(basis, asOf),
      lead: [
        summary.counts
          ? `${summary.total.toLocaleString("ja-JP")}工程: ${countsText(summary.counts)}`
          : "進捗はまだ公表されていません。",
        ...(changes.length > 0 ? [`変化は、${basisText(earlier, from)}と比べたものです。`] : []),
        ...(samples ? [SAMPLE_LINE] : []),
      ],
      tables: [
        ...first,
        ministryProgress(summary),
        chapterProgress(summary),
        ...changes,
        allLate(late, basis.kind !== "none"),
      ],
      notes: [PROGRESS_NOTES],
      // On the first page, which has room for them: whoever reads on knows the signs.
      notesAfter: first.length,
      source: sourceOf(catalogue ? [plan, catalogue] : [plan], samples),
    },
  };
}

/** 区分 of all tasks at the ends of the quarters before 基準日, from the plan's first one on, and on it. */
async function listTrend({ versionId, asOf, basis }: TaskScope, reader: Reader): Promise<TrendPoint[]> {
  if (basis.kind === "none") return [];
  const facts = await listTaskFacts(versionId, asOf, basis);
  const now = quarterOfDate(asOf);
  const begins = Math.max(now - TREND, firstQuarter(facts) ?? now);
  const ends = Array.from({ length: Math.max(0, now - begins) }, (_, index) => quarterEnd(begins + index));
  const points = await Promise.all(
    [...ends, asOf].map(async (day): Promise<TrendPoint[]> => {
      const dayBasis = await progressBasis(reader, day);
      if (dayBasis.kind === "none") return [];
      const dayFacts = await listTaskFacts(versionId, day, dayBasis);
      return [{ day, basis: dayBasis, counts: countProgress(dayFacts.map(({ progress }) => progress)) }];
    }),
  );
  return points.flat();
}

function firstQuarter(facts: readonly TaskFact[]): Quarter | undefined {
  const firsts = facts.flatMap(({ planned }) => planned?.first ?? []);
  return firsts.length > 0 ? Math.min(...firsts) : undefined;
}

async function listLate({ versionId, asOf, basis }: TaskScope): Promise<LatePart[]> {
  if (basis.kind === "none") return [];
  const [facts, ministries] = await Promise.all([listTaskFacts(versionId, asOf, basis), listMinistries()]);
  const late = longestLate(facts, Number.POSITIVE_INFINITY);
  const texts = await readReportTexts(late.flatMap(({ lead }) => lead.reportId ?? []));
  return late.flatMap(({ fact, lead }) => {
    const ministry = ministries.find(({ id }) => id === lead.ministryId);
    const reason = texts.get(lead.reportId ?? 0)?.reason ?? null;
    return ministry ? [{ ...lateTask(fact, lead, reason), ministry }] : [];
  });
}

/** The table of changes; none where one of the days has nothing published. */
async function listChanges(versionId: number, from: ComparedDay, to: ComparedDay): Promise<PrintTable[]> {
  if (from.basis.kind === "none" || to.basis.kind === "none") return [];
  const asked = (["slipped", "done", "back", "cancelled"] as const).map(async (change) => {
    const query = { by: "task", page: 1, change } as const;
    return { change, ...(await compareDays(versionId, from, to, query, NAMED[change])) };
  });
  const [first, ...others] = await Promise.all(asked);
  return first ? [changeCounts(dateLabel(from.asOf), first), changedTasks([first, ...others])] : [];
}
