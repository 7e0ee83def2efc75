import { ChartPlace } from "./chart-place";
import { groupedBarsHeight } from "./grouped-bars-size";

/** One kind of bar in every row. */
export type GroupedSeries = {
  key: string;
  label: string;
  /** Stands before the number at the bar's end, e.g. ◎. */
  sign?: string;
  color: string;
  /** White with an edge of the colour: told apart from a solid series without any colour. */
  outline?: boolean;
};

export type GroupedRow = {
  key: string;
  /** Short name, always shown: 「11条」. */
  label: string;
  /** Longer name beside it where there is room. */
  description?: string;
  href?: string;
  /** By key of the series. */
  values: Readonly<Record<string, { value: number; href?: string }>>;
};

export type GroupedBarChartProps = {
  rows: readonly GroupedRow[];
  series: readonly GroupedSeries[];
  unit: string;
};

/**
 * Horizontal bars side by side, one per series in each row, each with its number at its end; 0 is written
 * out. Every bar and number is a link. Put a ChartLegend above and a table of the same numbers below.
 */
export function GroupedBarChart(props: GroupedBarChartProps) {
  return (
    <ChartPlace
      name="grouped-bars"
      height={groupedBarsHeight(props.rows.length, props.series.length)}
      props={props}
    />
  );
}
