import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DefinitionForm } from "@/components/indicators/definition-form";
import { type IndicatorActions, IndicatorEditor } from "@/components/indicators/indicator-editor";
import { KPI_SIDES } from "@/components/indicators/indicator-words";
import { KpiLegend } from "@/components/indicators/kpi-letter";
import { KpiReportEditor } from "@/components/indicators/kpi-report-editor";
import { KpiCell } from "@/components/measures/kpi-cell";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { ViewSwitch } from "@/components/ui/view-switch";
import { requireViewer } from "@/lib/auth/require-viewer";
import {
  changeIndicatorAction,
  createIndicatorAction,
  recordIndicatorValueAction,
  retireIndicatorAction,
  submitKpiReportAction,
  withdrawIndicatorValueAction,
  withdrawKpiReportAction,
} from "@/lib/indicators/actions";
import { addressOf } from "@/lib/request/address";
import { givenTexts } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadIndicators } from "./load-indicators";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ACTIONS: IndicatorActions = {
  change: changeIndicatorAction,
  retire: retireIndicatorAction,
  record: recordIndicatorValueAction,
  withdraw: withdrawIndicatorValueAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).number} KPIの指標と値の報告` };
}

export default async function IndicatorsPage({ params, searchParams }: Props) {
  const [{ number }, input] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(`/measures/${number}/indicators`);
  const day = today();
  const loaded = await loadIndicators(viewer, number, givenTexts(input, ["ministry"]).ministry, day);
  if (!loaded) notFound();
  const { measure, leads, lead, indicators, reports, behalf } = loaded;
  const path = `/measures/${number}/indicators`;
  const writer = { ministry: lead.slug, behalf };
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "施策", href: "/measures" },
          { label: number, href: `/measures/${number}` },
          { label: "KPIの指標と値の報告" },
        ]}
      />
      <PageHeading
        title="KPIの指標と値の報告"
        lead={`${number} ${measure.name}(${lead.name})`}
        meta="ここで記録したことは、ログインしている人が読めます。公表はされません。"
      />
      {leads.length > 1 ? (
        <div className="mb-6">
          <ViewSwitch
            label="府省庁"
            choices={leads.map(({ slug, name }) => ({
              label: name,
              chosen: slug === lead.slug,
              href: addressOf(path, { ministry: slug }),
            }))}
          />
        </div>
      ) : null}
      <Section id="printed" title="印刷されたKPI">
        <DescriptionList
          items={[
            { term: KPI_SIDES.PROGRESS, description: <KpiCell text={measure.kpiProgress} /> },
            { term: KPI_SIDES.EFFECT, description: <KpiCell text={measure.kpiEffect} /> },
          ]}
        />
      </Section>
      {indicators.map((indicator) => (
        <IndicatorEditor
          key={indicator.id}
          indicator={indicator}
          actions={ACTIONS}
          writer={writer}
          today={day}
        />
      ))}
      <Section
        id="new"
        title="数値の指標を登録する"
        lead="印刷されたKPIから、数値で測れるものを指標にします。全角の数字や桁区切りの「,」も使えます。"
      >
        {(["PROGRESS", "EFFECT"] as const).map((side) => (
          <div key={side} className="mb-4">
            <DefinitionForm
              folded={{ summary: `${KPI_SIDES[side]}の指標を登録する`, open: indicators.length === 0 }}
              action={createIndicatorAction}
              label={`${KPI_SIDES[side]}の指標の登録`}
              scope={`new-${side.toLowerCase()}`}
              version={lead.version}
              requestId={randomUUID()}
              hidden={{ number, side }}
              writer={writer}
              submit="指標を登録する"
            />
          </div>
        ))}
      </Section>
      <KpiReportEditor
        number={number}
        reports={reports}
        version={lead.version}
        writer={writer}
        today={day}
        actions={{ submit: submitKpiReportAction, withdraw: withdrawKpiReportAction }}
      />
      <Section id="legend" title="評価の凡例">
        <KpiLegend />
      </Section>
    </>
  );
}
