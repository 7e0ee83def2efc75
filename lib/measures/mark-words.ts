import { articleColumn } from "@/lib/domain/articles";
import type { MarkVerdict } from "@/lib/domain/mark-decisions";

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
