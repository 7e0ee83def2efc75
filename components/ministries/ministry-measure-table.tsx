import { ArticleMarks, GuideMarks, ReviewMarks } from "@/components/measures/article-marks";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { MinistryMeasure } from "@/lib/ministries/profile";
import { addressOf } from "@/lib/request/address";
import { ministryMeasuresHref } from "./ministry-words";

const COLUMNS = [
  { label: "施策番号", width: "7rem" },
  { label: "施策名" },
  { label: "条の印", width: "13rem" },
  { label: "要確認", width: "8rem" },
  { label: "手引", width: "9rem" },
] as const;

/** A ministry's measures: those it leads, then those it shares. */
export function MinistryMeasureTable({
  ministry: { slug, name },
  lead,
  partner,
  asOf,
}: {
  ministry: { slug: string; name: string };
  lead: readonly MinistryMeasure[];
  partner: readonly MinistryMeasure[];
  asOf: string | undefined;
}) {
  const groups = [
    { role: "lead", label: "主担当", measures: lead },
    { role: "partner", label: "連携", measures: partner },
  ].filter(({ measures }) => measures.length > 0);
  return (
    <CardTable caption={`${name}の施策`} columns={COLUMNS}>
      {groups.map(({ role, label, measures }) => (
        <CardRows
          key={role}
          columnCount={COLUMNS.length}
          heading={
            <>
              <span className="text-dns-16B-130">{label}</span>{" "}
              <TextLink href={ministryMeasuresHref(slug, asOf, { role })} className="inline-block py-1">
                {measures.length}施策
              </TextLink>
            </>
          }
        >
          {measures.map((measure) => (
            <Row key={measure.number} measure={measure} asOf={asOf} />
          ))}
        </CardRows>
      ))}
    </CardTable>
  );
}

function Row({
  measure: { number, name, marks },
  asOf,
}: {
  measure: MinistryMeasure;
  asOf: string | undefined;
}) {
  return (
    <CardRow>
      <CardCell label="施策番号">
        <TextLink
          href={addressOf(`/measures/${number}`, { asOf })}
          className="inline-block py-0.5 font-bold whitespace-nowrap"
        >
          {number}
        </TextLink>
      </CardCell>
      <CardCell>{name}</CardCell>
      <CardCell label="条の印">
        <ArticleMarks marks={marks} />
      </CardCell>
      <CardCell label="要確認">
        <ReviewMarks marks={marks} />
      </CardCell>
      <CardCell label="手引">
        <GuideMarks marks={marks} />
      </CardCell>
    </CardRow>
  );
}
