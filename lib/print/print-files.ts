import { type AddressValues, addressOf } from "@/lib/request/address";

/** Files for print (公表用), by the name that stands in their addresses. */
export const PRINTS = ["summary", "roadmap", "measures", "ministry"] as const;
export type Print = (typeof PRINTS)[number];

export const PRINT_FORMATS = ["pdf", "xlsx"] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

export const PRINT_LABELS: Record<Print, string> = {
  summary: "概要",
  roadmap: "工程表",
  measures: "施策集",
  ministry: "府省庁別",
};

export const PRINT_FORMAT_LABELS: Record<PrintFormat, string> = { pdf: "PDF", xlsx: "Excel" };

export const PRINT_MEDIA_TYPES: Record<PrintFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * The address of a file for print: `/exports/roadmap.pdf?layout=print&ministry=digital`.
 * @param values the conditions of the page, as its address has them
 */
export function printAddress(print: Print, format: PrintFormat, values: AddressValues = {}): string {
  return addressOf(`/exports/${print}.${format}`, { ...values, layout: "print" });
}

/** Reads `roadmap.pdf`; undefined for anything else. Whether it is meant for print, `layout=print` says. */
export function parsePrintName(name: string): { print: Print; format: PrintFormat } | undefined {
  const [first, second, ...more] = name.split(".");
  const print = PRINTS.find((entry) => entry === first);
  const format = PRINT_FORMATS.find((entry) => entry === second);
  return print && format && more.length === 0 ? { print, format } : undefined;
}
