import type { ChartPattern } from "@/components/charts/chart-data";
import type { Progress } from "@/lib/domain/progress";

/**
 * The 区分 as charts, legends and tables show them, from left to right: done, on plan, late, not begun,
 * without a date, given up; 未報告 stands last, apart, since nothing is known of it.
 */
export const PROGRESS_ORDER = [
  "COMPLETED",
  "ON_TRACK",
  "DELAYED",
  "NOT_DUE",
  "UNSCHEDULED",
  "CANCELLED",
  "UNREPORTED",
] as const satisfies readonly Progress[];

export type ProgressStyle = {
  /** Fill in charts, also the colour of the icon: 3:1 or more on white. */
  color: string;
  /** Hatching for what is not known: told apart without any colour. */
  pattern?: ChartPattern;
};

/**
 * Colours of the Digital Agency's palette. Blues and greys are calm; the one warm colour is 遅延.
 * Blue against orange stays apart in every common colour vision; greys differ by lightness,
 * the two unknown ones by their pattern.
 */
export const PROGRESS_STYLE: Record<Progress, ProgressStyle> = {
  // blue-1100
  COMPLETED: { color: "#000071" },
  // blue-600
  ON_TRACK: { color: "#3460fb" },
  // orange-800
  DELAYED: { color: "#c74700" },
  // solid-gray-420
  NOT_DUE: { color: "#949494" },
  // solid-gray-700
  UNSCHEDULED: { color: "#4d4d4d", pattern: "dots" },
  // solid-gray-700
  CANCELLED: { color: "#4d4d4d" },
  // solid-gray-800
  UNREPORTED: { color: "#333333", pattern: "stripes" },
};

/** Class of a text that its 区分's sign stands before (signs.css), for lists too long for a drawing in each row. */
export function signClass(progress: Progress): string {
  return `sign-${progress}`;
}
