import { datedFilters } from "@/components/tasks/dated-filters";
import type { ListChoices } from "@/components/tasks/list-words";
import { ActiveFilters } from "@/components/ui/active-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { type AddressValues, addressOf } from "@/lib/request/address";
import { roadmapAddress } from "@/lib/roadmap/address";
import { ALL_MINISTRIES, type RoadmapGrouping, type RoadmapSort } from "@/lib/roadmap/layout";
import type { Roadmap } from "@/lib/roadmap/queries";
import { RoadmapTable } from "./roadmap-table";
import { RoadmapToolbar } from "./roadmap-toolbar";
import { roadmapFilters } from "./roadmap-words";

/**
 * How many rows there are, by which conditions, and the rows.
 * @param values the view as its address has it
 */
export function RoadmapRows({
  roadmap,
  group,
  sort,
  values,
  choices,
  basis,
  asOf,
  citation,
}: {
  roadmap: Roadmap;
  group: RoadmapGrouping;
  sort: RoadmapSort;
  values: AddressValues;
  choices: ListChoices;
  basis: ProgressBasis;
  asOf: DateString;
  citation: string;
}) {
  const published = basis.kind !== "none";
  const all = roadmapAddress({ asOf: values.asOf, group: values.group, sort: values.sort });
  return (
    <>
      <Count roadmap={roadmap} group={group} values={values} choices={choices} />
      <ActiveFilters filters={datedFilters(roadmapFilters(values, choices))} />
      {roadmap.found > 0 ? (
        <>
          <RoadmapToolbar values={values} group={group} sort={sort} roadmap={roadmap} published={published} />
          <RoadmapTable
            groups={roadmap.groups}
            values={values}
            grouping={group}
            sorted={sort !== "printed"}
            opens={roadmap.opens}
            published={published}
            now={quarterOfDate(asOf)}
            caption={`工程表(${basisText(basis, asOf)})`}
            printNote={`${basisText(basis, asOf)} 出典: ${citation}`}
          />
        </>
      ) : (
        <EmptyState title="条件に合う工程はありません">
          <p>
            条件を減らすか、<TextLink href={all}>すべての工程を表示</TextLink>してください。
          </p>
        </EmptyState>
      )}
    </>
  );
}

/** 「総務省の135件を表示しています(全717件)。」 */
function Count({
  roadmap: { found, total, groups },
  group,
  values,
  choices,
}: {
  roadmap: Roadmap;
  group: RoadmapGrouping;
  values: AddressValues;
  choices: ListChoices;
}) {
  const ministry =
    values.ministry === ALL_MINISTRIES
      ? undefined
      : choices.ministries.find(({ slug }) => slug === values.ministry);
  const count = <strong className="text-std-20B-150 tabular-nums">{found.toLocaleString("ja-JP")}</strong>;
  const parts = groups.reduce((sum, entry) => sum + entry.total, 0);
  return (
    <>
      <p>
        {ministry ? (
          <>
            {ministry.name}の{count}件を表示しています(全{total.toLocaleString("ja-JP")}件)。
            <TextLink
              href={roadmapAddress({ ...values, ministry: ALL_MINISTRIES, role: undefined, open: undefined })}
              className="mr-4 inline-block py-1 print:hidden"
            >
              すべての府省庁を表示
            </TextLink>
            <TextLink
              href={addressOf(`/ministries/${ministry.slug}`, { asOf: values.asOf })}
              className="inline-block py-1 print:hidden"
            >
              {ministry.name}のページ
            </TextLink>
          </>
        ) : found === total ? (
          <>全{count}件</>
        ) : (
          <>
            {total.toLocaleString("ja-JP")}件中{count}件
          </>
        )}
      </p>
      {group === "ministry" && parts > found ? (
        <p className="text-dns-14N-130 text-solid-gray-700">
          主担当が複数ある工程は、それぞれの府省庁に、その府省庁の区分で載せています(のべ
          {parts.toLocaleString("ja-JP")}件)。
        </p>
      ) : null}
    </>
  );
}
