"use client";

import { useId } from "react";
import { Bar, BarChart, type BarShapeProps, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import type { ChartRow, ChartSegment } from "./chart-data";
import { ChartTooltip } from "./chart-tooltip";
import { FillPatterns, fillOf } from "./fill-patterns";
import { RowTick, rowLabelWidth } from "./row-tick";
import { SegmentLabel } from "./segment-label";
import type { StackedBarChartProps } from "./stacked-bar-chart";
import { stackedBarsHeight } from "./stacked-bars-size";
import { SvgLink } from "./svg-link";
import { textWidth } from "./text-width";

type Datum = { row: ChartRow; label: string; total: number; values: Record<string, number>; end: 0 };

const FONT = 14;

/** The drawing of StackedBarChart; loaded only when it is needed. */
export function StackedBars({ rows, unit, share = false, width }: StackedBarChartProps & { width: number }) {
  const scope = `chart${useId()}`;
  const single = rows.length <= 1;
  const data = rows.map(toDatum);
  const fills = [...new Map(rows.flatMap((row) => row.segments).map((entry) => [entry.key, entry])).values()];
  const labelWidth = single ? 0 : rowLabelWidth(rows, FONT, width);
  const totalWidth = single
    ? 0
    : Math.ceil(textWidth(format(Math.max(...data.map((d) => d.total))), FONT)) + 12;

  return (
    <BarChart
      layout="vertical"
      data={data}
      width={width}
      height={stackedBarsHeight(rows.length)}
      margin={{ top: 0, right: totalWidth, bottom: 0, left: 0 }}
      barCategoryGap={4}
      stackOffset={share ? "expand" : "none"}
      accessibilityLayer={false}
    >
      <FillPatterns scope={scope} fills={fills} />
      {single ? null : <CartesianGrid horizontal={false} stroke="#cccccc" />}
      <XAxis
        type="number"
        hide={single}
        domain={[0, share ? 1 : single ? "dataMax" : "auto"]}
        allowDecimals={share}
        axisLine={false}
        tickLine={false}
        height={28}
        tick={{ fontSize: 12, fill: "#4d4d4d" }}
        tickFormatter={share ? (value: number) => `${Math.round(value * 100)}%` : undefined}
      />
      <YAxis
        type="category"
        dataKey="label"
        hide={single}
        width={labelWidth}
        interval={0}
        axisLine={{ stroke: "#7f7f7f" }}
        tickLine={false}
        tick={(tick) => <RowTick {...tick} row={rows[tick.index]} fontSize={FONT} />}
      />
      <Tooltip
        shared={false}
        cursor={false}
        allowEscapeViewBox={{ y: single }}
        wrapperStyle={{ zIndex: 20, maxWidth: width }}
        isAnimationActive={false}
        content={({ active, payload }) => {
          const hit = payload?.[0];
          const datum = hit?.payload as Datum | undefined;
          const segment = datum?.row.segments.find((entry) => `values.${entry.key}` === hit?.dataKey);
          if (!active || !datum || !segment) return null;
          return <ChartTooltip title={datum.label} lines={tooltipLines(segment, datum.total, unit)} />;
        }}
      />
      {fills.map((fill) => (
        <Bar
          key={fill.key}
          dataKey={`values.${fill.key}`}
          stackId="segments"
          fill={fillOf(fill, scope)}
          isAnimationActive={false}
          shape={(bar: BarShapeProps) => <Segment bar={bar} segmentKey={fill.key} scope={scope} />}
        />
      ))}
      {single ? null : (
        <Bar
          dataKey="end"
          stackId="segments"
          isAnimationActive={false}
          tooltipType="none"
          shape={(bar: BarShapeProps) => <Total bar={bar} right={share ? width : undefined} />}
        />
      )}
    </BarChart>
  );
}

/** One part of a bar: filled, edged in white against its neighbours, its number inside where it fits. */
function Segment({ bar, segmentKey, scope }: { bar: BarShapeProps; segmentKey: string; scope: string }) {
  const segment = (bar.payload as Datum).row.segments.find((entry) => entry.key === segmentKey);
  if (!segment || segment.value === 0) return null;
  const box = { x: Number(bar.x), y: Number(bar.y), width: Number(bar.width), height: Number(bar.height) };
  return (
    <SvgLink href={segment.href}>
      <rect {...box} fill={fillOf(segment, scope)} stroke="#fff" strokeWidth={1.5} />
      {segment.pattern ? (
        <rect
          x={box.x + 1.25}
          y={box.y + 1.25}
          width={Math.max(0, box.width - 2.5)}
          height={box.height - 2.5}
          fill="none"
          stroke={segment.color}
        />
      ) : null}
      <SegmentLabel text={format(segment.value)} fill={segment} box={box} />
    </SvgLink>
  );
}

/** A row's total right after its bar; in a column of their own where all bars are equally long. */
function Total({ bar, right }: { bar: BarShapeProps; right: number | undefined }) {
  return (
    <text
      x={right ?? Number(bar.x) + 6}
      y={Number(bar.y) + Number(bar.height) / 2}
      dy="0.35em"
      textAnchor={right === undefined ? "start" : "end"}
      fontSize={FONT}
      fontWeight={700}
      fill="#1a1a1a"
    >
      {format((bar.payload as Datum).total)}
    </text>
  );
}

function toDatum(row: ChartRow): Datum {
  return {
    row,
    label: row.label,
    total: row.segments.reduce((sum, segment) => sum + segment.value, 0),
    values: Object.fromEntries(row.segments.map((segment) => [segment.key, segment.value])),
    end: 0,
  };
}

function tooltipLines({ label, value }: ChartSegment, total: number, unit: string): string[] {
  return [
    `${label} ${format(value)}${unit}`,
    `全${format(total)}${unit}の${((value / total) * 100).toFixed(1)}%`,
  ];
}

function format(value: number): string {
  return value.toLocaleString("ja-JP");
}
