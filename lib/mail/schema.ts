import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";

export const resendMailInput = z.object({
  ...actFields,
  /** Id of the job in the queue; `basedOn`: how often it had been tried. */
  job: z.string().regex(/^\d{1,18}$/),
});
export type ResendMail = z.output<typeof resendMailInput>;
