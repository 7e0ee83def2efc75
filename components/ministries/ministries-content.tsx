import { Dated } from "@/components/calendar/dated";
import { ChartLegend } from "@/components/charts/chart-legend";
import { Figure } from "@/components/charts/figure";
import { SegmentTable } from "@/components/charts/segment-table";
import { ExportLinks } from "@/components/exports/export-links";
import { progressSegments } from "@/components/overview/progress-segments";
import { SourceNote } from "@/components/plans/source-note";
import { ProgressIcon } from "@/components/progress/progress-icon";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { PROGRESS_ORDER, PROGRESS_STYLE } from "@/components/progress/progress-style";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import { Notice } from "@/components/ui/notice";
import { ViewSwitch } from "@/components/ui/view-switch";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { PROGRESS_LABELS } from "@/lib/domain/progress";
import type { MinistryRow } from "@/lib/ministries/rows";
import { MINISTRY_SORTS, type MinistrySort, PROGRESS_SORTS, sortMinistries } from "@/lib/ministries/sort";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { addressOf } from "@/lib/request/address";
import { MinistryTable } from "./ministry-table";
import { MINISTRY_SORT_WORDS, ministryTasksHref } from "./ministry-words";

/**
 * The ministries under the heading and its 基準日.
 * @param sortProblem why the order that was asked for can't be used
 * @param asOfText 基準日 as addresses carry it
 */
export function MinistriesContent({
  roadmap,
  citations,
  rows,
  tasks,
  basis,
  sort,
  sortProblem,
  asOf,
  asOfText,
}: {
  roadmap: CurrentPlan;
  /** 出典 of the figures. */
  citations: string;
  rows: readonly MinistryRow[];
  /** Number of tasks of the roadmap. */
  tasks: number;
  basis: ProgressBasis;
  sort: MinistrySort;
  sortProblem: string | undefined;
  asOf: DateString;
  asOfText: string | undefined;
}) {
  const published = basis.kind !== "none";
  const sorted = sortMinistries(rows, sort);
  const leads = rows.reduce((sum, row) => sum + row.tasks.lead, 0);
  const sorts = MINISTRY_SORTS.filter((value) => published || !PROGRESS_SORTS.includes(value));
  return (
    <>
      {published ? null : <UnpublishedNotice />}
      {sortProblem === undefined ? null : (
        <div className="mb-6">
          <Notice
            tone="error"
            title="指定された並べ順では表示できないため、府省庁の順で表示しています"
            announce
          >
            <p>並べ順: {sortProblem}。</p>
          </Notice>
        </div>
      )}
      <div className="mb-4 print:hidden">
        <ViewSwitch
          label="並べ順"
          choices={sorts.map((value) => ({
            label: MINISTRY_SORT_WORDS[value],
            chosen: value === sort,
            href: addressOf("/ministries", {
              asOf: asOfText,
              sort: value === "official" ? undefined : value,
            }),
          }))}
        />
      </div>
      <div className="space-y-8">
        <Figure
          id="carried"
          level={2}
          title={`府省庁ごとの工程と施策(${MINISTRY_SORT_WORDS[sort]}${sort === "official" ? "" : "の多い順"})`}
          asOf={<Dated>{`${dateLabel(asOf)}時点`}</Dated>}
          legend={published ? <ChartLegend entries={legend()} /> : undefined}
          table={<MinistryTable rows={sorted} asOf={asOfText} published={published} />}
          notes={
            <>
              <p>
                主担当が複数の工程は主担当ごとに数えるため、主担当の合計は{leads.toLocaleString("ja-JP")}
                件で、工程数の{tasks.toLocaleString("ja-JP")}
                とは一致しません。施策も、府省庁ごとに数えた延べの数です。
              </p>
              <p>施策の主担当は担当府省庁の欄に◎のある府省庁、連携はそれ以外の府省庁です。</p>
              {published ? (
                <p>
                  担う工程の数と性質は府省庁によって異なります。件数の多い少ないは、取組の良し悪しを示すものではありません。
                </p>
              ) : null}
            </>
          }
          source={citations}
        />
        {published ? (
          <Counts rows={sorted} asOf={asOf} asOfText={asOfText} source={roadmap.citation} />
        ) : null}
      </div>
      {published ? (
        <div className="mt-4">
          <ExportLinks dataset="progress" values={{ asOf: asOfText }} subject="主担当ごとの区分" />
        </div>
      ) : null}
      <SourceNote plan={roadmap} asOf={basisText(basis, asOf)}>
        {published ? <ProgressLegend /> : null}
      </SourceNote>
    </>
  );
}

/** All seven 区分 of each ministry's own parts, in numbers. */
function Counts({
  rows,
  asOf,
  asOfText,
  source,
}: {
  rows: readonly MinistryRow[];
  asOf: DateString;
  asOfText: string | undefined;
  source: string;
}) {
  const led = rows.flatMap(({ counts, ...row }) =>
    counts && row.tasks.lead > 0 ? [{ ...row, counts }] : [],
  );
  return (
    <Figure
      id="counts"
      level={2}
      title="府省庁ごとの区分別の件数"
      asOf={<Dated>{`${dateLabel(asOf)}時点`}</Dated>}
      table={
        <SegmentTable
          rows={led.map(({ slug, name, counts }) => ({
            key: slug,
            label: name,
            href: addressOf(`/ministries/${slug}`, { asOf: asOfText }),
            segments: progressSegments(counts, (progress) => ministryTasksHref(slug, asOfText, { progress })),
          }))}
          caption="府省庁別・区分別の件数(主担当)"
          rowHead="府省庁"
          totalHref={({ key }) => ministryTasksHref(key, asOfText)}
        />
      }
      notes={<p>主担当ごとにそれぞれの区分で数えています。</p>}
      source={source}
    />
  );
}

function legend() {
  return PROGRESS_ORDER.map((progress) => ({
    key: progress,
    label: PROGRESS_LABELS[progress],
    icon: <ProgressIcon progress={progress} />,
    ...PROGRESS_STYLE[progress],
  }));
}
