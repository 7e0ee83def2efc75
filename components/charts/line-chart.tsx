import { ChartPlace } from "./chart-place";

/** Height in px of a line chart; known before recharts is loaded. */
export const LINES_HEIGHT = 260;

export type LinePoint = {
  /** Days since 1970. */
  day: number;
  value: number;
  /** The day and the value in words, for the tooltip. */
  dayLabel: string;
  valueLabel: string;
};

export type LineSeries = {
  key: string;
  label: string;
  color: string;
  /** Dashed with diamonds at its points: told apart from a whole line with dots without any colour. */
  dashed?: boolean;
  points: readonly LinePoint[];
};

export type LineChartProps = {
  series: readonly LineSeries[];
  /** Days that the axis names, in order. */
  ticks: readonly { day: number; label: string }[];
  unit: string;
};

/** Values over time. Put a LineLegend above and a table of the same numbers below. */
export function LineChart(props: LineChartProps) {
  return <ChartPlace name="lines" height={LINES_HEIGHT} props={props} />;
}
