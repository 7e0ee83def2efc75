import { ShareBar } from "@/components/charts/share-bar";
import { percent } from "@/components/overview/findings";
import { progressSegments } from "@/components/overview/progress-segments";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MinistryRow } from "@/lib/ministries/rows";
import { CountLink } from "./count-link";
import { ministryHref, ministryMeasuresHref, ministryTasksHref } from "./ministry-words";

/** Ministries with what they carry, 主担当 and 連携 apart; 区分 only where they may be shown. */
export function MinistryTable({
  rows,
  asOf,
  published,
}: {
  rows: readonly MinistryRow[];
  asOf: string | undefined;
  published: boolean;
}) {
  return (
    <Table caption="府省庁ごとの工程と施策の数" captionHidden dense minWidth={published ? "60rem" : "36rem"}>
      <thead>
        <tr>
          <Th rowSpan={2} className="left-0 z-1 max-lg:sticky">
            府省庁
          </Th>
          <Th colSpan={published ? 6 : 2} scope="colgroup">
            工程
          </Th>
          <Th colSpan={2} scope="colgroup" className="border-l border-l-solid-gray-420">
            施策
          </Th>
        </tr>
        <tr>
          <Th numeric>主担当</Th>
          <Th numeric>連携</Th>
          {published ? (
            <>
              <Th className="w-64">主担当の区分の割合</Th>
              <Th numeric>遅延</Th>
              <Th numeric>遅延の割合</Th>
              <Th numeric>最大の遅れ</Th>
            </>
          ) : null}
          <Th numeric className="border-l border-l-solid-gray-420">
            主担当
          </Th>
          <Th numeric>連携</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.slug} row={row} asOf={asOf} published={published} />
        ))}
        <Sums rows={rows} published={published} />
      </tbody>
    </Table>
  );
}

function Row({
  row: { slug, name, tasks, measures, counts, longest },
  asOf,
  published,
}: {
  row: MinistryRow;
  asOf: string | undefined;
  published: boolean;
}) {
  const tasksHref = (values?: Record<string, string>) => ministryTasksHref(slug, asOf, values);
  const late = counts?.DELAYED ?? 0;
  return (
    <tr>
      <Th scope="row" className="left-0 z-1 bg-white max-lg:sticky">
        <TextLink href={ministryHref(slug, asOf)} className="inline-block py-0.5">
          {name}
        </TextLink>
      </Th>
      <Td numeric>
        <CountLink value={tasks.lead} href={tasksHref()} label={`${name} 主担当の工程`} />
      </Td>
      <Td numeric>
        <CountLink value={tasks.partner} href={tasksHref({ role: "partner" })} label={`${name} 連携の工程`} />
      </Td>
      {published ? (
        <>
          <Td className="align-middle">
            {counts && tasks.lead > 0 ? <ShareBar segments={progressSegments(counts, () => "")} /> : <None />}
          </Td>
          <Td numeric>
            <CountLink value={late} href={tasksHref({ progress: "DELAYED" })} label={`${name} 遅延の工程`} />
          </Td>
          <Td numeric>{tasks.lead === 0 ? <None /> : percent(late, tasks.lead)}</Td>
          <Td numeric>{longest === null ? <None /> : `${longest}四半期`}</Td>
        </>
      ) : null}
      <Td numeric className="border-l border-l-solid-gray-420">
        <CountLink
          value={measures.lead}
          href={ministryMeasuresHref(slug, asOf)}
          label={`${name} 主担当の施策`}
        />
      </Td>
      <Td numeric>
        <CountLink
          value={measures.partner}
          href={ministryMeasuresHref(slug, asOf, { role: "partner" })}
          label={`${name} 連携の施策`}
        />
      </Td>
    </tr>
  );
}

/** The rows summed up: parts, not tasks, so that no list has so many rows and nothing is a link. */
function Sums({ rows, published }: { rows: readonly MinistryRow[]; published: boolean }) {
  const sum = (value: (row: MinistryRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const leads = sum(({ tasks }) => tasks.lead);
  const late = sum(({ counts }) => counts?.DELAYED ?? 0);
  const longest = Math.max(0, ...rows.map((row) => row.longest ?? 0));
  return (
    <tr className="font-bold">
      <Th scope="row" className="left-0 z-1 bg-white font-bold! max-lg:sticky">
        計(延べ)
      </Th>
      <Td numeric>{leads.toLocaleString("ja-JP")}</Td>
      <Td numeric>{sum(({ tasks }) => tasks.partner)}</Td>
      {published ? (
        <>
          <Td className="align-middle">
            <ShareBar segments={sumSegments(rows)} />
          </Td>
          <Td numeric>{late}</Td>
          <Td numeric>{percent(late, leads)}</Td>
          <Td numeric>{longest > 0 ? `${longest}四半期` : <None />}</Td>
        </>
      ) : null}
      <Td numeric className="border-l border-l-solid-gray-420">
        {sum(({ measures }) => measures.lead)}
      </Td>
      <Td numeric>{sum(({ measures }) => measures.partner)}</Td>
    </tr>
  );
}

function sumSegments(rows: readonly MinistryRow[]) {
  const [first, ...rest] = rows.flatMap(({ counts }) => (counts ? [progressSegments(counts, () => "")] : []));
  return (first ?? []).map((segment, index) => ({
    ...segment,
    value: rest.reduce((total, segments) => total + (segments[index]?.value ?? 0), segment.value),
  }));
}

/** 「—」, said as 「なし」. */
function None() {
  return (
    <span className="text-solid-gray-600">
      <span aria-hidden="true">—</span>
      <span className="sr-only">なし</span>
    </span>
  );
}
