import type { ReactNode } from "react";
import { MinistryList } from "@/components/ministries/ministry-list";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { MeasureItem } from "@/lib/measures/queries";
import { ArticleMarks, GuideMarks, ReviewMarks } from "./article-marks";
import { KpiCell } from "./kpi-cell";

const COLUMNS = [
  { label: "施策番号", width: "6rem" },
  { label: "施策名" },
  { label: "条の印", width: "10.5rem" },
  { label: "要確認", width: "7.5rem" },
  { label: "手引", width: "5.5rem" },
  { label: "府省庁", width: "12rem" },
  { label: "KPI(進捗)", width: "11.5rem" },
  { label: "KPI(効果)", width: "11.5rem" },
] as const;

/** Measures in the printed order. */
export function MeasureTable({
  measures,
  caption,
  asOf,
  hrefOf,
}: {
  measures: readonly MeasureItem[];
  caption: ReactNode;
  asOf: string | undefined;
  hrefOf: (number: string) => string;
}) {
  return (
    <CardTable caption={caption} columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {measures.map((measure) => (
          <CardRow key={measure.number}>
            <CardCell label="施策番号">
              <TextLink href={hrefOf(measure.number)} className="font-bold whitespace-nowrap">
                {measure.number}
              </TextLink>
            </CardCell>
            <CardCell>
              <span className="text-dns-16N-130">{measure.name}</span>
            </CardCell>
            <CardCell label="条の印">
              <ArticleMarks marks={measure.marks} />
            </CardCell>
            <CardCell label="要確認">
              <ReviewMarks marks={measure.marks} />
            </CardCell>
            <CardCell label="手引">
              <GuideMarks marks={measure.marks} />
            </CardCell>
            <CardCell label="府省庁">
              <MinistryList ministries={measure.ministries} asOf={asOf} leadSign="◎" />
            </CardCell>
            <CardCell label="KPI(進捗)">
              <KpiCell text={measure.kpiProgress} />
            </CardCell>
            <CardCell label="KPI(効果)">
              <KpiCell text={measure.kpiEffect} />
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}
