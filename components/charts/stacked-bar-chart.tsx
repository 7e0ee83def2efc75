import type { ChartRow } from "./chart-data";
import { ChartPlace } from "./chart-place";
import { stackedBarsHeight } from "./stacked-bars-size";

export type StackedBarChartProps = {
  /** From top to bottom. Every row has its segments in the same order. */
  rows: readonly ChartRow[];
  /** 件, 項目 …; said in the tooltip. */
  unit: string;
  /** Bars of equal length that show shares (100%) instead of numbers. */
  share?: boolean;
};

/**
 * Horizontal stacked bars: one row for a whole, many for a comparison. Each segment has its number inside
 * where it fits, its row's total at the right, and is a link. Put a ChartLegend above and a SegmentTable
 * of the same rows below (Figure does the arranging).
 */
export function StackedBarChart(props: StackedBarChartProps) {
  return <ChartPlace name="stacked-bars" height={stackedBarsHeight(props.rows.length)} props={props} />;
}
