import type { Quarter } from "./fiscal-quarter";
import { quarterLabel } from "./fiscal-quarter";
import type { LatestReport, LeadProgress, PlannedSpan, Progress } from "./progress";
import { PROGRESS_LABELS } from "./progress";

/** What each 区分 means, in one line: the 凡例 under every chart, table and file. */
export const PROGRESS_MEANINGS: Record<Progress, string> = {
  CANCELLED: "最新の報告が「中止」のもの",
  COMPLETED: "最新の報告が「完了」のもの(計画の最終四半期より後の完了は「計画後」)",
  UNREPORTED: "計画の開始を迎えたが、報告がないもの(計画期間が終わっていれば「期限超過」)",
  DELAYED: "報告があり、計画の期間、着手の時期または見込を過ぎたもの、または見込が計画より遅いもの",
  NOT_DUE: "計画の開始より前のもの",
  UNSCHEDULED: "計画期間が示されていないもの",
  ON_TRACK: "計画期間の中で、遅れにあたる報告がないもの",
};

/** What 「報告が古い」 means. */
export const STALE_MEANING =
  "「報告が古い」は、最新の報告が2四半期以上前の日についてのものであることを示します。";

/** What the 区分 of a task with several leads means. */
export const SEVERAL_LEADS_MEANING =
  "主担当が複数ある工程の区分は、主担当ごとの区分のうち、遅延、未報告、時期未定、予定どおり、開始前、完了の順で先にあたるものです(中止は、すべての主担当が中止の場合のみ)。";

/** 「遅延(2四半期)」「完了(計画後)」「未報告(期限超過)」: the 区分 with its mark. */
export function progressWithMark(
  lead: Pick<LeadProgress, "progress" | "delay" | "completedAfterPlan" | "overdue">,
) {
  const label = PROGRESS_LABELS[lead.progress];
  if (lead.progress === "DELAYED" && lead.delay !== null) return `${label}(${lead.delay}四半期)`;
  if (lead.completedAfterPlan) return `${label}(計画後)`;
  if (lead.overdue) return `${label}(期限超過)`;
  return label;
}

/** Why a lead's part has its 区分, in words (domain.md section 5). */
export function progressReason(
  lead: LeadProgress,
  planned: PlannedSpan | null,
  report: LatestReport | null,
  now: Quarter,
): string {
  const quarter = `基準日の四半期は${quarterLabel(now)}`;
  const first = planned ? quarterLabel(planned.first) : "";
  const last = planned ? quarterLabel(planned.last) : "";
  const forecast = report?.forecast != null ? quarterLabel(report.forecast) : "";
  switch (lead.because) {
    case "reported-cancelled":
      return "最新の報告が「中止」です。";
    case "reported-completed":
      return lead.completedAfterPlan
        ? `最新の報告が「完了」です。完了日は計画の最終四半期(${last})より後です。`
        : "最新の報告が「完了」です。";
    case "no-report-since-start":
      return lead.overdue
        ? `計画期間(${last}まで)が終わりましたが、報告がありません。${quarter}です。`
        : `計画の開始(${first})を迎えましたが、報告がありません。${quarter}です。`;
    case "plan-over":
      return `完了の報告がないまま、計画の最終四半期(${last})を過ぎました。${quarter}です。`;
    case "forecast-after-plan":
      return `見込(${forecast})が計画の最終四半期(${last})より後です。`;
    case "not-started-in-time":
      return `計画の開始(${first})を過ぎても「未着手」と報告されています。${quarter}です。`;
    case "forecast-gone-by":
      return `見込(${forecast})を過ぎましたが、完了の報告がありません。${quarter}です。`;
    case "before-start":
      return `計画の開始(${first})より前です。`;
    case "no-schedule":
      return report
        ? "計画期間が示されていません(報告はあります)。"
        : "計画期間が示されていません(報告もありません)。";
    case "within-plan":
      return `計画期間(${last}まで)の中で、遅れにあたる報告はありません。`;
  }
}
