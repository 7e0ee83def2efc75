import { Verbatim } from "@/components/plans/verbatim";
import { Badge } from "@/components/ui/badge";
import { KPI_CELL_LABELS, kpiCellState } from "@/lib/domain/kpi";

/** A KPI cell as printed. A blank one is 記載なし, an unset one 未設定: told apart, and never 0. */
export function KpiCell({ text }: { text: string }) {
  const state = kpiCellState(text);
  if (state === "BLANK") return <Badge>{KPI_CELL_LABELS.BLANK}</Badge>;
  if (state === "UNSET") {
    return (
      <>
        <Badge tone="attention">{KPI_CELL_LABELS.UNSET}</Badge>
        {text.trim() === KPI_CELL_LABELS.UNSET ? null : (
          <span className="mt-1 block">
            <Verbatim text={text} />
          </span>
        )}
      </>
    );
  }
  return (
    <span className="whitespace-pre-line">
      <Verbatim text={text} />
    </span>
  );
}
