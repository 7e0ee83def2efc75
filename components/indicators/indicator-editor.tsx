import { randomUUID } from "node:crypto";
import { Dated } from "@/components/calendar/dated";
import { EvidenceList } from "@/components/evidence/evidence-list";
import type { FormAction } from "@/components/forms/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { dateLabel } from "@/lib/domain/as-of";
import { decimalLabel } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { evaluateKpi } from "@/lib/domain/kpi";
import { kpiReason } from "@/lib/domain/kpi-words";
import type { OwnFile } from "@/lib/evidence/queries";
import type { IndicatorItem, IndicatorValueItem } from "@/lib/indicators/queries";
import type { Writer } from "./behalf-fields";
import { DefinitionForm } from "./definition-form";
import { KPI_SIDES } from "./indicator-words";
import { KpiLetter } from "./kpi-letter";
import { SmallActForm } from "./small-act-form";
import { ValueForm } from "./value-form";

export type IndicatorActions = Record<"change" | "retire" | "record" | "withdraw", FormAction>;

/** What a lead does with one of its indicators. */
export function IndicatorEditor({
  indicator,
  actions,
  writer,
  today,
  files,
}: {
  indicator: IndicatorItem;
  actions: IndicatorActions;
  writer: Writer;
  today: DateString;
  /** That the person handed in and did not use yet. */
  files: readonly OwnFile[];
}) {
  const { id, name, unit, version, values } = indicator;
  const evaluation = evaluateKpi(indicator, values.at(-1) ?? null);
  const form = (scope: string) => ({
    version,
    requestId: randomUUID(),
    scope: `${scope}-${id}`,
    writer,
    hidden: { indicator: id },
  });
  return (
    <Section
      id={`indicator-${id}`}
      title={
        <>
          {KPI_SIDES[indicator.side]}の指標: <bdi className="wrap-anywhere">{name}</bdi>
        </>
      }
      lead={
        <p>
          <KpiLetter letter={evaluation.letter} /> {kpiReason(indicator, evaluation)}
        </p>
      }
    >
      <ValueForm
        {...form("value")}
        action={actions.record}
        label={`${name}の値の記録`}
        unit={unit}
        today={today}
        files={files}
      />
      <div className="mt-6 space-y-4">
        <Disclosure summary={`記録した値(${values.length}件)`} open={values.length > 0}>
          <ul className="max-w-[40rem]">
            {values.toReversed().map((value) => (
              <li key={value.id} className="border-b border-solid-gray-300 py-3">
                <ValueWords value={value} unit={unit} />
                <div className="mt-2">
                  <SmallActForm
                    {...form(`withdraw-${value.id}`)}
                    action={actions.withdraw}
                    hidden={{ indicator: id, valueId: value.id }}
                    label={`${name}の${dateLabel(value.date)}の値${decimalLabel(value.value)}の取消し`}
                    submit="この値を取り消す"
                  />
                </div>
              </li>
            ))}
          </ul>
          {values.length === 0 ? <p>まだありません。</p> : null}
        </Disclosure>
        <DefinitionForm
          {...form("change")}
          folded={{ summary: "指標の定義を変更する", open: false }}
          action={actions.change}
          label={`${name}の定義の変更`}
          initial={{
            name,
            unit,
            initialValue: indicator.initial?.value ?? "",
            initialOn: indicator.initial?.date ?? "",
            targetValue: indicator.target?.value ?? "",
            targetOn: indicator.target?.date ?? "",
          }}
          submit="定義を変更する"
        />
        <SmallActForm
          {...form("retire")}
          folded={{ summary: "指標を廃止する", open: false }}
          action={actions.retire}
          label={`${name}の廃止`}
          note="廃止すると、今日から表示しません。過去の基準日の表示と履歴には残ります。元に戻すことはできません。"
          submit="この指標を廃止する"
        />
      </div>
    </Section>
  );
}

function ValueWords({ value, unit }: { value: IndicatorValueItem; unit: string }) {
  return (
    <>
      <Dated>{dateLabel(value.date)}</Dated>:{" "}
      <strong className="tabular-nums">{decimalLabel(value.value)}</strong>
      <bdi>{unit}</bdi>
      {value.ministry ? `(${value.ministry})` : ""}
      {value.counts ? "" : "。同じ日の後の報告に置き換えられています"}
      {value.note === "" ? null : (
        <span className="block wrap-anywhere whitespace-pre-wrap">
          <bdi>{value.note}</bdi>
        </span>
      )}
      <EvidenceList items={value.evidence} />
    </>
  );
}
