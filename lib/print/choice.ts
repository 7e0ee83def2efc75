import { z } from "zod";
import { compareFields } from "@/lib/compare/filter";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { type AddressValues, addressOf } from "@/lib/request/address";
import { PRINT_FORMATS, PRINTS, type Print, type PrintFormat } from "./print-files";

/** Query-string fields of the page on which files for print are chosen, besides 基準日 and the ministries. */
export const printChoiceFields = {
  print: z.enum(PRINTS, { error: `${PRINTS.join("・")} のいずれかで指定してください` }).default("summary"),
  format: z
    .enum(PRINT_FORMATS, { error: `${PRINT_FORMATS.join("・")} のいずれかで指定してください` })
    .default("pdf"),
  /** The earlier day of 概要; the end of the quarter before without it. */
  from: compareFields.from,
};

export type PrintChoice = {
  print: Print;
  format: PrintFormat;
  asOf: DateString;
  from?: DateString | undefined;
  /** Slugs; none: all in one file. */
  ministries: readonly string[];
};

/** One file of a choice, by the conditions of its address (lib/print/print-files). */
export type PrintPart = { ministry: string | null; values: AddressValues };

/** The files of a choice: one, or one for each ministry. 概要 is always about all of them. */
export function partsOf({ print, asOf, from, ministries }: Omit<PrintChoice, "format">): PrintPart[] {
  if (print === "summary") return [{ ministry: null, values: { asOf, from } }];
  if (ministries.length === 0) return [{ ministry: null, values: { asOf } }];
  return ministries.map((ministry) => ({ ministry, values: { asOf, ministry } }));
}

/** Slugs that a field carries, once each: `ministry=soumu&ministry=moj`, or short `ministry=soumu+moj`. */
export function ministriesOf(given: string | readonly string[] | undefined): string[] {
  const texts = given === undefined ? [] : typeof given === "string" ? [given] : given;
  return [...new Set(texts.flatMap((text) => text.split(" ")).filter((text) => text !== ""))];
}

/** The address of the page with a choice made. */
export function printsAddress(values: AddressValues): string {
  return addressOf("/prints", {
    ...values,
    print: values.print === "summary" ? undefined : values.print,
    format: values.format === "pdf" ? undefined : values.format,
  });
}
