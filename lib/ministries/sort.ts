import { z } from "zod";
import type { ProgressCounts } from "@/lib/domain/progress";

/**
 * In which order ministries stand. The official one unless asked otherwise: who is late is never the order
 * that people find.
 */
export const MINISTRY_SORTS = ["official", "leads", "measures", "late", "share", "longest"] as const;
export type MinistrySort = (typeof MINISTRY_SORTS)[number];

/** Those that need 区分, and so a publication for the signed out. */
export const PROGRESS_SORTS: readonly MinistrySort[] = ["late", "share", "longest"];

/** Query-string fields of `/ministries` besides 基準日. */
export const ministriesFields = {
  sort: z
    .enum(MINISTRY_SORTS, { error: `${MINISTRY_SORTS.join("・")} のいずれかで指定してください` })
    .default("official"),
};

type Row = {
  tasks: { lead: number };
  measures: { lead: number };
  counts: ProgressCounts | null;
  longest: number | null;
};

/** Rows in the asked order, the greatest first; equal ones, and all others, in the official order. */
export function sortMinistries<R extends Row>(rows: readonly R[], sort: MinistrySort): R[] {
  const value = VALUES[sort];
  return [...rows].sort((a, b) => value(b) - value(a));
}

const VALUES: Record<MinistrySort, (row: Row) => number> = {
  official: () => 0,
  leads: ({ tasks }) => tasks.lead,
  measures: ({ measures }) => measures.lead,
  late: ({ counts }) => counts?.DELAYED ?? 0,
  share: ({ tasks, counts }) => (tasks.lead === 0 ? 0 : (counts?.DELAYED ?? 0) / tasks.lead),
  longest: ({ longest }) => longest ?? 0,
};
