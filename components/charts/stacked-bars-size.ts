const ROW = 34;
const SINGLE = 72;
/** Room for the numbers of the axis under many rows. */
const AXIS = 28;

/** Height in px of a chart of so many bars; known before recharts is loaded. */
export function stackedBarsHeight(rows: number): number {
  return rows <= 1 ? SINGLE : rows * ROW + AXIS;
}
