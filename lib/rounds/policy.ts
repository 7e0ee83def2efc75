import { actsAs, actsFor } from "@/lib/auth/acting";
import type { Viewer } from "@/lib/auth/viewer";

/** Answering for a ministry (回答の提出) is its とりまとめ's. */
export function canSubmitResponse(viewer: Viewer | null, ministryId: number): boolean {
  return actsAs(viewer, "coordinator") && actsFor(viewer, ministryId);
}

/** Taking a submitted answer back. */
export function canWithdrawResponse(viewer: Viewer | null, ministryId: number): boolean {
  return canSubmitResponse(viewer, ministryId);
}

/** Making, opening and closing a 照会. */
export function canRunRound(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}

/** 差戻し */
export function canReturn(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}

/** 確定 */
export function canConfirm(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}

/** Undoing a 確定. */
export function canUnlock(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}

/** Moving a ministry's 回答期限. */
export function canExtend(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}

/** Giving KPI letters. */
export function canRate(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}

/** 公表 */
export function canPublish(viewer: Viewer | null): boolean {
  return actsAs(viewer, "secretariat");
}
