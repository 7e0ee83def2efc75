import { Figure } from "@/components/charts/figure";
import { HeatmapTable } from "@/components/charts/heatmap-table";
import { ministryHref } from "@/components/ministries/ministry-words";
import { EmptyState } from "@/components/ui/empty-state";
import { addressOf } from "@/lib/request/address";
import type { FigureContext } from "./figure-context";
import { delayFinding } from "./findings";

type Late = { delayed: number; longest: number; byDelay: readonly { quarters: number; count: number }[] };
export type LateMinistry = { slug: string; name: string; late: Late | null };

/** From this many quarters on delays are counted together. */
const LONG = 5;
const COLUMNS = [
  ...[1, 2, 3, 4].map((quarters) => ({ key: String(quarters), label: `${quarters}四半期` })),
  { key: "long", label: `${LONG}四半期以上` },
];

/** Who is late by how many quarters; the ministry with the most delayed parts first. */
export function DelayByMinistry({
  ministries,
  context,
}: {
  ministries: readonly LateMinistry[];
  context: FigureContext;
}) {
  const late = ministries
    .flatMap(({ late, ...ministry }) => (late && late.delayed > 0 ? [{ ...ministry, late }] : []))
    .sort((a, b) => b.late.delayed - a.late.delayed);
  const onTime = ministries.filter((ministry) => !ministry.late?.delayed);
  const bySlug = new Map(late.map((ministry) => [ministry.slug, ministry.late]));
  const hrefOf = (slug: string, values: { delay?: string; delayFrom?: number }) =>
    addressOf("/tasks", { asOf: context.asOf, ministry: slug, progress: "DELAYED", ...values });
  return (
    <Figure
      id="delays"
      level={2}
      title="遅れの大きさ:府省庁別"
      asOf={context.asOfLabel}
      finding={<p>{delayFinding(ministries)}</p>}
      table={
        late.length === 0 ? (
          <EmptyState title="遅延と区分された工程はありません" />
        ) : (
          <HeatmapTable
            caption="府省庁別・遅れの四半期数別の件数(主担当)"
            rowHead="府省庁"
            rows={late.map(({ slug, name }) => ({
              key: slug,
              label: name,
              href: ministryHref(slug, context.asOf),
            }))}
            columns={COLUMNS}
            cell={(slug, column) => ({
              value: countOf(bySlug.get(slug), column),
              href: hrefOf(slug, column === "long" ? { delayFrom: LONG } : { delay: column }),
            })}
            rowTotal={(slug) => ({ value: bySlug.get(slug)?.delayed ?? 0, href: hrefOf(slug, {}) })}
          />
        )
      }
      notes={
        <>
          {context.basis}
          <p>
            遅れは、計画の最終四半期から、基準日の四半期と見込のうち遅い方までの四半期の数です。見込だけが過ぎたものは見込から、未着手のものは計画の開始から数えます。
          </p>
          {onTime.length > 0 && late.length > 0 ? (
            <p>遅延のない府省庁: {onTime.map(({ name }) => name).join("、")}</p>
          ) : null}
        </>
      }
      source={context.source}
    />
  );
}

function countOf(late: Late | undefined, column: string): number {
  const within = (quarters: number) => (column === "long" ? quarters >= LONG : quarters === Number(column));
  return (late?.byDelay ?? [])
    .filter(({ quarters }) => within(quarters))
    .reduce((sum, { count }) => sum + count, 0);
}
