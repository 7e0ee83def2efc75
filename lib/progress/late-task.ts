import type { Quarter } from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan } from "@/lib/domain/progress";
import type { LeadFact, TaskFact } from "./queries";

/** A lead's delayed part in a task, as tables of delays show it. */
export type LateTask = {
  code: string;
  title: string;
  planned: PlannedSpan | null;
  /** The period was stated by a ministry, not printed. */
  stated: boolean;
  /** Quarters. */
  delay: number;
  forecast: Quarter | null;
  reason: string | null;
};

/** @param reason what the lead's latest report gives as the reason */
export function lateTask(fact: TaskFact, lead: LeadFact, reason: string | null): LateTask {
  return {
    code: fact.code,
    title: fact.content.title,
    planned: fact.planned,
    stated: fact.stated,
    delay: lead.delay ?? 0,
    forecast: lead.report?.forecast ?? null,
    reason,
  };
}
