import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { isDate } from "@/lib/domain/as-of";
import { ministriesOf } from "@/lib/print/choice";
import { PRINT_FORMATS, PRINTS } from "@/lib/print/print-files";

const STALE_FORM = "ページを読み込み直して、条件を選び直してください。";

const day = z
  .string({ error: STALE_FORM })
  .regex(/^\d{4}-\d{2}-\d{2}$/, STALE_FORM)
  .refine(isDate, STALE_FORM);

/** As buttons send it: one format, or both. */
const formats = z
  .enum([...PRINT_FORMATS, "both"], { error: STALE_FORM })
  .transform((chosen) => (chosen === "both" ? [...PRINT_FORMATS] : [chosen]));

/** What the page had chosen, as its hidden fields carry it. */
export const prepareFilesInput = z.object({
  requestId: actFields.requestId,
  print: z.enum(PRINTS, { error: STALE_FORM }),
  formats,
  asOf: day,
  from: z.union([z.literal("").transform(() => undefined), day], { error: STALE_FORM }).optional(),
  /** Slugs, with spaces between them. */
  ministry: z
    .string()
    .regex(/^[a-z\d -]{0,2000}$/, STALE_FORM)
    .default("")
    .transform(ministriesOf),
});
export type PrepareFiles = z.output<typeof prepareFilesInput>;

/** One of the person's own. */
export const preparedFileInput = z.object({
  requestId: actFields.requestId,
  id: z
    .string({ error: STALE_FORM })
    .regex(/^\d{1,9}$/, STALE_FORM)
    .transform(Number),
});
export type PreparedFileAct = z.output<typeof preparedFileInput>;

/** What is kept of a choice until it is made. */
export const storedChoice = z.object({
  print: z.enum(PRINTS),
  formats: z.array(z.enum(PRINT_FORMATS)).min(1),
  asOf: day,
  from: day.optional(),
  ministries: z.array(z.string()),
});
export type StoredChoice = z.output<typeof storedChoice>;
