import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { HistorySection } from "@/components/activity/history-section";
import { ConversationSection } from "@/components/comments/conversation-section";
import { ExportLinks } from "@/components/exports/export-links";
import { IndicatorSection } from "@/components/indicators/indicator-section";
import { MarkLegend } from "@/components/measures/mark-legend";
import { MeasureOriginal, MeasureView } from "@/components/measures/measure-view";
import { SettleMarks } from "@/components/measures/settle-marks";
import { SourceNote } from "@/components/plans/source-note";
import { Prepared } from "@/components/prepared/prepared";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { dateLabel } from "@/lib/domain/as-of";
import { measureNumber } from "@/lib/domain/item-number";
import { settleMarkAction } from "@/lib/measures/actions";
import { planDateText } from "@/lib/plans/plan-words";
import { addressOf, asOfText } from "@/lib/request/address";
import { pathPart } from "@/lib/request/path-part";
import { asOfOf, givenTexts, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { loadMeasure } from "./load-measure";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const currentDay = today();
  const [{ number }, input] = await Promise.all([params, searchParams]);
  const asOf = asOfOf(input, currentDay);
  const loaded = await loadMeasure(number, asOf);
  return (
    loaded && {
      ...loaded,
      asOf,
      linkAsOf: asOfText(asOf, currentDay),
      problem: readQuery(input, {}, currentDay).problems[0]?.message,
    }
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  return loaded ? { title: `${loaded.measure.number} ${loaded.measure.name}` } : {};
}

export default async function MeasurePage(props: Props) {
  const loaded = await load(props);
  if (!loaded) return leadToExact(props);
  const {
    settling,
    conversation,
    indicators,
    asOf,
    contacts,
    contactHref,
    history,
    notes,
    problem,
    ...shared
  } = loaded;
  return (
    <>
      <Prepared view={Head} props={{ ...shared, indicators, asOf, problem }} />
      {settling ? (
        <div className="mt-10">
          <SettleMarks
            action={settleMarkAction}
            {...settling}
            measure={shared.measure}
            linkAsOf={shared.linkAsOf}
          />
        </div>
      ) : null}
      <ConversationSection
        conversation={conversation}
        input={await props.searchParams}
        asOf={shared.linkAsOf}
      />
      <Prepared view={Foot} props={{ ...shared, contacts, contactHref, history, notes }} className="mt-10" />
    </>
  );
}

/** What the search would take for a 施策番号 leads to its page: 「3-16」. */
async function leadToExact({ params, searchParams }: Props): Promise<never> {
  const [{ number }, input] = await Promise.all([params, searchParams]);
  const exact = measureNumber(pathPart(number));
  if (exact === null || !(await loadMeasure(exact, today()))) notFound();
  permanentRedirect(addressOf(`/measures/${exact}`, givenTexts(input, ["asOf"])));
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
type Shared = Pick<Loaded, "measure" | "plan" | "neighbours" | "linkAsOf">;

function Head({
  problem,
  indicators,
  asOf,
  ...view
}: Shared & Pick<Loaded, "problem" | "indicators" | "asOf">) {
  return (
    <>
      <AsOfProblem problem={problem} />
      <MeasureView
        {...view}
        indicators={
          indicators ? (
            <IndicatorSection
              indicators={indicators.items}
              reports={indicators.reports}
              asOf={`${dateLabel(asOf)}時点`}
              source={view.plan.citation}
              commentsHref={addressOf(`/measures/${view.measure.number}/indicators`, { asOf: view.linkAsOf })}
              reportHref={indicators.writes ? `/measures/${view.measure.number}/indicators` : null}
            />
          ) : null
        }
      />
    </>
  );
}

function Foot({ history, ...view }: Shared & Pick<Loaded, "contacts" | "contactHref" | "history" | "notes">) {
  return (
    <>
      <HistorySection
        history={history}
        subject={view.measure.number}
        allHref={addressOf("/activity", { item: view.measure.number, asOf: view.linkAsOf })}
      />
      <MeasureOriginal {...view} />
      <div className="mt-6">
        {/* A number alone finds what has it, and nothing else. */}
        <ExportLinks
          dataset="measures"
          values={{ asOf: view.linkAsOf, q: view.measure.number }}
          subject="この施策"
        />
      </div>
      <SourceNote plan={view.plan} asOf={planDateText(view.plan)}>
        <MarkLegend />
      </SourceNote>
    </>
  );
}
