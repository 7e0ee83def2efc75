import {
  type DateString,
  type Quarter,
  quarterEnd,
  quarterOf,
  quarterOfDate,
} from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan, ReportState } from "@/lib/domain/progress";
import { draw } from "./draw";

/**
 * The days the sample reports speak for: every half year since the plan was published, and one after
 * the sample 時点, so that people signed in see more than the public does.
 */
export const SAMPLE_DATES: readonly DateString[] = [
  "2023-09-30",
  "2024-03-31",
  "2024-09-30",
  "2025-03-31",
  "2025-09-30",
  "2026-03-31",
  "2026-09-30",
  "2026-10-31",
];

/** The sample 時点: 基準日 and the day of its publication. */
export const SAMPLE_PUBLICATION = {
  title: "2026年9月末時点(サンプル)",
  asOf: "2026-09-30",
  publishedOn: "2026-10-30",
} as const;

export type SampleTask = {
  id: number;
  code: string;
  printed: PlannedSpan | null;
  leads: { ministryId: number; slug: string }[];
};

export type SampleReport = {
  taskId: number;
  ministryId: number;
  state: ReportState;
  completedOn: DateString | null;
  forecast: Quarter | null;
  note: string;
  reason: string | null;
  effectiveOn: DateString;
};

export type SampleStatement = {
  taskId: number;
  ministryId: number;
  quarters: Quarter[];
  effectiveOn: DateString;
};

/**
 * Sample reports and stated schedules (架空), by a fixed rule from the plan: the same every time.
 * A number drawn from the 工程番号 and the ministry decides how a lead fares.
 */
export function makeSamples(tasks: readonly SampleTask[]): {
  reports: SampleReport[];
  statements: SampleStatement[];
} {
  const statements = tasks.flatMap((task) => stateSchedule(task));
  const statedBy = new Map(statements.map((statement) => [statement.taskId, statement]));
  const reports = tasks.flatMap((task) => {
    const stated = statedBy.get(task.id)?.quarters;
    const planned = task.printed ?? (stated ? spanOf(stated) : null);
    return task.leads.flatMap((lead) =>
      planned ? reportsOfPlanned(task, lead, planned) : reportsOfUnplanned(task, lead),
    );
  });
  return { reports, statements };
}

/** A third of the tasks without a printed schedule get one, stated by their first lead. */
function stateSchedule(task: SampleTask): SampleStatement[] {
  const [lead] = task.leads;
  if (task.printed || !lead || draw(`${task.code}:schedule`, 100) >= 34) return [];
  const first = quarterOf(2023, 3) + draw(`${task.code}:first`, 9);
  const length = 2 + draw(`${task.code}:length`, 7);
  const quarters = Array.from({ length }, (_, index) => first + index);
  return [{ taskId: task.id, ministryId: lead.ministryId, quarters, effectiveOn: "2023-09-30" }];
}

type Lead = SampleTask["leads"][number];

function reportsOfPlanned(task: SampleTask, lead: Lead, planned: PlannedSpan): SampleReport[] {
  const seed = `${task.code}:${lead.slug}`;
  const fate = draw(seed, 100);
  if (fate >= 94) return []; // never reports
  const slip = fate >= 66 && fate < 84 ? 1 + draw(`${seed}:slip`, 5) : 0;
  const lateStart = fate >= 84 && fate < 89 ? 2 + draw(`${seed}:start`, 2) : 0;
  const cancelledFrom = fate >= 92 ? SAMPLE_DATES[3 + draw(`${seed}:cancel`, 4)] : undefined;
  const fallsSilent = fate >= 89 && fate < 92;
  const finish = planned.last + slip + lateStart;
  const reports: SampleReport[] = [];
  for (const effectiveOn of SAMPLE_DATES) {
    const now = quarterOfDate(effectiveOn);
    if (now < planned.first || (fallsSilent && effectiveOn > "2025-03-31")) continue;
    const base = {
      taskId: task.id,
      ministryId: lead.ministryId,
      effectiveOn,
      completedOn: null,
      forecast: null,
      reason: null,
    };
    if (cancelledFrom !== undefined && effectiveOn >= cancelledFrom) {
      reports.push({ ...base, state: "CANCELLED", note: "実施方針の見直しに伴い中止した。(サンプル)" });
      break;
    }
    if (now > finish || (now === finish && slip === 0)) {
      reports.push({
        ...base,
        state: "COMPLETED",
        completedOn: earlier(quarterEnd(finish), effectiveOn),
        note: "予定した取組を完了した。(サンプル)",
      });
      break;
    }
    if (now < planned.first + lateStart) {
      reports.push({
        ...base,
        state: "NOT_STARTED",
        forecast: finish,
        note: "着手に向けて関係者と調整している。(サンプル)",
        reason: now > planned.first ? reasonOf(seed) : null,
      });
      continue;
    }
    const late = finish > planned.last;
    reports.push({
      ...base,
      state: "IN_PROGRESS",
      forecast: finish,
      note: late ? "見込を改めて取組を進めている。(サンプル)" : "計画に沿って取組を進めている。(サンプル)",
      reason: late ? reasonOf(seed) : null,
    });
  }
  return reports;
}

/** Of the tasks without any schedule, some report; half of these name a 見込. */
function reportsOfUnplanned(task: SampleTask, lead: Lead): SampleReport[] {
  const seed = `${task.code}:${lead.slug}`;
  const fate = draw(seed, 100);
  if (fate >= 22) return [];
  return SAMPLE_DATES.slice(-3).map((effectiveOn) => ({
    taskId: task.id,
    ministryId: lead.ministryId,
    effectiveOn,
    completedOn: null,
    state: "IN_PROGRESS",
    forecast: fate < 11 ? quarterOf(2026, 4) + draw(`${seed}:forecast`, 4) : null,
    note: "時期を精査しながら取組を進めている。(サンプル)",
    reason: null,
  }));
}

const REASONS = [
  "関係機関との調整に時間を要しているため。(サンプル)",
  "調達手続に想定より時間を要したため。(サンプル)",
  "仕様の見直しが必要になったため。(サンプル)",
  "先行する取組の完了を待っているため。(サンプル)",
] as const;

function reasonOf(seed: string): string {
  return REASONS[draw(`${seed}:reason`, REASONS.length)] ?? REASONS[0];
}

function spanOf(quarters: readonly Quarter[]): PlannedSpan {
  return { first: Math.min(...quarters), last: Math.max(...quarters) };
}

function earlier(a: DateString, b: DateString): DateString {
  return a < b ? a : b;
}
