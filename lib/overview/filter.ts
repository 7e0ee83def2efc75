import { z } from "zod";

/** Bars of ministries as long as their numbers, or of equal length to show shares. */
export const BARS = ["count", "share"] as const;
export type Bars = (typeof BARS)[number];

/** Query-string fields of the overview besides 基準日. */
export const overviewFields = {
  bars: z.enum(BARS, { error: `${BARS.join("・")} のいずれかで指定してください` }).default("count"),
};
