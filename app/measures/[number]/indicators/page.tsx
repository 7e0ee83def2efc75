import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConversationPart } from "@/components/comments/conversation-part";
import { SettleForm } from "@/components/comments/settle-form";
import { SETTLE_FORM } from "@/components/comments/thread-list";
import { FileHandIn } from "@/components/evidence/file-hand-in";
import { ExportLinks } from "@/components/exports/export-links";
import { DefinitionForm } from "@/components/indicators/definition-form";
import { type IndicatorActions, IndicatorEditor } from "@/components/indicators/indicator-editor";
import { IndicatorFigure } from "@/components/indicators/indicator-figure";
import { KPI_SIDES } from "@/components/indicators/indicator-words";
import { KpiLegend } from "@/components/indicators/kpi-letter";
import { KpiReportEditor } from "@/components/indicators/kpi-report-editor";
import { KpiReports } from "@/components/indicators/kpi-reports";
import { KpiCell } from "@/components/measures/kpi-cell";
import { Prepared } from "@/components/prepared/prepared";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { ViewSwitch } from "@/components/ui/view-switch";
import { requireViewer } from "@/lib/auth/require-viewer";
import { settleThreadAction } from "@/lib/comments/actions";
import { canComment } from "@/lib/comments/policy";
import { dateLabel } from "@/lib/domain/as-of";
import {
  changeIndicatorAction,
  createIndicatorAction,
  recordIndicatorValueAction,
  retireIndicatorAction,
  submitKpiReportAction,
  withdrawIndicatorValueAction,
  withdrawKpiReportAction,
} from "@/lib/indicators/actions";
import { addressOf, asOfText } from "@/lib/request/address";
import { asOfOf, givenTexts, readQuery } from "@/lib/request/query-string";
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
  const asOf = asOfOf(input, day);
  const linkAsOf = asOfText(asOf, day);
  const past = linkAsOf !== undefined;
  const { ministry } = givenTexts(input, ["ministry"]);
  const loaded = await loadIndicators(viewer, number, ministry, { asOf, past });
  if (!loaded) notFound();
  const { plan, measure, leads, lead, indicators, reports, conversations, files, behalf } = loaded;
  const path = `/measures/${number}/indicators`;
  // Without the word of the address it is the first one.
  const shown = ministry === undefined ? undefined : lead?.slug;
  const writer = lead && { ministry: lead.slug, behalf };
  return (
    <>
      <AsOfProblem problem={readQuery(input, {}, day).problems[0]?.message} />
      <Breadcrumbs
        items={[
          { label: "施策", href: addressOf("/measures", { asOf: linkAsOf }) },
          { label: number, href: addressOf(`/measures/${number}`, { asOf: linkAsOf }) },
          { label: "KPIの指標と値の報告" },
        ]}
      />
      <PageHeading
        title="KPIの指標と値の報告"
        lead={`${number} ${measure.name}${lead ? `(${lead.name})` : ""}`}
        meta={
          writer
            ? "ここで記録したことは、ログインしている人が読めます。公表はされません。"
            : "ログインしている人だけが読めます。値と状況を報告するのは、主担当の府省庁です。"
        }
      />
      {/* Which events the page follows (components/live). */}
      <span hidden data-live={`measure:${measure.id}`} />
      {leads.length > 1 ? (
        <div className="mb-6">
          <ViewSwitch
            label="府省庁"
            choices={leads.map(({ slug, name }) => ({
              label: name,
              chosen: slug === lead?.slug,
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
      {canComment(viewer) && !past ? (
        <SettleForm
          id={SETTLE_FORM}
          action={settleThreadAction}
          requestId={randomUUID()}
          ministry={shown}
          againHref={addressOf(path, { ministry: shown })}
        />
      ) : null}
      {indicators.map((indicator) => {
        const conversation = conversations.get(indicator.id);
        return (
          <div key={indicator.id} className="mt-10">
            {writer ? (
              <IndicatorEditor
                indicator={indicator}
                actions={ACTIONS}
                writer={writer}
                today={day}
                files={files}
              />
            ) : (
              <Prepared
                view={IndicatorFigure}
                props={{
                  indicator,
                  asOf: `${dateLabel(asOf)}時点`,
                  source: plan.citation,
                  level: 2 as const,
                }}
              />
            )}
            {conversation ? (
              <ConversationPart
                conversation={conversation}
                ministry={shown}
                input={input}
                asOf={linkAsOf}
                noun="指標"
                name={indicator.name}
              />
            ) : null}
          </div>
        );
      })}
      {indicators.length === 0 && !writer ? (
        <EmptyState title="数値の指標は、まだ登録されていません" />
      ) : null}
      {lead && writer ? (
        <>
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
            files={files}
            version={lead.version}
            writer={writer}
            today={day}
            actions={{ submit: submitKpiReportAction, withdraw: withdrawKpiReportAction }}
          />
          <noscript>
            <FileHandIn />
          </noscript>
        </>
      ) : (
        <Prepared view={KpiReports} props={{ reports }} />
      )}
      <Section id="legend" title="評価の凡例">
        <KpiLegend />
      </Section>
      <Prepared
        view={ExportLinks}
        className="mt-6"
        props={{
          dataset: "indicators",
          values: { asOf: linkAsOf, q: number },
          subject: "この施策の指標の値",
        }}
      />
      <Prepared
        view={ExportLinks}
        props={{
          dataset: "kpi-reports",
          values: { asOf: linkAsOf, q: number },
          subject: "この施策のKPIについての報告",
        }}
      />
    </>
  );
}
