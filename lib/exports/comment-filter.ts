import { z } from "zod";
import { activityFields } from "@/lib/activity/filter";
import { taskFilterFields } from "@/lib/tasks/filter";

/** Query-string fields of the file of comments. */
export const commentFileFields = {
  /** 工程番号 or 施策番号. */
  item: activityFields.item,
  /** Slug of the ministry that the author acted for. */
  ministry: taskFilterFields.ministry,
  state: z.enum(["open", "resolved"], { error: "open・resolved のいずれかで指定してください" }).optional(),
};

export type CommentFilter = z.output<z.ZodObject<typeof commentFileFields>>;
