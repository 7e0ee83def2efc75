// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import { type CSSProperties, Fragment } from "react";
import { Dated } from "@/components/calendar/dated";
import { YearLines } from "@/components/calendar/year-lines";
import { numberInYear, type Quarter } from "@/lib/domain/fiscal-quarter";
import type { Progress } from "@/lib/domain/progress";
import type { AddressValues } from "@/lib/request/address";
import { foldingAddress, roadmapAddress } from "@/lib/roadmap/address";
import type { RoadmapGroup } from "@/lib/roadmap/arrange";
import type { RoadmapGrouping } from "@/lib/roadmap/layout";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";
import { columnCount, GroupRows } from "./group-rows";
import { GroupSummary } from "./group-summary";
import { placeOnStrip } from "./plan-bars";
import { STRIP_YEAR_STYLE, STRIP_YEARS } from "./strip-years";

/** Its rows are walked by keyboard (row-keys.tsx). */
export const ROADMAP_TABLE_ID = "roadmap";

/**
 * The roadmap as one table: a row group per 分野 or ministry, a row per task, a cell with bars over the 20
 * quarters. Below 1024 px its rows are shown as cards (roadmap.css).
 * @param values the view as its address has it
 * @param opens whether groups are open when the address says nothing of it
 */
export function RoadmapTable({
  groups,
  values,
  grouping,
  sorted,
  opens,
  published,
  now,
  caption,
  printNote,
}: {
  groups: readonly RoadmapGroup[];
  values: AddressValues;
  grouping: RoadmapGrouping;
  sorted: boolean;
  opens: boolean;
  published: boolean;
  now: Quarter;
  caption: string;
  /** Stands over the table on every printed page: 時点 and 出典. */
  printNote: string;
}) {
  const keys = groups.map(({ key }) => key);
  const openKeys = groups.filter(({ open }) => open).map(({ key }) => key);
  const asOf = values.asOf === undefined ? undefined : String(values.asOf);
  const place = placeOnStrip(now);
  const style: CSSProperties & Record<`--rm-${string}`, string | number> = {
    ...(place === null ? {} : { "--rm-now": place + 0.5 }),
    ...STRIP_YEAR_STYLE,
  };
  return (
    <section aria-label="工程表">
      <table
        role="table"
        id={ROADMAP_TABLE_ID}
        className={[
          "rm",
          ...(published ? [] : ["rm-plan"]),
          ...(place === null ? ["rm-no-now"] : []),
          ...(openKeys.length === 0 ? ["rm-closed"] : []),
        ].join(" ")}
        style={style}
        data-opens={opens ? "" : undefined}
      >
        <caption className="sr-only">
          <Dated>{caption}</Dated>
        </caption>
        <Head published={published} now={now} printNote={printNote} />
        {groups.map((group, index) => (
          <Fragment key={group.key}>
            {group.part !== null && group.part !== groups[index - 1]?.part ? (
              <tbody role="rowgroup">
                <tr role="row" className="rm-part">
                  <th scope="rowgroup" colSpan={columnCount(published)}>
                    {group.part}
                  </th>
                </tr>
              </tbody>
            ) : null}
            <GroupRows
              group={group}
              foldingHref={foldingAddress(
                values,
                group.open ? openKeys.filter((key) => key !== group.key) : [...openKeys, group.key],
                keys,
                opens,
              )}
              summary={<GroupSummary group={group} hrefOf={rowsHref(group, values, grouping)} />}
              asOf={asOf}
              published={published}
              sorted={sorted}
            />
          </Fragment>
        ))}
      </table>
    </section>
  );
}

/** The rows of a group with a 区分; only where their number is the one on its head row. */
function rowsHref({ key }: RoadmapGroup, values: AddressValues, grouping: RoadmapGrouping) {
  if (values.progress !== undefined || (values.ministry !== undefined && values.role !== undefined)) return;
  const scope = grouping === "chapter" ? { chapter: key } : { ministry: key };
  const shown = { ...values, ...scope, view: undefined, open: undefined };
  return (progress: Progress) => roadmapAddress({ ...shown, progress });
}

function Head({ published, now, printNote }: { published: boolean; now: Quarter; printNote: string }) {
  return (
    <>
      <colgroup>
        <col className="rm-col-n" />
        <col />
        <col className="rm-col-m" />
        {PLAN_QUARTERS.map((quarter) => (
          <col key={quarter} className="rm-col-q" />
        ))}
        {published ? <col className="rm-col-p" /> : null}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row" className="rm-print">
          <th scope="colgroup" colSpan={columnCount(published)}>
            <Dated>{printNote}</Dated>
          </th>
        </tr>
        <tr role="row">
          <th role="columnheader" scope="col" rowSpan={2} className="rm-n">
            工程番号
          </th>
          <th role="columnheader" scope="col" rowSpan={2} className="rm-c">
            取組内容
          </th>
          <th role="columnheader" scope="col" rowSpan={2}>
            府省庁
          </th>
          {STRIP_YEARS.map((year) => (
            <th scope="colgroup" key={year} colSpan={4} className="rm-y">
              <YearLines year={year} />
            </th>
          ))}
          {published ? (
            <th role="columnheader" scope="col" rowSpan={2}>
              区分
            </th>
          ) : null}
        </tr>
        <tr role="row">
          {PLAN_QUARTERS.map((quarter) => (
            <th
              role="columnheader"
              scope="col"
              key={quarter}
              className={quarter === now ? "rm-h rm-h-now" : "rm-h"}
            >
              {numberInYear(quarter)}Q{quarter === now ? <span className="sr-only">(基準日)</span> : null}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
