"use client";

import { CartesianGrid, LineChart as Drawing, Line, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTooltip } from "./chart-tooltip";
import { LINES_HEIGHT, type LineChartProps, type LinePoint } from "./line-chart";
import { LineMark } from "./line-mark";

/** The drawing of LineChart; loaded only when it is needed. */
export function Lines({ series, ticks, unit, width }: LineChartProps & { width: number }) {
  return (
    <Drawing
      width={width}
      height={LINES_HEIGHT}
      margin={{ top: 12, right: 24, bottom: 4, left: 4 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="#cccccc" vertical={false} />
      <XAxis
        type="number"
        dataKey="day"
        domain={[ticks[0]?.day ?? "dataMin", ticks.at(-1)?.day ?? "dataMax"]}
        ticks={ticks.map(({ day }) => day)}
        tickFormatter={(day: number) => ticks.find((tick) => tick.day === day)?.label ?? ""}
        tick={{ fontSize: 12, fill: "#4d4d4d" }}
        axisLine={{ stroke: "#7f7f7f" }}
        tickLine={false}
        minTickGap={8}
        allowDuplicatedCategory={false}
      />
      <YAxis
        type="number"
        domain={["auto", "auto"]}
        width={72}
        tick={{ fontSize: 12, fill: "#4d4d4d" }}
        tickFormatter={(value: number) => value.toLocaleString("ja-JP", { maximumFractionDigits: 6 })}
        axisLine={false}
        tickLine={false}
      />
      <Tooltip
        shared={false}
        cursor={false}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 20, maxWidth: width }}
        content={({ active, payload }) => {
          if (!active || !payload?.length) return null;
          const hits = payload.map(({ name, payload: point }) => ({ name, point: point as LinePoint }));
          const lines = hits.map(({ name, point }) => `${String(name)} ${point.valueLabel}${unit}`);
          return <ChartTooltip title={hits[0]?.point.dayLabel ?? ""} lines={lines} />;
        }}
      />
      {series.map(({ key, label, color, dashed = false, points }) => (
        <Line
          key={key}
          data={[...points]}
          dataKey="value"
          name={label}
          type="linear"
          stroke={color}
          strokeWidth={2.5}
          strokeDasharray={dashed ? "7 5" : undefined}
          isAnimationActive={false}
          activeDot={false}
          dot={({ cx, cy, index }) => (
            <LineMark key={index} x={Number(cx)} y={Number(cy)} color={color} dashed={dashed} />
          )}
        />
      ))}
    </Drawing>
  );
}
