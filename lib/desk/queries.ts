import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { endOfDayInJapan } from "@/lib/domain/as-of";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { LatestReport, PlannedSpan } from "@/lib/domain/progress";
import type { KeptDraft } from "@/lib/drafts/draft";
import { type LedPart, ledParts } from "@/lib/ministries/task-parts";
import { listTaskFacts } from "@/lib/progress/queries";
import { type ReportText, readReportTexts } from "@/lib/progress/report-text-queries";
import { listReportDrafts } from "@/lib/reviews/draft-queries";
import { listWaiting } from "@/lib/reviews/queries";
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
  const [facts, { items, submitted }, drafts, inReview] = await Promise.all([
    listTaskFacts(versionId, today, { kind: "live" }),
    readGround(viewer, ministry.id, today),
    listReportDrafts(viewer, ministry, versionId),
    listWaiting(viewer, ministry.id, versionId),
  ]);
  const parts = ledParts(facts, ministry.id);
  // What waits for 部内確認 is done for now: its own list has it.
  const passed = new Set(inReview.map(({ code }) => code));
  const now = quarterOfDate(today);
  const due = parts.flatMap((part) => {
    const item = items.get(part.fact.taskId);
    if (passed.has(part.fact.code) || (own && item?.assignee?.id !== viewer.userId)) return [];
    const queues = queuesOf(part, now);
    return queues.length === 0 ? [] : [{ part, item, queues }];
  });
  const texts = await readReportTexts(textsNeeded(due));
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
    readReportTexts(parts.flatMap(({ lead }) => lead.reportId ?? [])),
    leadItemsOf(ministryId),
  ]);
  return parts.map((part) => rowOf(part, texts.get(part.lead.reportId ?? 0), items.get(part.fact.taskId)));
}

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

/**
 * Reports whose texts the desk needs: every delayed part's (is there a 遅延の理由?), and what the rows of each
 * queue begin with.
 */
function textsNeeded(due: readonly { part: LedPart; queues: readonly DeskQueue[] }[]): number[] {
  const listed = DESK_QUEUES.flatMap((queue) =>
    due.filter(({ queues }) => queues.includes(queue)).slice(0, queue === "unexplained" ? undefined : ROWS),
  );
  return [...new Set(listed.flatMap(({ part }) => part.lead.reportId ?? []))];
}

const groundSchema = z.object({
  items: z.array(z.tuple([z.int(), z.int(), z.string().nullable(), z.string().nullable()])),
  submitted: z.array(z.tuple([z.int(), z.int()])),
});

/**
 * What was written of a ministry's parts, by task, and the person's own reports of today (JST), the latest
 * first. One query, one row.
 */
async function readGround(viewer: Viewer, ministryId: number, today: DateString) {
  const from = new Date(endOfDayInJapan(today).getTime() - 24 * 60 * 60 * 1_000);
  const [row] = await database().$queryRaw<{ ground: string }[]>`
    select json_build_object(
      'items', ${itemsOf(ministryId)},
      'submitted', coalesce((
        select json_agg(json_build_array(x.id, x.task_id) order by x.id desc) from report x
        where x.ministry_id = ${ministryId} and x.author_id = ${viewer.userId}::uuid
          and x.withdrawn_at is null and x.recorded_at >= ${from}), '[]')
    )::text as ground`;
  const { items, submitted } = groundSchema.parse(JSON.parse(row?.ground ?? ""));
  return {
    items: byTask(items),
    submitted: submitted.map(([report, taskId]) => ({ report, taskId })),
  };
}

/** What was written of a ministry's parts, by task. */
async function leadItemsOf(ministryId: number): Promise<Map<number, Item>> {
  const [row] = await database().$queryRaw<{ items: string }[]>`
    select (${itemsOf(ministryId)})::text as items`;
  return byTask(groundSchema.shape.items.parse(JSON.parse(row?.items ?? "")));
}

function itemsOf(ministryId: number): Prisma.Sql {
  return Prisma.sql`coalesce((
    select json_agg(json_build_array(l.task_id, l.version, l.assignee_id, u.name))
    from lead_item l left join user_account u on u.id = l.assignee_id
    where l.ministry_id = ${ministryId}), '[]')`;
}

function byTask(items: z.output<typeof groundSchema>["items"]): Map<number, Item> {
  return new Map(
    items.map(([taskId, version, id, name]) => [
      taskId,
      { version, assignee: id === null ? null : { id, name: name ?? "" } },
    ]),
  );
}
