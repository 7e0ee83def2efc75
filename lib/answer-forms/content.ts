import { z } from "zod";
import { ANSWER_FIELDS } from "./columns";

const problem = z.object({ address: z.string(), message: z.string() });
const byField = z.record(z.enum(ANSWER_FIELDS), z.string());

/** What stands in a file that was handed in, kept until it is taken over. */
export const formContentSchema = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      ministry: z.string(),
      versionId: z.int(),
      basedOn: z.int(),
      baseReport: z.string(),
      /** Where 工程番号 stands. */
      address: z.string(),
      /** As forms hold them; what can't be read is "". */
      texts: byField,
      /** Of the cells. */
      addresses: byField,
      /** Cells that can't be read. */
      problems: z.array(problem),
    }),
  ),
  /** Of rows that belong to no part. */
  problems: z.array(problem),
  /** What was left out, in words. */
  notices: z.array(z.string()),
});
export type FormContent = z.output<typeof formContentSchema>;
export type FileRow = FormContent["rows"][number];
/** A cell and what is wrong there, without its address. */
export type FileProblem = z.output<typeof problem>;
