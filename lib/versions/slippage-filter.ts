import { z } from "zod";
import { pageFields, taskFilterFields } from "@/lib/tasks/filter";
import { SLIPPAGE_CHANGES } from "./slippage";

const number = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, "版の番号(1から)で指定してください")
  .transform(Number)
  .optional();

/** Which versions are compared, and which tasks are shown. */
export const slippageFields = {
  /** Number of the later version; none: the one in force at 基準日. */
  version: number,
  /** Number of the older one; none: the one before. */
  previous: number,
  /** As lead. */
  ministry: taskFilterFields.ministry,
  change: z
    .enum(SLIPPAGE_CHANGES, { error: `${SLIPPAGE_CHANGES.join("・")} のいずれかで指定してください` })
    .optional(),
};

export const slippagePageFields = { ...slippageFields, page: pageFields.page };
