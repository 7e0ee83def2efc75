import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { ContactSection } from "@/components/contacts/contact-section";
import { PrintedLine, placeLabel } from "@/components/plans/printed-line";
import { Verbatim } from "@/components/plans/verbatim";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DescriptionList } from "@/components/ui/description-list";
import { NeighbourLinks } from "@/components/ui/neighbour-links";
import { NeighbourSteps } from "@/components/ui/neighbour-steps";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Contact } from "@/lib/contacts/queries";
import type { MeasureDetail, MeasureItem } from "@/lib/measures/queries";
import type { LineProblem } from "@/lib/plans/line-problem-queries";
import { planDateText } from "@/lib/plans/plan-words";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressOf } from "@/lib/request/address";
import { KpiCell } from "./kpi-cell";
import { MeasureArticles, MeasureGuides, MeasureReview, MeasureVoid } from "./measure-articles";
import { MeasureMinistries } from "./measure-ministries";
import { PrintedCells } from "./printed-cells";

/** A measure before or after another one. */
type Neighbour = Pick<MeasureItem, "number" | "name"> | null;
type Neighbours = { previous: Neighbour; next: Neighbour };

/**
 * One measure: its name, KPIs, overview and articles.
 * @param linkAsOf 基準日 for links; undefined for today
 */
export function MeasureView({
  measure,
  neighbours,
  plan,
  linkAsOf,
  indicators,
}: {
  measure: MeasureDetail;
  neighbours: Neighbours;
  plan: CurrentPlan;
  linkAsOf: string | undefined;
  /** Stands after the printed KPIs. */
  indicators: ReactNode;
}) {
  const neighbourLinks = linksTo(neighbours, linkAsOf);
  const voided = measure.marks.some(({ target }) => target === "VOID");
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: addressOf("/", { asOf: linkAsOf }) },
          { label: "施策", href: addressOf("/measures", { asOf: linkAsOf }) },
          { label: measure.number },
        ]}
      />
      <PageHeading
        above={
          <>
            <span className="text-std-18B-160">{measure.number}</span>
            <NeighbourSteps label="前後の施策" {...neighbourLinks} />
          </>
        }
        title={measure.name}
        meta={
          <Dated>
            {planDateText(plan)}。{placeLabel(measure.source)}
          </Dated>
        }
      />
      <Section id="kpi" title="KPIと府省庁">
        <DescriptionList
          items={[
            { term: "KPI(進捗)", description: <KpiCell text={measure.kpiProgress} /> },
            { term: "KPI(効果)", description: <KpiCell text={measure.kpiEffect} /> },
            {
              term: "主担当(◎)",
              description: <MeasureMinistries measure={measure} part="LEAD" asOf={linkAsOf} />,
            },
            {
              term: "連携",
              description: <MeasureMinistries measure={measure} part="PARTNER" asOf={linkAsOf} />,
            },
            { term: "府省庁名(原文)", description: measure.ministriesText },
          ]}
        />
      </Section>
      {indicators}
      <Section id="overview" title="課題・取組概要">
        <ul className="max-w-[48em] list-disc space-y-3 pl-6">
          {measure.overview.map((item) => (
            <li key={item}>
              <Verbatim text={item} />
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="articles"
        title="官民データ活用推進基本法の条"
        lead="原文のセルの位置と見出しから推定したものです。事務局が決めたものは、そのことを示します。"
      >
        <MeasureArticles measure={measure} asOf={linkAsOf} />
        <div className="mt-6">
          <DescriptionList
            items={[
              { term: "要確認の印", description: <MeasureReview measure={measure} /> },
              ...(voided ? [{ term: "無効の印", description: <MeasureVoid measure={measure} /> }] : []),
              { term: "手引", description: <MeasureGuides measure={measure} /> },
            ]}
          />
        </div>
      </Section>
    </>
  );
}

/**
 * What else there is of a measure: contacts, the printed original, the way to its neighbours.
 * @param notes what the import noted about its line
 */
export function MeasureOriginal({
  measure,
  neighbours,
  plan,
  linkAsOf,
  notes,
  contacts,
  contactHref,
}: {
  measure: MeasureDetail;
  neighbours: Neighbours;
  plan: CurrentPlan;
  linkAsOf: string | undefined;
  notes: readonly LineProblem[];
  /** Null for those who may not read them. */
  contacts: readonly Contact[] | null;
  /** Where the reader changes them; null: not theirs to do. */
  contactHref: string | null;
}) {
  return (
    <>
      <ContactSection contacts={contacts} subject={measure.number} editHref={contactHref} />
      <Section id="printed" title="原文">
        <PrintedLine
          source={measure.source}
          fileName={plan.fileName}
          cells={[
            { term: "KPI(進捗)", text: measure.kpiProgress },
            { term: "KPI(効果)", text: measure.kpiEffect },
            { term: "課題・取組概要", text: measure.overviewText },
            { term: "府省庁名", text: measure.ministriesText },
          ]}
          line={measure.sourceText}
          notes={notes.map(({ message }) => message)}
        >
          <PrintedCells measure={measure} />
        </PrintedLine>
      </Section>
      <NeighbourLinks label="前後の施策(ページの終わり)" {...linksTo(neighbours, linkAsOf)} />
    </>
  );
}

function linksTo({ previous, next }: Neighbours, asOf: string | undefined) {
  const linkTo = (other: Neighbour) =>
    other && {
      href: addressOf(`/measures/${other.number}`, { asOf }),
      number: other.number,
      title: other.name,
    };
  return { previous: linkTo(previous), next: linkTo(next) };
}
