import { ShareBar } from "@/components/charts/share-bar";
import { percent } from "@/components/overview/findings";
import { progressSegments } from "@/components/overview/progress-segments";
import { TextLink } from "@/components/ui/text-link";
import type { MinistryRow } from "@/lib/ministries/rows";
import { CountLink } from "./count-link";
import { MinistryLine, MinistryLines } from "./ministry-lines";
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
    <MinistryLines published={published}>
      {rows.map((row) => (
        <Row key={row.slug} row={row} asOf={asOf} published={published} />
      ))}
      <Sums rows={rows} published={published} />
    </MinistryLines>
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
  const tasksLink = (value: number, label: string, values?: Record<string, string>) => (
    <CountLink value={value} href={ministryTasksHref(slug, asOf, values)} label={`${name} ${label}`} />
  );
  const measuresLink = (value: number, label: string, values?: Record<string, string>) => (
    <CountLink value={value} href={ministryMeasuresHref(slug, asOf, values)} label={`${name} ${label}`} />
  );
  const late = counts?.DELAYED ?? 0;
  const leads = tasks.lead > 0;
  return (
    <MinistryLine
      name={
        <TextLink href={ministryHref(slug, asOf)} className="inline-block py-0.5">
          {name}
        </TextLink>
      }
      tasks={[
        tasksLink(tasks.lead, "主担当の工程"),
        tasksLink(tasks.partner, "連携の工程", { role: "partner" }),
      ]}
      measures={[
        measuresLink(measures.lead, "主担当の施策"),
        measuresLink(measures.partner, "連携の施策", { role: "partner" }),
      ]}
      progress={
        published
          ? {
              shares: counts && leads ? <ShareBar segments={progressSegments(counts, () => "")} /> : <None />,
              late: tasksLink(late, "遅延の工程", { progress: "DELAYED" }),
              share: leads ? percent(late, tasks.lead) : <None />,
              longest: longest === null ? <None /> : <Quarters count={longest} />,
            }
          : null
      }
    />
  );
}

/** The rows summed up: parts, not tasks, so that no list has so many rows and nothing is a link. */
function Sums({ rows, published }: { rows: readonly MinistryRow[]; published: boolean }) {
  const sum = (value: (row: MinistryRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const leads = sum(({ tasks }) => tasks.lead);
  const late = sum(({ counts }) => counts?.DELAYED ?? 0);
  const longest = Math.max(0, ...rows.map((row) => row.longest ?? 0));
  return (
    <MinistryLine
      sum
      name="計(延べ)"
      tasks={[leads.toLocaleString("ja-JP"), sum(({ tasks }) => tasks.partner)]}
      measures={[sum(({ measures }) => measures.lead), sum(({ measures }) => measures.partner)]}
      progress={
        published
          ? {
              shares: <ShareBar segments={sumSegments(rows)} />,
              late,
              share: percent(late, leads),
              longest: longest > 0 ? <Quarters count={longest} /> : <None />,
            }
          : null
      }
    />
  );
}

function sumSegments(rows: readonly MinistryRow[]) {
  const [first, ...rest] = rows.flatMap(({ counts }) => (counts ? [progressSegments(counts, () => "")] : []));
  return (first ?? []).map((segment, index) => ({
    ...segment,
    value: rest.reduce((total, segments) => total + (segments[index]?.value ?? 0), segment.value),
  }));
}

/** May be broken where there is no room. */
function Quarters({ count }: { count: number }) {
  return (
    <>
      {count}
      <wbr />
      四半期
    </>
  );
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
