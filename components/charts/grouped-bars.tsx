"use client";

import { Bar, BarChart, type BarShapeProps, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTooltip } from "./chart-tooltip";
import type { GroupedBarChartProps, GroupedRow, GroupedSeries } from "./grouped-bar-chart";
import { GROUPED_BAR, groupedBarsHeight } from "./grouped-bars-size";
import { GroupedTick } from "./grouped-tick";
import { SvgLink } from "./svg-link";

type Datum = { row: GroupedRow; values: Record<string, number>; label: string };

/** From this width on the rows' longer names fit beside the bars. */
const WIDE = 640;
/** Room for the number at a bar's end. */
const NUMBER = 48;

/** The drawing of GroupedBarChart; loaded only when it is needed. */
export function GroupedBars({ rows, series, unit, width }: GroupedBarChartProps & { width: number }) {
  const wide = width >= WIDE && rows.some((row) => row.description);
  const data: Datum[] = rows.map((row) => ({
    row,
    label: row.label,
    values: Object.fromEntries(series.map(({ key }) => [key, row.values[key]?.value ?? 0])),
  }));
  return (
    <BarChart
      layout="vertical"
      data={data}
      width={width}
      height={groupedBarsHeight(rows.length, series.length)}
      margin={{ top: 0, right: NUMBER, bottom: 0, left: 0 }}
      barGap={2}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="#cccccc" />
      <XAxis
        type="number"
        domain={[0, "auto"]}
        allowDecimals={false}
        axisLine={false}
        tickLine={false}
        height={28}
        tick={{ fontSize: 12, fill: "#4d4d4d" }}
      />
      <YAxis
        type="category"
        dataKey="label"
        width={wide ? Math.min(360, Math.round(width * 0.42)) : 56}
        interval={0}
        axisLine={{ stroke: "#7f7f7f" }}
        tickLine={false}
        tick={(tick) => <GroupedTick {...tick} row={rows[tick.index]} wide={wide} />}
      />
      <Tooltip
        shared={false}
        cursor={false}
        wrapperStyle={{ zIndex: 20, maxWidth: width }}
        isAnimationActive={false}
        content={({ active, payload }) => {
          const hit = payload?.[0];
          const row = (hit?.payload as Datum | undefined)?.row;
          const entry = series.find(({ key }) => `values.${key}` === hit?.dataKey);
          if (!active || !row || !entry) return null;
          const value = row.values[entry.key]?.value ?? 0;
          const title = [row.label, row.description].filter(Boolean).join(" ");
          return <ChartTooltip title={title} lines={[`${entry.label} ${value}${unit}`]} />;
        }}
      />
      {series.map((entry) => (
        <Bar
          key={entry.key}
          dataKey={`values.${entry.key}`}
          fill={entry.color}
          barSize={GROUPED_BAR}
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => <OneBar bar={bar} series={entry} />}
        />
      ))}
    </BarChart>
  );
}

/** A bar and its number; for 0 the number alone, muted, at the line where bars begin. */
function OneBar({ bar, series }: { bar: BarShapeProps; series: GroupedSeries }) {
  const cell = (bar.payload as Datum).row.values[series.key];
  const value = cell?.value ?? 0;
  const [x, y, width, height] = [bar.x, bar.y, bar.width, bar.height].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const inset = series.outline ? 1 : 0;
  return (
    <SvgLink href={cell?.href}>
      {value > 0 ? (
        <rect
          x={x + inset}
          y={y + inset}
          width={Math.max(0, width - 2 * inset)}
          height={height - 2 * inset}
          fill={series.outline ? "#fff" : series.color}
          stroke={series.outline ? series.color : "none"}
          strokeWidth={2}
        />
      ) : null}
      <text
        x={x + width + 6}
        y={y + height / 2}
        dy="0.35em"
        fontSize={14}
        fontWeight={value > 0 ? 700 : 400}
        fill={value > 0 ? "#1a1a1a" : "#666666"}
        className="group-hover/link:underline"
      >
        {series.sign ? `${series.sign} ` : ""}
        {value}
      </text>
    </SvgLink>
  );
}
