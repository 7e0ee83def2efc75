import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { LatestReport, PlannedSpan } from "@/lib/domain/progress";
import type { KeptDraft } from "@/lib/drafts/draft";
import { delayedParts, type LedPart, ledParts } from "@/lib/ministries/task-parts";
import { listTaskFacts } from "@/lib/progress/queries";
import { type ReportText, readReportTexts } from "@/lib/progress/report-text-queries";
import { listWrittenItems, readInHand, type WrittenItem } from "@/lib/reviews/in-hand-queries";
import { leadMark, type ProgressMark } from "@/lib/tasks/marks";
import { DESK_QUEUES, type DeskQueue, queuesOf, unansweredOf } from "./queues";

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
 * What waits for a ministry's people today. Two waves of queries: the texts are those of the parts that the
 * first wave tells may be listed.
 * @param wanted queue to list; undefined: the first that is not empty
 * @param own only what is given to the person
 */
export async function readDesk(
  viewer: Viewer,
  ministry: { id: number; slug: string },
  { versionId, today }: { versionId: number; today: DateString },
  { wanted, own }: { wanted: DeskQueue | undefined; own: boolean },
): Promise<Desk> {
  const [facts, { drafts, submitted, ...inHand }] = await Promise.all([
    listTaskFacts(versionId, today, { kind: "live" }),
    readInHand(viewer, ministry, versionId, today),
  ]);
  const parts = ledParts(facts, ministry.id);
  const items = byTask(inHand.items);
  // What waits for 部内確認 is done for now: its own list has it.
  const passed = new Set(inHand.waiting.map(({ code }) => code));
  const now = quarterOfDate(today);
  const due = parts.flatMap((part) => {
    const item = items.get(part.fact.taskId);
    if (passed.has(part.fact.code) || (own && item?.assignee?.id !== viewer.userId)) return [];
    const queues = queuesOf(part, now);
    return queues.length === 0 ? [] : [{ part, item, queues }];
  });
  const texts = await textsOf(delayedParts(parts), due);
  const waiting = due.flatMap(({ queues: all, ...rest }) => {
    const text = texts.get(rest.part.lead.reportId ?? 0);
    const queues = unansweredOf(all, text?.reason ?? null);
    return queues.length === 0 ? [] : [{ ...rest, queues, text }];
  });
  const counts = Object.fromEntries(
    DESK_QUEUES.map((queue) => [queue, waiting.filter(({ queues }) => queues.includes(queue)).length]),
  ) as Record<DeskQueue, number>;
  const queue = wanted ?? DESK_QUEUES.find((candidate) => counts[candidate] > 0) ?? DESK_QUEUES[0];
  const partOf = new Map(parts.map((part) => [part.fact.taskId, part]));
  return {
    counts,
    waiting: waiting.length,
    queue,
    rows: waiting
      .filter(({ queues }) => queues.includes(queue))
      .slice(0, ROWS)
      .map(({ part, text, item }) => ({
        ...rowOf(part, text, item),
        draft: drafts.find(({ code, kept }) => kept !== null && code === part.fact.code)?.kept ?? null,
      })),
    done: submitted.flatMap(({ report, taskId }) => {
      const part = partOf.get(taskId);
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
  const [texts, items] = await Promise.all([
    readReportTexts(reportIds(parts)),
    listWrittenItems(ministryId).then(byTask),
  ]);
  return parts.map((part) => rowOf(part, texts.get(part.lead.reportId ?? 0), items.get(part.fact.taskId)));
}

function rowOf(
  { fact, lead }: LedPart,
  text: ReportText | undefined,
  item: WrittenItem | undefined,
): DeskRow {
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

/**
 * Texts that the desk needs: every delayed part's (is there a 遅延の理由?), which the page asks for too, and what the
 * first rows of the other queues begin with.
 */
async function textsOf(
  delayed: readonly LedPart[],
  due: readonly { part: LedPart; queues: readonly DeskQueue[] }[],
): Promise<ReadonlyMap<number, ReportText>> {
  const listed = DESK_QUEUES.filter((queue) => queue !== "unexplained").flatMap((queue) =>
    due
      .filter(({ queues }) => queues.includes(queue))
      .slice(0, ROWS)
      .map(({ part }) => part),
  );
  const others = new Set(listed.filter(({ lead }) => lead.progress !== "DELAYED"));
  const [ofDelayed, ofOthers] = await Promise.all([
    readReportTexts(reportIds(delayed)),
    readReportTexts(reportIds([...others])),
  ]);
  return new Map([...ofDelayed, ...ofOthers]);
}

function reportIds(parts: readonly LedPart[]): number[] {
  return parts.flatMap(({ lead }) => lead.reportId ?? []);
}

function byTask(items: readonly WrittenItem[]): ReadonlyMap<number, WrittenItem> {
  return new Map(items.map((item) => [item.taskId, item]));
}
