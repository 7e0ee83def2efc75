import { articleColumn } from "@/lib/domain/articles";
import type { MarkVerdict } from "@/lib/domain/mark-decisions";

/** ◎ / ○ of an article. Never used as a rating of progress. */
export const MARKS = {
  PRIMARY: { sign: "◎", short: "主", meaning: "主に該当するもの" },
  RELATED: { sign: "○", short: "連携", meaning: "連携するもの" },
} as const;

export const GUIDES = { PREFECTURE: "都道府県", MUNICIPALITY: "市町村" } as const;

/** 凡例 of the marks of articles, and how they were read. */
export const MARK_LEGEND: readonly string[] = [
  ...Object.values(MARKS).map(
    ({ sign, short, meaning }) =>
      `${sign}(${short}): 官民データ活用推進基本法 第3章の条に${meaning}。進捗の評価ではありません。`,
  ),
  "条の印は、原文のセルの位置と見出しからの推定です。位置を決められない印は「要確認」とし、条の件数に含めません。事務局が条に割り当てた印は、そのことを示したうえで、その条の件数に含めます。無効とした印は数えません。",
  "手引: 都道府県・市町村に取組を求める施策に付く印です。",
  "府省庁の◎は主担当、「連携」は連携する府省庁です。",
  "KPIの「記載なし」は原文の欄が空のもの、「未設定」は原文に「未設定」とあるものです。いずれも0ではありません。",
];

/** 「11条1項・2項」 of a column's key. */
export function columnLabel(column: string | null): string {
  return (column === null ? undefined : articleColumn(column)?.label) ?? "条の欄が不明";
}

/** What was decided, as the form's field holds it: key of the column, `VOID` or `REOPENED`. */
export function markChoice(decision: { verdict: MarkVerdict; column: string | null }): string {
  return decision.verdict === "ARTICLE" ? (decision.column ?? "") : decision.verdict;
}

/** 「12条に割り当て」「無効」「要確認に戻す」 of a choice; "" for none. */
export function markChoiceLabel(choice: string): string {
  if (choice === "VOID") return "無効";
  if (choice === "REOPENED") return "要確認に戻す";
  const column = articleColumn(choice);
  return column ? `${column.label}に割り当て` : "";
}
