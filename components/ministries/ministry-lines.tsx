// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import type { ReactNode } from "react";
import { Td, Th } from "@/components/ui/table";

/**
 * The frame of a table of ministries. Below 1024 px a ministry takes two lines, its name and shares over its
 * numbers, and nothing scrolls sideways; on paper it is a table.
 * @param published whether 区分 may be shown: five columns more than the four numbers
 */
export function MinistryLines({ published, children }: { published: boolean; children: ReactNode }) {
  return (
    <table
      role="table"
      className={`w-full border-collapse text-table-dense max-lg:not-print:block print:text-[8pt] ${published ? NUMBERS : COUNTS}`}
    >
      <caption className="sr-only">府省庁ごとの工程と施策の数</caption>
      <Head published={published} />
      <tbody role="rowgroup" className="max-lg:not-print:block">
        {children}
      </tbody>
    </table>
  );
}

/** Columns of the lines: all lines have the same, so that numbers stand one under the other. */
const NUMBERS =
  "[--lines:minmax(0,42fr)_minmax(0,32fr)_minmax(0,32fr)_minmax(0,50fr)_minmax(0,56fr)_minmax(0,42fr)_minmax(0,34fr)]";
const COUNTS = "[--lines:7.75rem_repeat(4,minmax(0,1fr))]";
const LINES = "max-lg:not-print:grid max-lg:not-print:grid-cols-(--lines)";
const CELL = "max-lg:not-print:px-0.5";
/** The upper line: no rule under it. */
const UPPER = "max-lg:not-print:border-b-0 max-lg:not-print:pb-0";
const NAME = `${UPPER} max-lg:not-print:col-span-3`;
const SHARES = `${UPPER} max-lg:not-print:col-[4/-1] max-lg:not-print:row-start-1`;
const MEASURES = "border-l border-l-solid-gray-420";

function Head({ published }: { published: boolean }) {
  // In lines: name and shares, then both plans, then their numbers.
  const plans = `${CELL} ${UPPER} ${published ? "max-lg:not-print:row-start-2" : "max-lg:not-print:row-start-1"}`;
  const numbers = `${CELL} ${published ? "max-lg:not-print:row-start-3" : "max-lg:not-print:row-start-2"} max-lg:not-print:whitespace-normal`;
  return (
    <thead role="rowgroup" className={LINES}>
      <tr role="row" className="max-lg:not-print:contents">
        <Th
          role="columnheader"
          rowSpan={2}
          className={`${CELL} ${published ? NAME : "max-lg:not-print:row-[1/3] max-lg:not-print:self-stretch"}`}
        >
          府省庁
        </Th>
        <Th
          role="columnheader"
          colSpan={published ? 6 : 2}
          scope="colgroup"
          className={`${plans} ${published ? "max-lg:not-print:col-[1/6]" : "max-lg:not-print:col-[2/4]"}`}
        >
          工程
        </Th>
        <Th
          role="columnheader"
          colSpan={2}
          scope="colgroup"
          className={`${plans} ${MEASURES} max-lg:not-print:col-span-2`}
        >
          施策
        </Th>
      </tr>
      <tr role="row" className="max-lg:not-print:contents">
        <Th role="columnheader" numeric className={numbers}>
          {LEAD}
        </Th>
        <Th role="columnheader" numeric className={numbers}>
          連携
        </Th>
        {published ? (
          <>
            <Th role="columnheader" className={`print:w-36 lg:not-print:w-64 ${CELL} ${SHARES}`}>
              主担当の区分の割合
            </Th>
            {[["遅延"], ["遅延の", "割合"], ["最大の", "遅れ"]].map(([first, second]) => (
              <Th key={first} role="columnheader" numeric className={numbers}>
                {first}
                <wbr />
                {second}
              </Th>
            ))}
          </>
        ) : null}
        <Th role="columnheader" numeric className={`${numbers} ${MEASURES}`}>
          {LEAD}
        </Th>
        <Th role="columnheader" numeric className={numbers}>
          連携
        </Th>
      </tr>
    </thead>
  );
}

/** May be broken where there is no room. */
const LEAD = (
  <>
    主
    <wbr />
    担当
  </>
);

type Pair = readonly [ReactNode, ReactNode];

/**
 * A ministry.
 * @param tasks as 主担当 and as 連携, as `measures`
 * @param progress shares of the 区分, 遅延, its share, the longest; null where none may be shown
 * @param sum whether it sums up the others
 */
export function MinistryLine({
  name,
  tasks,
  measures,
  progress,
  sum = false,
}: {
  name: ReactNode;
  tasks: Pair;
  measures: Pair;
  progress: { shares: ReactNode; late: ReactNode; share: ReactNode; longest: ReactNode } | null;
  sum?: boolean;
}) {
  const number = (value: ReactNode, place = "") => (
    <Td
      role="cell"
      numeric
      className={`break-keep wrap-normal max-lg:not-print:whitespace-normal ${CELL} ${place}`}
    >
      {value}
    </Td>
  );
  return (
    <tr role="row" className={`${LINES} ${sum ? "font-bold" : ""}`}>
      <Th
        role="rowheader"
        scope="row"
        className={`${CELL} ${progress ? NAME : ""} ${sum ? "font-bold!" : ""}`}
      >
        {name}
      </Th>
      {number(tasks[0])}
      {number(tasks[1])}
      {progress ? (
        <>
          <Td role="cell" className={`align-middle max-lg:not-print:self-center ${CELL} ${SHARES}`}>
            {progress.shares}
          </Td>
          {number(progress.late)}
          {number(progress.share)}
          {number(progress.longest)}
        </>
      ) : null}
      {number(measures[0], MEASURES)}
      {number(measures[1])}
    </tr>
  );
}
