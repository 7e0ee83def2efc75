import { SettleLink } from "@/components/measures/settle-link";
import { cellPlace } from "@/components/plans/printed-line";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewMark } from "@/lib/data-quality/measure-findings";
import { MARKS } from "@/lib/measures/mark-words";
import { addressOf } from "@/lib/request/address";

const COLUMNS = [
  { label: "施策" },
  { label: "印", width: "4rem" },
  { label: "セルの位置", width: "12rem" },
  { label: "上の見出し", width: "9rem" },
  { label: "原文の位置", width: "11rem" },
] as const;

/** Marks that the reading rules cannot place, each with its printed cell. */
export function ReviewMarks({
  marks,
  place,
  settles,
}: {
  marks: readonly ReviewMark[];
  place: { asOf: string | undefined; ministry: string | undefined };
  /** Whether the person decides about them. */
  settles: boolean;
}) {
  const measures = new Set(marks.map(({ number }) => number)).size;
  return (
    <Section
      id="review"
      title={`要確認の印(${marks.length}個)`}
      lead={
        marks.length === 0 ? (
          "どの条や手引の印か決められない印はありません。"
        ) : (
          <>
            印の位置と見出しがそろわず、どの条や手引の印か決められないものです。事務局の確認を待っています。
            <TextLink href={addressOf("/measures", { ...place, mark: "review" })}>
              該当する{measures}施策の一覧
            </TextLink>
          </>
        )
      }
    >
      {settles ? (
        <div className="mb-4">
          <SettleLink measures={measures} />
        </div>
      ) : null}
      {marks.length === 0 ? null : (
        <CardTable caption="要確認の印とそのセル" columns={COLUMNS}>
          <CardRows columnCount={COLUMNS.length}>
            {marks.map(({ number, name, mark, cell, header, page, line }) => (
              <CardRow key={`${number}${cell}`}>
                <CardCell>
                  <TextLink
                    href={addressOf(`/measures/${number}`, { asOf: place.asOf })}
                    className="mr-2 inline-block py-0.5 font-bold whitespace-nowrap"
                  >
                    {number}
                  </TextLink>
                  {name}
                </CardCell>
                <CardCell label="印">{MARKS[mark].sign}</CardCell>
                <CardCell label="セルの位置">{cellPlace(cell)}</CardCell>
                <CardCell label="上の見出し">{header === "" ? "(空)" : header}</CardCell>
                <CardCell label="原文の位置">
                  {page}ページ {line}行目
                </CardCell>
              </CardRow>
            ))}
          </CardRows>
        </CardTable>
      )}
    </Section>
  );
}
