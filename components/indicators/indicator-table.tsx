import { Dated } from "@/components/calendar/dated";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { Table, Td, Th } from "@/components/ui/table";
import { dateLabel } from "@/lib/domain/as-of";
import { decimalLabel } from "@/lib/domain/decimal";
import { evaluateKpi } from "@/lib/domain/kpi";
import type { IndicatorItem } from "@/lib/indicators/queries";

/** The numbers of an indicator by day: where it began, what was reported, where it shall end. */
export function IndicatorTable({ indicator }: { indicator: IndicatorItem }) {
  const { initial, target, values, unit, name } = indicator;
  const rows = [
    ...(initial ? [{ key: "initial", kind: "初期値", ...initial, note: "", letter: "", evidence: [] }] : []),
    ...values.map((value) => ({
      ...value,
      key: String(value.id),
      kind: value.counts ? "報告値" : "報告値(同じ日の後の報告に置換え)",
      letter: value.counts ? evaluateKpi(indicator, value).letter : "",
    })),
    ...(target ? [{ key: "target", kind: "目標値", ...target, note: "", letter: "", evidence: [] }] : []),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <Table caption={`${name}の値`} captionHidden dense minWidth="30rem">
      <thead>
        <tr>
          <Th>日</Th>
          <Th>種類</Th>
          <Th numeric>値{unit === "" ? null : <bdi className="wrap-anywhere">({unit})</bdi>}</Th>
          <Th>評価</Th>
          <Th>説明</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <Th scope="row" className="whitespace-nowrap">
              <Dated>{dateLabel(row.date)}</Dated>
            </Th>
            <Td>{row.kind}</Td>
            <Td numeric>{decimalLabel(row.value)}</Td>
            <Td>{row.letter}</Td>
            <Td>
              <bdi className="wrap-anywhere whitespace-pre-wrap">{row.note}</bdi>
              <EvidenceList items={row.evidence} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
