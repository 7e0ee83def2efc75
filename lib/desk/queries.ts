import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { LatestReport, PlannedSpan } from "@/lib/domain/progress";
import { type KeptDraft, reportDraftKey } from "@/lib/drafts/draft";
import { readDrafts } from "@/lib/drafts/queries";
import { type LedPart, ledParts } from "@/lib/ministries/task-parts";
import { listTaskFacts } from "@/lib/progress/queries";
import { listWaitingTasks } from "@/lib/reviews/queries";
import { leadMark, type ProgressMark } from "@/lib/tasks/marks";
import { DESK_QUEUES, type DeskQueue, queuesOf } from "./queues";

/** Rows of a queue on the desk at once; as they are done, the next come up. */
const ROWS = 20;

/** A part that waits, with what its form begins with. */
export type DeskRow = {
  code: string;
  title: string;
  planned: PlannedSpan | null;
  /** The planned span was stated by a ministry, not printed. */
  stated: boolean;
  mark: ProgressMark;
  latest: (LatestReport & { id: number; note: string; reason: string | null }) | null;
  /** Of the part (LeadItem). */
  version: number;
  /** The person it is given to. */
  assignee: { id: string; name: string } | null;
};

/** A part on the desk, with what the person left unsent of its report. */
export type DeskLine = DeskRow & { draft: KeptDraft | null };

/** A report that the person submitted today, to be taken back. */
export type DoneRow = { report: number; code: string; title: string; mark: ProgressMark; version: number };

export type Desk = {
  /** Parts waiting in each queue. */
  counts: Record<DeskQueue, number>;
  /** Parts that wait anywhere; one may wait in several queues. */
  waiting: number;
  queue: DeskQueue;
  /** The first of the queue, in the printed order. */
  rows: DeskLine[];
  done: DoneRow[];
};

/**
 * What waits for a ministry's people today. One wave of queries after the facts, which the page reads anyway.
 * @param wanted queue to list; undefined: the first that is not empty
 * @param own only what is given to the person
 */
export async function readDesk(
  viewer: Viewer,
  { id: ministryId, slug }: { id: number; slug: string },
  { versionId, today }: { versionId: number; today: DateString },
  { wanted, own }: { wanted: DeskQueue | undefined; own: boolean },
): Promise<Desk> {
  const facts = await listTaskFacts(versionId, today, { kind: "live" });
  const parts = ledParts(facts, ministryId);
  const keyOf = (code: string) => reportDraftKey(code, slug);
  const [texts, items, submitted, drafts, inReview] = await Promise.all([
    reportTextsOf(parts),
    leadItemsOf(ministryId),
    submittedToday(viewer, ministryId, today),
    readDrafts(
      viewer,
      parts.map(({ fact }) => keyOf(fact.code)),
    ),
    listWaitingTasks(ministryId),
  ]);
  const now = quarterOfDate(today);
  const waiting = parts.flatMap((part) => {
    // Done for now: the list of 部内確認 has it.
    if (inReview.has(part.fact.taskId)) return [];
    const text = texts.get(part.lead.reportId ?? 0);
    const queues = queuesOf(part, text?.reason ?? null, now);
    const item = items.get(part.fact.taskId);
    if (queues.length === 0 || (own && item?.assignee?.id !== viewer.userId)) return [];
    return [{ part, queues, text, item }];
  });
  const counts = Object.fromEntries(
    DESK_QUEUES.map((queue) => [queue, waiting.filter(({ queues }) => queues.includes(queue)).length]),
  ) as Record<DeskQueue, number>;
  const queue = wanted ?? DESK_QUEUES.find((candidate) => counts[candidate] > 0) ?? DESK_QUEUES[0];
  const byTask = new Map(parts.map((part) => [part.fact.taskId, part]));
  return {
    counts,
    waiting: waiting.length,
    queue,
    rows: waiting
      .filter(({ queues }) => queues.includes(queue))
      .slice(0, ROWS)
      .map(({ part, text, item }) => ({
        ...rowOf(part, text, item),
        draft: drafts.get(keyOf(part.fact.code)) ?? null,
      })),
    done: submitted.flatMap(({ report, taskId }) => {
      const part = byTask.get(taskId);
      if (!part) return [];
      const { code, content } = part.fact;
      const version = items.get(taskId)?.version ?? 0;
      return [{ report, code, title: content.title, mark: leadMark(part.lead), version }];
    }),
  };
}

/** Parts of a ministry by their 工程番号, in the printed order, with what a report of each begins with. */
export async function readDeskParts(
  ministryId: number,
  { versionId, today }: { versionId: number; today: DateString },
  codes: readonly string[],
): Promise<DeskRow[]> {
  const facts = await listTaskFacts(versionId, today, { kind: "live" });
  const parts = ledParts(facts, ministryId).filter(({ fact }) => codes.includes(fact.code));
  const [texts, items] = await Promise.all([reportTextsOf(parts), leadItemsOf(ministryId)]);
  return parts.map((part) => rowOf(part, texts.get(part.lead.reportId ?? 0), items.get(part.fact.taskId)));
}

type ReportText = { note: string; reason: string | null };
type Item = { version: number; assignee: { id: string; name: string } | null };

function rowOf({ fact, lead }: LedPart, text: ReportText | undefined, item: Item | undefined): DeskRow {
  return {
    code: fact.code,
    title: fact.content.title,
    planned: fact.planned,
    stated: fact.stated,
    mark: leadMark(lead),
    latest:
      lead.report && lead.reportId !== null
        ? { ...lead.report, id: lead.reportId, note: text?.note ?? "", reason: text?.reason ?? null }
        : null,
    version: item?.version ?? 0,
    assignee: item?.assignee ?? null,
  };
}

/** 説明 and 遅延の理由 of the latest reports, by id of the report. */
async function reportTextsOf(parts: readonly LedPart[]): Promise<Map<number, ReportText>> {
  const ids = parts.flatMap(({ lead }) => lead.reportId ?? []);
  const rows = await database().report.findMany({
    where: { id: { in: ids } },
    select: { id: true, note: true, reason: true },
  });
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}

/** What was written of a ministry's parts, by task. */
async function leadItemsOf(ministryId: number): Promise<Map<number, Item>> {
  const rows = await database().leadItem.findMany({
    where: { ministryId },
    select: { taskId: true, version: true, assignee: { select: { id: true, name: true } } },
  });
  return new Map(rows.map(({ taskId, ...item }) => [taskId, item]));
}

/** The person's own reports of today (JST), the latest first. */
async function submittedToday(viewer: Viewer, ministryId: number, today: DateString) {
  const rows = await database().report.findMany({
    where: {
      ministryId,
      authorId: viewer.userId,
      withdrawnAt: null,
      recordedAt: { gte: new Date(endOfDayInJapan(today).getTime() - 24 * 60 * 60 * 1_000) },
    },
    orderBy: { id: "desc" },
    select: { id: true, taskId: true },
  });
  return rows.map(({ id, taskId }) => ({ report: id, taskId }));
}
