import { Dated } from "@/components/calendar/dated";
import { cellPlace } from "@/components/plans/printed-line";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { ARTICLES, articleColumn } from "@/lib/domain/articles";
import { dateLabel } from "@/lib/domain/as-of";
import type { MeasureMarkItem } from "@/lib/measures/content-queries";
import { columnLabel, GUIDES, MARKS } from "@/lib/measures/mark-words";
import type { MeasureDetail } from "@/lib/measures/queries";
import { addressOf } from "@/lib/request/address";

/** Articles a measure is marked for, with their titles and the printed cell each was read from. */
export function MeasureArticles({ measure, asOf }: { measure: MeasureDetail; asOf: string | undefined }) {
  const marks = measure.marks.filter((mark) => mark.target === "ARTICLE");
  if (marks.length === 0) return <p>条の印は読み取れていません。</p>;
  return (
    <Table caption={`${measure.number}の条の印`} captionHidden minWidth="36rem">
      <thead>
        <tr>
          <Th>条</Th>
          <Th>印</Th>
          <Th>読み取ったセル(推定)、または事務局の判断</Th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => {
          const number = articleColumn(mark.column ?? "")?.article;
          return (
            <tr key={mark.cell}>
              <Th scope="row">
                <TextLink href={addressOf("/measures", { asOf, column: mark.column ?? undefined })}>
                  {columnLabel(mark.column)}
                </TextLink>
                <span className="block">{ARTICLES.find((article) => article.number === number)?.title}</span>
              </Th>
              <Td>
                {MARKS[mark.mark].sign} {MARKS[mark.mark].meaning}
              </Td>
              <Td>{mark.decision ? <Decision mark={mark} measure={measure} /> : cellText(mark, measure)}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** 要確認: marks that the reading rules cannot place, with their printed cells. */
export function MeasureReview({ measure }: { measure: MeasureDetail }) {
  const marks = measure.marks.filter((mark) => mark.target === "NEEDS_REVIEW");
  if (marks.length === 0) return "なし";
  return (
    <>
      <p>
        印の位置と見出しがそろわないため、どの条・手引の印か決められません。事務局が確認するまで、条の件数に含めません。
      </p>
      <ul className="mt-1 list-disc pl-6">
        {marks.map((mark) => (
          <li key={mark.cell}>
            {mark.decision ? (
              <Decision mark={mark} measure={measure} />
            ) : (
              `${MARKS[mark.mark].sign}: ${cellText(mark, measure)}`
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Marks that the 事務局 declared 無効. */
export function MeasureVoid({ measure }: { measure: MeasureDetail }) {
  return (
    <ul className="list-disc pl-6">
      {measure.marks
        .filter((mark) => mark.target === "VOID")
        .map((mark) => (
          <li key={mark.cell}>
            <Decision mark={mark} measure={measure} />
          </li>
        ))}
    </ul>
  );
}

const DECIDED = { ARTICLE: "に割り当て", VOID: "無効とした", REOPENED: "要確認に戻した" } as const;

/** 「事務局が12条に割り当て(2026年11月22日、理由: …)」, and where the mark is printed. */
function Decision({ mark, measure }: { mark: MeasureMarkItem; measure: MeasureDetail }) {
  if (!mark.decision) return null;
  const { verdict, reason, decidedOn } = mark.decision;
  return (
    <>
      事務局が{verdict === "ARTICLE" ? columnLabel(mark.column) : ""}
      {DECIDED[verdict]}(<Dated>{dateLabel(decidedOn)}</Dated>、理由:{" "}
      <bdi className="wrap-anywhere whitespace-pre-wrap">{reason}</bdi>)
      <span className="block text-solid-gray-700">
        印字: {MARKS[mark.mark].sign} {cellText(mark, measure)}、要確認
      </span>
    </>
  );
}

/** 手引, with the printed cells. */
export function MeasureGuides({ measure }: { measure: MeasureDetail }) {
  const marks = measure.marks.flatMap((mark) => (mark.guide ? [{ ...mark, guide: mark.guide }] : []));
  if (marks.length === 0) return "なし";
  return (
    <ul>
      {marks.map((mark) => (
        <li key={mark.cell}>
          {GUIDES[mark.guide]} — 推定: {cellText(mark, measure)}
        </li>
      ))}
    </ul>
  );
}

/** 「左から7番目のセル(見出し「11条 1項 2項」)」 */
function cellText(mark: MeasureMarkItem, measure: MeasureDetail): string {
  const header = measure.printedCells.find(({ cell }) => cell === mark.cell)?.header ?? "";
  return `${cellPlace(mark.cell)}(${header === "" ? "見出しなし" : `見出し「${header}」`})`;
}
