import { z } from "zod";
import { quarterField } from "@/lib/tasks/filter";
import { QUARTER_QUESTIONS, ROADMAP_GROUPS, ROADMAP_SORTS, ROADMAP_VIEWS } from "./layout";

const among = (values: readonly string[]) => ({ error: `${values.join("・")} のいずれかで指定してください` });

/** Query-string fields of the roadmap besides those of a list of tasks (texts, as they arrive). */
export const roadmapFields = {
  view: z.enum(ROADMAP_VIEWS, among(ROADMAP_VIEWS)).optional(),
  group: z.enum(ROADMAP_GROUPS, among(ROADMAP_GROUPS)).default("chapter"),
  sort: z.enum(ROADMAP_SORTS, among(ROADMAP_SORTS)).default("printed"),
  /** Keys of the open groups, apart at spaces (`+` in an address). */
  open: z
    .string()
    .regex(
      /^[a-z0-9.-]{1,40}( [a-z0-9.-]{1,40}){0,99}$/,
      "開くまとまりの番号を空白で区切って指定してください",
    )
    .transform((text) => text.split(" "))
    .optional(),
  quarter: quarterField.optional(),
  when: z.enum(QUARTER_QUESTIONS, among(QUARTER_QUESTIONS)).default("underway"),
};

export type RoadmapLayout = z.output<z.ZodObject<typeof roadmapFields>>;
