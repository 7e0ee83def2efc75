import type { BarKind, Tone } from "./document";

export type Look = { fill?: string; color?: string; bold?: true };

/** Parts of bars: the colours of the screen's charts; they differ in lightness, and each says its number. */
const BAR_LOOKS: Record<BarKind, Look> = {
  COMPLETED: { fill: "000071", color: "FFFFFF" },
  ON_TRACK: { fill: "3460FB", color: "FFFFFF" },
  DELAYED: { fill: "C74700", color: "FFFFFF" },
  NOT_DUE: { fill: "D8D8D8", color: "1A1A1C" },
  UNSCHEDULED: { fill: "FFFFFF", color: "1A1A1C" },
  CANCELLED: { fill: "949494", color: "1A1A1C" },
  UNREPORTED: { fill: "4D4D4D", color: "FFFFFF" },
  PRIMARY: { fill: "000071", color: "FFFFFF" },
  RELATED: { fill: "C5D7FB", color: "1A1A1C" },
  COUNT: { fill: "3460FB", color: "FFFFFF" },
};

/** Colours of the Digital Agency's palette, as `RRGGBB`; all texts on them have 4.5:1 or more. */
export const LOOKS: Record<Tone, Look> = {
  plan: { fill: "C5D7FB", color: "0017C1" },
  stated: { fill: "E6E6E6", color: "333333" },
  forecast: { fill: "FFEEE2", color: "8B2F00", bold: true },
  "plan-forecast": { fill: "C5D7FB", color: "8B2F00", bold: true },
  done: { fill: "000071", color: "FFFFFF", bold: true },
  now: { fill: "FFF0B3", color: "1A1A1C", bold: true },
  late: { fill: "FFEEE2", color: "8B2F00", bold: true },
  strong: { bold: true },
  muted: { color: "4D4D4D" },
  ...BAR_LOOKS,
};

export const HEAD_LOOK = { fill: "E8F1FE", color: "1A1A1C", bold: true } as const;

/** Of bands, by level. */
export const BAND_LOOKS = {
  1: { fill: "00118F", color: "FFFFFF", bold: true },
  2: { fill: "D9E6FF", color: "1A1A1C", bold: true },
} as const;

export const TEXT_COLOR = "1A1A1C";
export const LINE_COLOR = "949494";
