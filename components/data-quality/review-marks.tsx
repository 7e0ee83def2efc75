import { MARKS } from "@/components/measures/measure-words";
import { cellPlace } from "@/components/plans/printed-line";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewMark } from "@/lib/data-quality/measure-findings";
import { addressOf } from "@/lib/request/address";

/** Marks that the reading rules cannot place, each with its printed cell. */
export function ReviewMarks({
  marks,
  place,
}: {
  marks: readonly ReviewMark[];
  place: { asOf: string | undefined; ministry: string | undefined };
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
      {marks.length === 0 ? null : (
        <Table caption="要確認の印とそのセル" captionHidden dense minWidth="40rem">
          <thead>
            <tr>
              <Th>施策</Th>
              <Th>印</Th>
              <Th>セルの位置</Th>
              <Th>上の見出し</Th>
              <Th>原文の位置</Th>
            </tr>
          </thead>
          <tbody>
            {marks.map(({ number, name, mark, cell, header, page, line }) => (
              <tr key={`${number}${cell}`}>
                <Th scope="row">
                  <TextLink
                    href={addressOf(`/measures/${number}`, { asOf: place.asOf })}
                    className="mr-2 inline-block py-0.5 font-bold whitespace-nowrap"
                  >
                    {number}
                  </TextLink>
                  {name}
                </Th>
                <Td>{MARKS[mark].sign}</Td>
                <Td className="whitespace-nowrap">{cellPlace(cell)}</Td>
                <Td className="whitespace-nowrap">{header === "" ? "(空)" : header}</Td>
                <Td className="whitespace-nowrap">
                  {page}ページ {line}行目
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
