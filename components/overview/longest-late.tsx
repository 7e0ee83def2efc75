import { Dated } from "@/components/calendar/dated";
import { Figure } from "@/components/charts/figure";
import { ministryHref } from "@/components/ministries/ministry-words";
import { ProgressBadge } from "@/components/progress/progress-badge";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { LatePart } from "@/lib/overview/queries";
import { addressOf } from "@/lib/request/address";
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
            {parts.map(({ code, title, ministry, delay, planned, forecast, reason }) => (
              <CardRow key={`${code}${ministry.slug}`}>
                <CardCell label="遅れ">
                  <ProgressBadge progress="DELAYED">{delay}四半期</ProgressBadge>
                </CardCell>
                <CardCell>
                  <TextLink
                    href={addressOf(`/tasks/${code}`, { asOf: context.asOf })}
                    className="font-bold whitespace-nowrap"
                  >
                    {code}
                  </TextLink>
                  <span className="block">{title}</span>
                </CardCell>
                <CardCell label="府省庁">
                  <TextLink href={ministryHref(ministry.slug, context.asOf)} className="inline-block py-0.5">
                    {ministry.name}
                  </TextLink>
                </CardCell>
                <CardCell label="計画の終わり">
                  <Dated>{planned ? quarterLabel(planned.last) : "時期の記載なし"}</Dated>
                </CardCell>
                <CardCell label="見込">
                  <Dated>{forecast === null ? "記載なし" : quarterLabel(forecast)}</Dated>
                </CardCell>
                <CardCell label="遅れの理由">{reason ?? "記載なし"}</CardCell>
              </CardRow>
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
