import { z } from "zod";
import { SUBJECT_TYPES } from "@/lib/comments/subject";

export const setWatchInput = z.object({
  subjectType: z.enum(SUBJECT_TYPES),
  subjectId: z.coerce.number("形式が正しくありません。").int().min(1).max(2_147_483_647),
  /** What the person wants from now on. */
  watch: z.enum(["yes", "no"]),
});

export type SetWatch = z.output<typeof setWatchInput>;
