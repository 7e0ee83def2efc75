import { z } from "zod";
import { coverageFields } from "@/lib/coverage/filter";
import { measureFilterFields } from "@/lib/measures/filter";
import { taskFilterFields } from "@/lib/tasks/filter";
import { slippageFields } from "@/lib/versions/slippage-filter";
import { commentFileFields } from "./comment-filter";
import type { Dataset } from "./datasets";
import { ENCODINGS } from "./encodings";

/** Query-string fields of a file's conditions, beside 基準日; files have all rows, hence no paging. */
export const FILE_FIELDS: Record<Dataset, readonly string[]> = {
  tasks: Object.keys(taskFilterFields),
  schedules: Object.keys(taskFilterFields),
  progress: Object.keys(taskFilterFields),
  reports: Object.keys(taskFilterFields),
  slippage: Object.keys(slippageFields),
  measures: Object.keys(measureFilterFields),
  indicators: Object.keys(measureFilterFields),
  "kpi-reports": Object.keys(measureFilterFields),
  coverage: Object.keys(coverageFields),
  comments: Object.keys(commentFileFields),
};

/** How a file is to be written. */
export const encodingFields = {
  encoding: z
    .enum(ENCODINGS, { error: `${ENCODINGS.join("・")} のいずれかで指定してください` })
    .default("utf8"),
};
