import type { ReactNode } from "react";
import { KpiLetter } from "@/components/indicators/kpi-letter";
import { MinistryList } from "@/components/ministries/ministry-list";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { KpiLetter as Letter } from "@/lib/domain/kpi";
import type { RatedMeasure } from "@/lib/measures/rated-queries";
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

/** Measures in the printed order, for those signed in with the letters of their indicators. */
export function MeasureTable({
  measures,
  caption,
  asOf,
  hrefOf,
}: {
  measures: readonly RatedMeasure[];
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
              <Letters letters={measure.letters?.progress} />
            </CardCell>
            <CardCell label="KPI(効果)">
              <KpiCell text={measure.kpiEffect} />
              <Letters letters={measure.letters?.effect} />
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}

/** The letters of a KPI's indicators, each with its words. */
function Letters({ letters = [] }: { letters: readonly Letter[] | undefined }) {
  if (letters.length === 0) return null;
  return (
    <ul aria-label="指標の評価" className="mt-2 flex flex-wrap gap-1">
      {letters.map((letter, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the indicators
        <li key={place}>
          <KpiLetter letter={letter} />
        </li>
      ))}
    </ul>
  );
}
