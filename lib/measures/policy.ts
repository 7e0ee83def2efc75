import { actsAs } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";
import { canReport, type Responsibility } from "@/lib/tasks/policy";

/** KPI values are reported by those who report progress. */
export function canReportKpi(viewer: Viewer | null, measure: Responsibility, ministryId: number): boolean {
  return canReport(viewer, measure, ministryId);
}

/** Assigning a mark that can't be read (要確認) to its article. */
export function canSettleMark(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}
