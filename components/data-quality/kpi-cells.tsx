import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { KpiFinding } from "@/lib/data-quality/measure-findings";
import { KPI_CELL_LABELS } from "@/lib/domain/kpi";
import { addressOf } from "@/lib/request/address";

const KPIS = { progress: "KPI(進捗)", effect: "KPI(効果)" } as const;
const STATES = [
  { id: "kpi-blank", state: "BLANK", lead: "KPIの欄が空のものです。" },
  { id: "kpi-unset", state: "UNSET", lead: "KPIの欄に「未設定」と書かれているものです。" },
] as const;

type Place = { asOf: string | undefined; ministry: string | undefined };

/** KPI cells that state nothing: blank ones and those that say 未設定 apart. */
export function KpiCells({ cells, place }: { cells: readonly KpiFinding[]; place: Place }) {
  return STATES.map(({ id, state, lead }) => {
    const own = cells.filter((cell) => cell.state === state);
    const measures = new Set(own.map(({ number }) => number)).size;
    const label = KPI_CELL_LABELS[state];
    return (
      <Section
        key={id}
        id={id}
        title={`KPIの${label}(${own.length}欄)`}
        lead={
          own.length === 0 ? (
            `KPIが${label}の施策はありません。`
          ) : (
            <>
              {lead}
              <TextLink href={addressOf("/measures", { ...place, kpi: state })}>
                該当する{measures}施策の一覧
              </TextLink>
            </>
          )
        }
      >
        {own.length === 0 ? null : <Cells cells={own} label={label} asOf={place.asOf} />}
      </Section>
    );
  });
}

function Cells({
  cells,
  label,
  asOf,
}: {
  cells: readonly KpiFinding[];
  label: string;
  asOf: string | undefined;
}) {
  return (
    <Table caption={`KPIが${label}の欄`} captionHidden dense minWidth="0">
      <thead>
        <tr>
          <Th>施策</Th>
          <Th>欄</Th>
          <Th>印字</Th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ number, name, kpi, text }) => (
          <tr key={`${number}${kpi}`}>
            <Th scope="row">
              <TextLink
                href={addressOf(`/measures/${number}`, { asOf })}
                className="mr-2 inline-block py-0.5 font-bold whitespace-nowrap"
              >
                {number}
              </TextLink>
              {name}
            </Th>
            <Td className="whitespace-nowrap">{KPIS[kpi]}</Td>
            <Td>{text.trim() === "" ? "(空)" : text}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
