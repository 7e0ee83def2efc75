import { z } from "zod";

const STALE_FORM = "フォームの情報が欠けています。ページを読み込み直してください。";

/** What every form of an act carries beside what people type. */
export const actFields = {
  /** Of the form that was sent: done once (act-once.ts). */
  requestId: z.uuid({ error: STALE_FORM }),
  /** Count of the object when the form was made: nothing is written over what came later. */
  basedOn: z
    .string({ error: STALE_FORM })
    .regex(/^\d{1,9}$/, STALE_FORM)
    .transform(Number),
};
