import { Dated } from "@/components/calendar/dated";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { ComparedPart } from "@/lib/compare/queries";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import { addressOf } from "@/lib/request/address";

const COLUMNS = [
  { label: "工程" },
  { label: "主担当", width: "11rem" },
  { label: "区分(元→先)", width: "19rem" },
  { label: "遅れ(元→先)", width: "9rem" },
  { label: "見込(元→先)", width: "13rem" },
] as const;

/** What changed of each part. @param asOf 基準日 as addresses carry it */
export function ComparedParts({
  parts,
  caption,
  asOf,
}: {
  parts: readonly ComparedPart[];
  caption: string;
  asOf: string | undefined;
}) {
  return (
    <CardTable caption={caption} columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {parts.map((part) => (
          <CardRow key={`${part.code} ${part.leads.join(" ")}`}>
            <CardCell>
              <TextLink
                href={addressOf(`/tasks/${part.code}`, { asOf })}
                className="inline-block py-0.5 font-bold whitespace-nowrap"
              >
                {part.code}
              </TextLink>
              <span className="block">{part.title}</span>
            </CardCell>
            <CardCell label="主担当">{part.leads.join("、")}</CardCell>
            <CardCell label="区分">
              <span className="flex flex-wrap items-center gap-1">
                <ProgressMarkBadge mark={{ ...part.from.mark, stale: false }} />
                <Arrow />
                <ProgressMarkBadge mark={{ ...part.to.mark, stale: false }} />
              </span>
            </CardCell>
            <CardCell label="遅れ">
              <Delay part={part} />
            </CardCell>
            <CardCell label="見込">
              <Forecast part={part} />
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}

function Arrow() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="sr-only">から</span>
    </>
  );
}

function Delay({ part: { from, to, slip } }: { part: ComparedPart }) {
  if (from.delay === null && to.delay === null) return "—";
  const text = (delay: number | null) => (delay === null ? "なし" : `${delay}四半期`);
  return (
    <>
      <span className="whitespace-nowrap">
        {text(from.delay)} <Arrow /> {text(to.delay)}
      </span>
      {slip === null ? null : <strong className="block">+{slip}四半期</strong>}
    </>
  );
}

function Forecast({ part: { from, to } }: { part: ComparedPart }) {
  if (from.forecast === null && to.forecast === null) return "—";
  const text = (forecast: number | null) => (forecast === null ? "記載なし" : quarterLabel(forecast));
  if (from.forecast === to.forecast) return <Dated>{text(to.forecast)}</Dated>;
  return (
    <Dated>
      {text(from.forecast)} → {text(to.forecast)}
    </Dated>
  );
}
