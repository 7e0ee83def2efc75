import { quarterLabel, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import type { PlannedSpan } from "@/lib/domain/progress";
import type { MinistryProgressDetail } from "@/lib/ministries/profile";
import type { PrintTable } from "./document";

const LATE_HEADS = ["遅れ", "工程番号", "取組内容", "計画の終わり", "見込(新たな完了時期)", "遅れの理由"];
const LATE_WIDTHS = [26, 16, 130, 44, 44, 140];
const OVERDUE_HEADS = ["終了からの期間", "工程番号", "取組内容", "計画期間"];
const OVERDUE_WIDTHS = [30, 16, 260, 94];

/** What a ministry is late with, with reason and new date: the longest delay first. */
export function lateTable({ late }: MinistryProgressDetail): PrintTable {
  return {
    ...plain("遅延の工程", LATE_HEADS, LATE_WIDTHS),
    rows: late.map(({ code, title, planned, stated, delay, forecast, reason }) => ({
      cells: [
        { text: `▲${delay}四半期`, tone: "late" },
        code,
        title,
        `${planned ? quarterLabel(planned.last) : "時期の記載なし"}${stated ? "\n府省庁が示した時期" : ""}`,
        forecast === null ? "記載なし" : quarterLabel(forecast),
        reason ?? "記載なし",
      ],
    })),
    empty: "遅延と区分された工程はありません。",
  };
}

/** What a ministry should have reported: the longest over first. */
export function overdueTable({ overdue }: MinistryProgressDetail): PrintTable {
  return {
    ...plain("未報告(期限超過)の工程", OVERDUE_HEADS, OVERDUE_WIDTHS),
    rows: overdue.map(({ code, title, planned, stated, since }) => ({
      cells: [`${since}四半期`, code, title, `${spanText(planned)}${stated ? "(府省庁が示した時期)" : ""}`],
    })),
    empty: "計画期間が終わって報告のない工程はありません。",
  };
}

/** 「2022年度1Q〜3Q」 from the first to the last planned quarter, whatever lies between. */
function spanText({ first, last }: PlannedSpan): string {
  return quarterRunsLabel(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function plain(
  name: string,
  heads: readonly string[],
  widths: readonly number[],
): Pick<PrintTable, "name" | "columns" | "head"> {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    head: [heads.map((text) => ({ text }))],
  };
}
