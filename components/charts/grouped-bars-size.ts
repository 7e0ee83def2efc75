/** Height in px of one bar. */
export const GROUPED_BAR = 16;
const GAP = 16;
const AXIS = 28;

/** Height in px of a grouped chart; known before recharts is loaded. */
export function groupedBarsHeight(rows: number, series: number): number {
  return rows * (series * (GROUPED_BAR + 2) + GAP) + AXIS;
}
