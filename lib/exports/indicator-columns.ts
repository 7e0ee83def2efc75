import { shortDecimal } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type DatedValue, evaluateKpi, KPI_LETTERS, type KpiLetter } from "@/lib/domain/kpi";
import { KPI_LETTER_WORDS, KPI_SHARE_WORDS } from "@/lib/domain/kpi-words";
import type { Cell, Column } from "./column";
import { evidenceColumns } from "./evidence-columns";
import { PLAN_FILE_COLUMNS } from "./file-columns";
import type { IndicatorRecord } from "./indicator-queries";
import { kpiSideColumn, MEASURE_NAME_COLUMNS } from "./kpi-columns";
import { dateColumns, momentColumns } from "./time-columns";

export type IndicatorRow = IndicatorRecord & { measure: { number: string; name: string } };

const NO_VALUE = "値がまだ報告されていない";
const NOT_SET = "定められていない(0 ではない)";

/** `indicators`: one record per value of an indicator. */
export const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  ...MEASURE_NAME_COLUMNS,
  kpiSideColumn("どちらのKPIの指標か。"),
  {
    key: "indicatorId",
    label: "指標の番号",
    type: "integer",
    unit: "番号",
    description: "指標を見分ける番号。",
    origin: "report",
    value: ({ id }) => id,
  },
  {
    key: "indicator",
    label: "指標",
    type: "text",
    description: "府省庁がKPIから定めた数値の指標の名前。",
    origin: "report",
    value: ({ name }) => name,
  },
  {
    key: "unit",
    label: "単位",
    type: "text",
    description: "指標の値の単位。",
    origin: "report",
    blank: "単位がない",
    value: ({ unit }) => unit,
  },
  valueColumn("initialValue", "初期値", "指標の初期値。", NOT_SET),
  ...dayColumns("initialOn", "初期値の日", "初期値がいつの値か。", NOT_SET),
  valueColumn("targetValue", "目標値", "指標の目標値。", NOT_SET),
  ...dayColumns("targetOn", "目標値の日", "目標値がいつの値か。", NOT_SET),
  {
    key: "valueId",
    label: "値の番号",
    type: "integer",
    unit: "番号",
    description: "値を見分ける番号。",
    origin: "report",
    blank: NO_VALUE,
    value: ({ valueId }) => valueId,
  },
  ...dayColumns("effectiveOn", "値の日", "値がいつの値か。", NO_VALUE),
  valueColumn("value", "値", "報告された値。", NO_VALUE),
  {
    key: "counts",
    label: "その日の値",
    type: "boolean",
    description: "同じ日の値のうち最後に記録され、その日の値とされるものか。",
    origin: "computed",
    values: { true: "その日の値", false: "その後に記録された値がある" },
    blank: NO_VALUE,
    value: ({ valueId, counts }) => (valueId === null ? null : counts),
  },
  {
    key: "latest",
    label: "最新の値",
    type: "boolean",
    description: "指標の最新の値か。指標の評価は、この行の letter。",
    origin: "computed",
    values: { true: "最新", false: "その後の値がある" },
    blank: NO_VALUE,
    value: ({ valueId, latest }) => (valueId === null ? null : latest),
  },
  {
    key: "letter",
    label: "評価",
    type: "code",
    description: `この行の値による評価。${KPI_SHARE_WORDS}`,
    origin: "computed",
    values: Object.fromEntries(KPI_LETTERS.map((letter) => [letter, KPI_LETTER_WORDS[letter].meaning])),
    value: letterOf,
  },
  {
    key: "note",
    label: "説明",
    type: "text",
    description: "値に添えられた説明。",
    origin: "report",
    blank: "説明がない、または値がない",
    value: ({ note }) => note,
  },
  {
    key: "ministry",
    label: "報告した府省庁(短い名前)",
    type: "code",
    description: "値を報告した府省庁の短い名前(例: digital)。",
    origin: "report",
    blank: "府省庁の記録がない、または値がない",
    value: ({ ministryId }, { ministries }) => ministries.get(ministryId ?? 0)?.slug ?? null,
  },
  {
    key: "ministryName",
    label: "報告した府省庁",
    type: "text",
    description: "ministry の名前。",
    origin: "report",
    blank: "府省庁の記録がない、または値がない",
    value: ({ ministryId }, { ministries }) => ministries.get(ministryId ?? 0)?.name ?? null,
  },
  ...momentColumns<IndicatorRow>(
    {
      key: "recordedAt",
      label: "値の記録日時",
      description: "値を受け付けた日時(日本時間)。",
      origin: "report",
      blank: NO_VALUE,
    },
    ({ recordedAt }) => recordedAt,
  ),
  ...evidenceColumns<IndicatorRow>(({ evidence }) => evidence),
  {
    key: "sample",
    label: "サンプルの指標",
    type: "boolean",
    description: "デモの架空の指標か。",
    origin: "report",
    values: { true: "架空", false: "架空ではない" },
    value: ({ sample }) => sample,
  },
  ...PLAN_FILE_COLUMNS,
];

function valueColumn(
  key: "initialValue" | "targetValue" | "value",
  label: string,
  description: string,
  blank: string,
): Column<IndicatorRow> {
  return {
    key,
    label,
    type: "decimal",
    unit: "指標の単位(unit)",
    description,
    origin: "report",
    blank,
    value: (row): Cell => {
      const value = row[key];
      return value === null ? null : { decimal: shortDecimal(value) };
    },
  };
}

function dayColumns(
  key: "initialOn" | "targetOn" | "effectiveOn",
  label: string,
  description: string,
  blank: string,
): Column<IndicatorRow>[] {
  return dateColumns({ key, label, description, origin: "report", blank }, (row) => row[key]);
}

function letterOf(row: IndicatorRow): KpiLetter {
  const indicator = {
    initial: dated(row.initialValue, row.initialOn),
    target: dated(row.targetValue, row.targetOn),
  };
  return evaluateKpi(indicator, dated(row.value, row.effectiveOn)).letter;
}

function dated(value: string | null, date: DateString | null): DatedValue | null {
  return value === null || date === null ? null : { value: shortDecimal(value), date };
}
