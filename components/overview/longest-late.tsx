import { Figure } from "@/components/charts/figure";
import { ministryHref } from "@/components/ministries/ministry-words";
import { LateTaskRow } from "@/components/tasks/late-task-row";
import { CardCell, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { LatePart } from "@/lib/overview/queries";
import type { FigureContext } from "./figure-context";

const COLUMNS = [
  { label: "遅れ", width: "7.5rem" },
  { label: "取組内容" },
  { label: "府省庁", width: "9rem" },
  { label: "計画の終わり", width: "8rem" },
  { label: "見込", width: "8rem" },
  { label: "遅れの理由", width: "17rem" },
] as const;

/** The few parts that are latest, with 見込 and reason. */
export function LongestLate({ parts, context }: { parts: readonly LatePart[]; context: FigureContext }) {
  if (parts.length === 0) return null;
  return (
    <Figure
      id="longest-late"
      level={2}
      title={`遅れが最も大きい${parts.length}件`}
      asOf={context.asOfLabel}
      table={
        <CardTable caption="遅れが最も大きい工程(主担当ごと)" columns={COLUMNS}>
          <CardRows columnCount={COLUMNS.length}>
            {parts.map(({ ministry, ...task }) => (
              <LateTaskRow key={`${task.code}${ministry.slug}`} task={task} asOf={context.asOf}>
                <CardCell label="府省庁">
                  <TextLink href={ministryHref(ministry.slug, context.asOf)} className="inline-block py-0.5">
                    {ministry.name}
                  </TextLink>
                </CardCell>
              </LateTaskRow>
            ))}
          </CardRows>
        </CardTable>
      }
      notes={
        <>
          {context.basis}
          <p>同じ四半期数のものは工程表の順です。</p>
        </>
      }
      source={context.source}
    />
  );
}
