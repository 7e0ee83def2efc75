import { randomUUID } from "node:crypto";
import type { FormAction } from "@/components/forms/act-form";
import { cellPlace } from "@/components/plans/printed-line";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { ARTICLES } from "@/lib/domain/articles";
import { MARKS } from "@/lib/measures/mark-words";
import type { MeasureDetail } from "@/lib/measures/queries";
import { addressOf } from "@/lib/request/address";
import { PrintedCells } from "./printed-cells";
import { SettleMarkForm } from "./settle-mark-form";

/**
 * For the 事務局: the 要確認 marks of a measure with their printed cells, and what becomes of each.
 * @param versions of the marks by id
 * @param open other measures that wait, the next one first
 * @param linkAsOf a past 基準日, on which nothing is decided; undefined: today
 */
export function SettleMarks({
  action,
  measure,
  versions,
  open,
  linkAsOf,
}: {
  action: FormAction;
  measure: MeasureDetail;
  versions: Readonly<Record<number, number>>;
  open: { count: number; next: { number: string; name: string } | null };
  linkAsOf: string | undefined;
}) {
  const marks = measure.marks.filter(({ id }) => versions[id] !== undefined);
  if (marks.length === 0) return null;
  return (
    <Section
      id="settle"
      title="要確認の印の扱いを決める"
      lead="事務局の方だけに表示しています。決めた扱いは、今日からの「条ごとの対応」に反映され、履歴に残ります。過去の基準日の表示は変わりません。"
    >
      {linkAsOf === undefined ? (
        <>
          {marks.map((mark) => {
            const name = `${MARKS[mark.mark].sign}(${cellPlace(mark.cell)})`;
            return (
              <div key={mark.id} className="mb-8">
                <h3 className="mb-3 text-std-18B-160">{name}</h3>
                <SettleMarkForm
                  action={action}
                  label={`${name}の扱い`}
                  scope={String(mark.id)}
                  hidden={{ mark: mark.id }}
                  version={versions[mark.id] ?? 1}
                  requestId={randomUUID()}
                  choices={choicesOf(mark.decision !== null && mark.decision.verdict !== "REOPENED")}
                />
              </div>
            );
          })}
          <PrintedCells measure={measure} marked={marks.map(({ cell }) => cell)} />
        </>
      ) : (
        <Notice>
          過去の基準日の表示です。扱いを決めるときは、
          <TextLink href={`${addressOf(`/measures/${measure.number}`)}#settle`}>今日の表示</TextLink>
          に切り替えてください。
        </Notice>
      )}
      <p className="mt-4">
        {open.next ? (
          <>
            要確認の施策は、ほかに{open.count}件あります。次は
            <TextLink
              href={`${addressOf(`/measures/${open.next.number}`, { asOf: linkAsOf })}#settle`}
              className="ml-1 inline-block py-1"
            >
              {open.next.number} {open.next.name}
            </TextLink>
            です。
          </>
        ) : (
          "ほかに要確認の施策はありません。"
        )}
      </p>
    </Section>
  );
}

/** @param settled whether there is a decision that can be taken back */
function choicesOf(settled: boolean) {
  return [
    ...ARTICLES.map(({ number, title, columns }) => ({
      label: `${number}条 ${title}`,
      options: columns.map(({ key, label }) => ({ value: key, label })),
    })),
    {
      label: "条に割り当てない",
      options: [
        { value: "VOID", label: "無効(何も表さない印)" },
        ...(settled ? [{ value: "REOPENED", label: "要確認に戻す" }] : []),
      ],
    },
  ];
}
