import type { Column } from "./column";

/** A record about a KPI of a measure. */
type OfKpi = { side: "PROGRESS" | "EFFECT"; measure: { number: string; name: string } };

/** Which measure a record is about. */
export const MEASURE_NAME_COLUMNS: readonly Column<OfKpi>[] = [
  {
    key: "number",
    label: "施策番号",
    type: "code",
    description: "印刷された番号(例: 03-16)。",
    origin: "plan",
    value: ({ measure }) => measure.number,
  },
  {
    key: "name",
    label: "施策名",
    type: "text",
    description: "印刷のまま。",
    origin: "plan",
    value: ({ measure }) => measure.name,
  },
];

/** Which of the measure's two KPIs a record is about. */
export function kpiSideColumn(description: string): Column<OfKpi> {
  return {
    key: "kpi",
    label: "KPI",
    type: "code",
    description,
    origin: "plan",
    values: { progress: "KPI(進捗)", effect: "KPI(効果)" },
    value: ({ side }) => (side === "PROGRESS" ? "progress" : "effect"),
  };
}
