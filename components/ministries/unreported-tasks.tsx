import { Dated } from "@/components/calendar/dated";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { OverdueTask } from "@/lib/ministries/task-parts";
import { addressOf } from "@/lib/request/address";
import { ministryTasksHref } from "./ministry-words";

const COLUMNS = [
  { label: "工程番号", width: "7.5rem" },
  { label: "取組内容" },
  { label: "計画期間", width: "18rem" },
  { label: "終わってから", width: "9rem" },
] as const;

/** Parts without a report: those whose plan is over are listed, the others counted. */
export function UnreportedTasks({
  ministry: { slug, name },
  unreported,
  overdue,
  asOf,
}: {
  ministry: { slug: string; name: string };
  /** All of them, the overdue ones included. */
  unreported: number;
  overdue: readonly OverdueTask[];
  asOf: string | undefined;
}) {
  return (
    <Section
      id="unreported"
      title={`未報告(${unreported}件)`}
      lead={
        unreported === 0 ? (
          "計画の開始を迎えた工程は、すべて報告されています。"
        ) : (
          <>
            計画の開始を迎えたが、報告がない工程は
            <TextLink href={ministryTasksHref(slug, asOf, { progress: "UNREPORTED" })}>
              {unreported}件
            </TextLink>
            です。うち{overdue.length}件は計画期間が終わっています(期限超過)。
          </>
        )
      }
    >
      {overdue.length === 0 ? null : (
        <CardTable caption={`${name}の期限超過の工程`} columns={COLUMNS}>
          <CardRows columnCount={COLUMNS.length}>
            {overdue.map(({ code, title, planned, stated, since }) => (
              <CardRow key={code}>
                <CardCell label="工程番号">
                  <TextLink
                    href={addressOf(`/tasks/${code}`, { asOf })}
                    className="inline-block py-0.5 font-bold whitespace-nowrap"
                  >
                    {code}
                  </TextLink>
                </CardCell>
                <CardCell>{title}</CardCell>
                <CardCell label="計画期間">
                  <Dated>
                    {quarterLabel(planned.first)}〜{quarterLabel(planned.last)}
                  </Dated>
                  {stated ? <span className="block text-solid-gray-700">府省庁が示した時期</span> : null}
                </CardCell>
                <CardCell label="終わってから">{since}四半期</CardCell>
              </CardRow>
            ))}
          </CardRows>
        </CardTable>
      )}
    </Section>
  );
}
