import { ExportLinks } from "@/components/exports/export-links";
import { SourceNote } from "@/components/plans/source-note";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { ActiveFilters } from "@/components/ui/active-filters";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { Select } from "@/components/ui/select";
import type { DataQuality } from "@/lib/data-quality/quality";
import { planDateText } from "@/lib/plans/plan-words";
import type { CurrentPlan } from "@/lib/plans/queries";
import { addressOf } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";
import { FoundUnits } from "./found-units";
import { ImportedDocuments } from "./imported-documents";
import { KpiCells } from "./kpi-cells";
import { MissingSchedules } from "./missing-schedules";
import { QualitySummary } from "./quality-summary";
import { NameNotices, OddCharacters, RecoveredLines } from "./reading-notices";
import { ReviewMarks } from "./review-marks";

/**
 * What the documents don't say, and how far they were read with a doubt: counts, lists, and what each means for
 * the charts.
 * @param ministry slug of the one that leads what is listed; null: everything
 * @param asOf 基準日 as addresses carry it
 * @param asOfProblem why the 基準日 of the address can't be used
 * @param problems why its other conditions can't be; they stand in place of what they would narrow
 */
export function DataQualityContent({
  plans,
  ministries,
  quality,
  ministry,
  asOf,
  asOfProblem,
  problems,
  settles,
}: {
  plans: readonly CurrentPlan[];
  ministries: readonly { slug: string; name: string }[];
  quality: DataQuality;
  ministry: string | null;
  asOf: string | undefined;
  asOfProblem: string | undefined;
  problems: readonly QueryProblem[];
  /** Whether the person decides about 要確認. */
  settles: boolean;
}) {
  const chosen = ministries.find(({ slug }) => slug === ministry);
  return (
    <>
      <PageHeading
        title="データの品質"
        lead="取り込んだ文書に書かれていないこと、読み取りに推定を含むことの一覧です。書かれていないことは補わず、件数に数えて示します。"
        meta="この一覧は取り込んだ文書によるものです。事務局が扱いを決めた要確認の印だけは、基準日によって変わります。"
      />
      <AsOfProblem problem={asOfProblem} />
      <FilterBar action="/data-quality" keep={{ asOf }}>
        <Select
          label="府省庁"
          name="ministry"
          hint="主担当の工程と施策に限ります"
          options={ministries.map(({ slug, name }) => ({ value: slug, label: name }))}
          empty="すべて"
          defaultValue={ministry ?? ""}
          error={problems.find(({ field }) => field === "ministry")?.message}
        />
      </FilterBar>
      <ActiveFilters
        filters={
          chosen
            ? [
                {
                  field: "ministry",
                  label: `府省庁: ${chosen.name}(主担当)`,
                  removeHref: addressOf("/data-quality", { asOf }),
                },
              ]
            : []
        }
      />
      {problems.length > 0 ? (
        <QueryProblems
          problems={problems}
          labels={{ ministry: "府省庁" }}
          resetHref={addressOf("/data-quality", { asOf })}
        />
      ) : (
        <Findings plans={plans} quality={quality} chosen={chosen ?? null} asOf={asOf} settles={settles} />
      )}
      <Sources plans={plans} />
    </>
  );
}

function Findings({
  plans,
  quality,
  chosen,
  asOf,
  settles,
}: {
  plans: readonly CurrentPlan[];
  quality: DataQuality;
  chosen: { slug: string; name: string } | null;
  asOf: string | undefined;
  settles: boolean;
}) {
  const place = { asOf, ministry: chosen?.slug };
  return (
    <>
      <QualitySummary quality={quality} />
      <MissingSchedules schedules={quality.schedules} tasks={quality.tasks} chosen={chosen} asOf={asOf} />
      <ReviewMarks marks={quality.review} place={place} settles={settles} />
      <KpiCells cells={quality.kpis} place={place} />
      <RecoveredLines tasks={quality.recovered} asOf={asOf} />
      <OddCharacters notices={quality.odd} asOf={asOf} />
      <NameNotices aliases={quality.aliases} collective={quality.collective} asOf={asOf} />
      <FoundUnits units={quality.units} asOf={asOf} />
      <ImportedDocuments plans={plans} imports={quality.imports} />
      <div className="mt-6">
        <ExportLinks
          dataset="tasks"
          values={place}
          subject={`${chosen ? `${chosen.name}が主担当の` : ""}工程`}
        />
        <ExportLinks
          dataset="measures"
          values={place}
          subject={`${chosen ? `${chosen.name}が主担当の` : ""}施策`}
        />
      </div>
    </>
  );
}

/** 時点 and 出典 of all documents in one note. */
function Sources({ plans: [first, ...more] }: { plans: readonly CurrentPlan[] }) {
  if (!first) return null;
  const all = [first, ...more];
  return (
    <SourceNote
      plan={{ ...first, citation: all.map(({ citation }) => citation).join("、") }}
      asOf={all.map((plan) => `「${plan.title}」は${planDateText(plan)}`).join("、")}
    />
  );
}
