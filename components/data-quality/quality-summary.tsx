import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import type { DataQuality } from "@/lib/data-quality/quality";

type Row = { id: string; label: string; count: number; unit: string; of?: string; meaning: string };

const COLUMNS = [
  { label: "項目", width: "17rem" },
  { label: "件数", width: "15rem" },
  { label: "図や表への影響" },
] as const;

/** Every count with what it means for the charts; each leads to its list below. */
export function QualitySummary({ quality }: { quality: DataQuality }) {
  return (
    <CardTable caption="件数と、図や表への影響" columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {rowsOf(quality).map(({ id, label, count, unit, of, meaning }) => (
          <CardRow key={label}>
            <CardCell>
              <span className="text-dns-16B-130">{label}</span>
            </CardCell>
            <CardCell label="件数">
              {count === 0 ? (
                `0${unit}`
              ) : (
                <a
                  href={`#${id}`}
                  aria-label={`${label} ${count}${unit}の一覧`}
                  className="inline-block py-0.5 text-dns-16B-130"
                >
                  {count.toLocaleString("ja-JP")}
                  {unit}
                </a>
              )}
              {of ? <span className="ml-2 inline-block text-solid-gray-700">{of}</span> : null}
            </CardCell>
            <CardCell>
              <span className="text-dns-16N-130">{meaning}</span>
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}

function rowsOf(quality: DataQuality): Row[] {
  const { schedules, tasks, measures, review, kpis, recovered, odd, aliases, collective, units } = quality;
  const number = (value: number) => value.toLocaleString("ja-JP");
  const measuresOf = (list: readonly { number: string }[]) => new Set(list.map((entry) => entry.number)).size;
  const blank = kpis.filter(({ state }) => state === "BLANK");
  const unset = kpis.filter(({ state }) => state === "UNSET");
  return [
    {
      id: "schedules",
      label: "時期の記載がない工程",
      count: schedules.tasks.length,
      unit: "工程",
      of: `${number(tasks)}工程のうち`,
      meaning:
        "府省庁が時期を示すまで「時期未定」に区分し、予定どおりにも遅延にも数えません。時期が示された工程は、その時期で区分します。",
    },
    {
      id: "review",
      label: "要確認の印",
      count: review.length,
      unit: "個",
      of: `${number(measuresOf(review))}施策(全${number(measures)}施策のうち)`,
      meaning:
        "条ごとの対応では、どの条にも数えません。事務局がどの条の印か確かめると、その条の件数に加わります。",
    },
    {
      id: "kpi-blank",
      label: "KPIの記載なし",
      count: blank.length,
      unit: "欄",
      of: `${number(measuresOf(blank))}施策`,
      meaning: "空欄であり、0とは扱いません。KPIの数値を比べる図には入りません。",
    },
    {
      id: "kpi-unset",
      label: "KPIの未設定",
      count: unset.length,
      unit: "欄",
      of: `${number(measuresOf(unset))}施策`,
      meaning: "「未設定」と書かれており、0とも記載なしとも区別します。KPIの数値を比べる図には入りません。",
    },
    {
      id: "recovered",
      label: "先頭のセルを補って読んだ行",
      count: recovered.length,
      unit: "行",
      meaning: "右へ1セル戻して読んだ計画期間と府省庁を、ほかの工程と同じように数えています。",
    },
    {
      id: "odd",
      label: "日本語で使わない文字",
      count: odd.length,
      unit: "か所",
      meaning:
        "原文のまま保持しており、どの件数にも影響しません。正しい文字では検索で見つからないことがあります。",
    },
    {
      id: "names",
      label: "府省庁の別名",
      count: aliases.length,
      unit: "か所",
      meaning: "その府省庁の件数に含めています。",
    },
    {
      id: "names",
      label: "特定の府省庁でない記載",
      count: collective.length,
      unit: "か所",
      meaning: "文字のまま残しており、どの府省庁の件数にも入りません。",
    },
    {
      id: "units",
      label: "部局",
      count: units.length,
      unit: "部局",
      meaning: "部局の工程と施策は、その府省庁の件数に含めています。部局だけの図はありません。",
    },
  ];
}
