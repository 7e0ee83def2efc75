import { z } from "zod";

/** Characters that the database can't keep, and that nobody types. */
const BROKEN = /[\p{Surrogate}\0]/u;

const plain = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !BROKEN.test(text), "使用できない文字が含まれています。");

/** Which form of which item, e.g. `report:K02-03:soumu`. */
const formKey = z.string().regex(/^[a-zA-Z]{1,40}(:[A-Za-z0-9-]{1,40}){1,4}$/);

/** Texts by field as typed, however unfinished. */
const fields = z
  .record(plain(60), plain(100_000))
  .refine((texts) => Object.keys(texts).length <= 100, "項目が多すぎます。");

/** One state of a form that somebody is filling in. */
export const saveDraftInput = z.object({
  form: formKey,
  fields,
  /** Version of the item when the form was opened. */
  basedOn: z.int().min(0),
  /** Of the draft that this one follows; 0: there was none. */
  version: z.int().min(0),
});
export type SaveDraft = z.output<typeof saveDraftInput>;

export const discardDraftInput = z.object({
  form: formKey,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});
export type DiscardDraft = z.output<typeof discardDraftInput>;
