import { z } from "zod";
import { quarterField } from "@/lib/tasks/filter";

/** How the roadmap is laid out; which rows it shows is a filter of tasks. */
export const ROADMAP_VIEWS = ["all", "folded"] as const;
/** Rows under their 分野, or under each ministry that leads them. */
export const ROADMAP_GROUPS = ["chapter", "ministry"] as const;
export type RoadmapGrouping = (typeof ROADMAP_GROUPS)[number];
/** Within a group: as printed, or by start, end (none last), or delay (longest first). */
export const ROADMAP_SORTS = ["printed", "start", "end", "delay"] as const;
export type RoadmapSort = (typeof ROADMAP_SORTS)[number];
/** What `quarter` asks for: names of the fields of a task filter. */
export const QUARTER_QUESTIONS = ["underway", "starts", "ends"] as const;

/** What the address says instead of a ministry to mean all of them, also for people who have one. */
export const ALL_MINISTRIES = "all";

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
