import "server-only";
import { cache } from "react";
import { dateInJapan, endOfDayInJapan } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type MarkDecision, settledPlace, standingDecisions } from "@/lib/domain/mark-decisions";
import { pageRows } from "@/lib/site/page-rows-queries";
import { listMeasureContents, type MeasureContent, type MeasureMarkItem } from "./content-queries";

/**
 * The measures of an approved version, in the printed order, their 要確認 marks as the 事務局 had decided about
 * them by the end of a day. Anyone may read that: the marks are printed, and the decision is the 事務局's.
 */
export async function listSettledMeasures(
  versionId: number,
  asOf: DateString,
): Promise<readonly MeasureContent[]> {
  const [contents, decisions] = await Promise.all([listMeasureContents(versionId), listDecisions()]);
  return settledOnce(contents, standingDecisions(decisions, endOfDayInJapan(asOf)));
}

type Decision = MarkDecision & { reason: string };

/** All that was ever decided, a row or two per 要確認 mark: asked of Postgres once per request. */
const listDecisions = cache(
  () =>
    pageRows<Decision[]>`
      select id, mark_id as "markId", verdict::text as verdict, "column", reason, recorded_at as "recordedAt"
      from mark_decision`,
);

/** Sets of decisions whose results are kept per version. */
const LIMIT = 4;
const kept = new WeakMap<readonly MeasureContent[], Map<string, readonly MeasureContent[]>>();

/** The same decisions give the same list, so that what is made of it can be kept; without any it is the printed one. */
function settledOnce(
  contents: readonly MeasureContent[],
  standing: ReadonlyMap<number, Decision>,
): readonly MeasureContent[] {
  if (standing.size === 0) return contents;
  const key = [...standing.values()]
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join();
  const bySet = kept.get(contents) ?? new Map<string, readonly MeasureContent[]>();
  kept.set(contents, bySet);
  const settled = bySet.get(key) ?? contents.map((measure) => settle(measure, standing));
  bySet.delete(key);
  bySet.set(key, settled);
  const [oldest] = bySet.keys();
  if (bySet.size > LIMIT && oldest !== undefined) bySet.delete(oldest);
  return settled;
}

function settle(measure: MeasureContent, standing: ReadonlyMap<number, Decision>): MeasureContent {
  if (!measure.marks.some(({ id }) => standing.has(id))) return measure;
  return { ...measure, marks: measure.marks.map((mark) => settleMark(mark, standing.get(mark.id))) };
}

function settleMark(mark: MeasureMarkItem, decision: Decision | undefined): MeasureMarkItem {
  if (mark.target !== "NEEDS_REVIEW" || !decision) return mark;
  const { verdict, reason, recordedAt } = decision;
  return {
    ...mark,
    ...settledPlace(mark, decision),
    decision: { verdict, reason, decidedOn: dateInJapan(recordedAt) },
  };
}
