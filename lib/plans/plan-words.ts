import type { CurrentPlan } from "./queries";

/** 時点 of what is printed in a plan, whatever the day it is looked at. */
export function planDateText(plan: Pick<CurrentPlan, "dated">): string {
  return plan.dated ? `${plan.dated}時点の記載` : "時点は不明です(文書に日付がありません)";
}

/** 出典, with the version where it is not the first. */
export function citationText({ citation, number }: Pick<CurrentPlan, "citation" | "number">): string {
  return number > 1 ? `${citation}(第${number}版)` : citation;
}
