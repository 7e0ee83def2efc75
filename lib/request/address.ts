import type { DateString } from "@/lib/domain/fiscal-quarter";

/** Texts as they stand in an address; undefined and empty ones are left out. */
export type AddressValues = Readonly<Record<string, string | number | undefined>>;

/** The order of the fields in every address, so that the same view is the same link. Others follow by name. */
const ORDER = [
  "asOf",
  "ministry",
  "role",
  "unit",
  "progress",
  "delay",
  "delayFrom",
  "chapter",
  "underway",
  "starts",
  "ends",
  "article",
  "column",
  "mark",
  "guide",
  "kpi",
  "q",
  "page",
  "pageSize",
];

/** What a field means when an address does not name it (lib/tasks/filter). */
const DEFAULTS: AddressValues = { role: "lead", page: 1, pageSize: 50 };

/**
 * The address of a view: `/tasks?asOf=2024-03-31&ministry=digital`. Fields without a value or with
 * their default are left out.
 * @param path without a query string; its variable parts already encoded
 */
export function addressOf(path: string, values: AddressValues = {}): string {
  const given = Object.entries(values)
    .filter(([field, value]) => value !== undefined && value !== "" && !isDefault(field, value))
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([field, value]): [string, string] => [field, String(value)]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The address of the same view without the fields that were found wrong. */
export function addressWithout(
  path: string,
  values: AddressValues,
  problems: readonly { field: string }[],
): string {
  const wrong = new Set(problems.map(({ field }) => field));
  return addressOf(path, Object.fromEntries(Object.entries(values).filter(([field]) => !wrong.has(field))));
}

/** 基準日 as an address carries it: today needs no word, so that a plain link stays up to date. */
export function asOfText(asOf: DateString, today: DateString): DateString | undefined {
  return asOf === today ? undefined : asOf;
}

function isDefault(field: string, value: string | number): boolean {
  return Object.hasOwn(DEFAULTS, field) && String(DEFAULTS[field]) === String(value);
}

function place(field: string): number {
  const index = ORDER.indexOf(field);
  return index === -1 ? ORDER.length : index;
}
