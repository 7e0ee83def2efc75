import type { LineChartProps, LinePoint } from "@/components/charts/line-chart";
import { dateLabel } from "@/lib/domain/as-of";
import { decimalLabel } from "@/lib/domain/decimal";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { DatedValue } from "@/lib/domain/kpi";
import type { IndicatorItem } from "@/lib/indicators/queries";

/** How the two lines look. */
export const LINE_LOOKS = [
  { key: "values", label: "報告された値", color: "#0017c1" },
  { key: "path", label: "目標の経路(初期値から目標値まで)", color: "#8b4000", dashed: true },
] as const;

/** Most names on the axis. */
const TICKS = 5;

/** The lines of an indicator: its values that count, and the path to the target. Numbers for drawing alone. */
export function indicatorLines({ initial, target, values, unit }: IndicatorItem): LineChartProps {
  const path = [initial, target].flatMap((end) => end ?? []);
  const counting = values.filter(({ counts }) => counts);
  const [own, way] = LINE_LOOKS;
  const days = [...path, ...counting].map(({ date }) => dayNumber(date)).sort((a, b) => a - b);
  return {
    unit,
    series: [
      { ...own, points: counting.map(pointOf) },
      // One end alone is no path.
      { ...way, points: path.length === 2 ? path.map(pointOf) : [] },
    ].filter(({ points }) => points.length > 0),
    ticks: ticksOf(days[0] ?? 0, days.at(-1) ?? 0),
  };
}

function pointOf({ value, date }: DatedValue): LinePoint {
  return {
    day: dayNumber(date),
    value: Number(value),
    dayLabel: dateLabel(date),
    valueLabel: decimalLabel(value),
  };
}

/** Some days from the first to the last, evenly apart: 「2024/3」. */
function ticksOf(first: number, last: number): { day: number; label: string }[] {
  const days = Array.from({ length: TICKS }, (_, index) =>
    Math.round(first + ((last - first) * index) / (TICKS - 1)),
  );
  return [...new Set(days)].map((day) => {
    const date = new Date(day * 86_400_000);
    return { day, label: `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}` };
  });
}

function dayNumber(date: DateString): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
