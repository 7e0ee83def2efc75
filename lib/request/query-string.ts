import { z } from "zod";
import { parseAsOf } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";

/** What is wrong with a query string, by field. */
export type QueryProblem = { field: string; message: string };

export type QueryResult<T> =
  | { values: T & { asOf: DateString }; problems: [] }
  | { values: null; problems: QueryProblem[] };

/** `searchParams` of a page, or those of a URL. */
export type QueryInput = URLSearchParams | Record<string, string | string[] | undefined>;

/**
 * Reads the fields of a query string and 基準日 with it. Empty fields count as absent (an unchanged
 * form field), unknown fields are left alone, a field given twice is refused.
 * @param today the current day in JST
 */
export function readQuery<Shape extends z.ZodRawShape>(
  input: QueryInput,
  shape: Shape,
  today: DateString,
): QueryResult<z.output<z.ZodObject<Shape>>> {
  const given = fieldsOf(input);
  const problems: QueryProblem[] = [];
  const texts: Record<string, string> = {};
  for (const [field, values] of Object.entries(given)) {
    if (field !== "asOf" && !Object.hasOwn(shape, field)) continue;
    const [value, ...more] = values.filter((text) => text !== "");
    if (value === undefined) continue;
    if (more.length > 0) problems.push({ field, message: "同じ項目が2回以上指定されています" });
    else if (!isPlainText(value)) problems.push({ field, message: "使用できない文字が含まれています" });
    else texts[field] = value;
  }
  const { asOf, ...rest } = texts;
  const date = parseAsOf(asOf, today);
  if (date.problem !== undefined) problems.push({ field: "asOf", message: date.problem });
  const result = z.object(shape).safeParse(rest);
  if (!result.success) {
    for (const issue of result.error.issues) {
      problems.push({ field: issue.path.join("."), message: issue.message });
    }
  }
  if (problems.length > 0 || !result.success || date.asOf === undefined) return { values: null, problems };
  return { values: { ...result.data, asOf: date.asOf }, problems: [] };
}

/**
 * 基準日 of a query string, today where it has none that can be used (nor two of them): known before
 * anything is read.
 */
export function asOfOf(input: QueryInput, today: DateString): DateString {
  const given = fieldsOf(input).asOf?.filter((text) => text !== "") ?? [];
  return given.length > 1 ? today : (parseAsOf(given[0], today).asOf ?? today);
}

/**
 * The texts of some fields as they were given, so that a form can show again what was typed. Empty
 * ones, and those that no page may carry, are left out.
 */
export function givenTexts(input: QueryInput, names: readonly string[]): Record<string, string> {
  const given = fieldsOf(input);
  const texts = names.map((name): [string, string] => {
    const text = given[name]?.find((value) => value !== "") ?? "";
    return [name, isPlainText(text) ? text : ""];
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

/** Whether a form sent fields that were left empty: its address can be said shorter. */
export function hasEmptyFields(input: QueryInput, names: readonly string[]): boolean {
  const given = fieldsOf(input);
  return names.some((name) => given[name]?.includes("") ?? false);
}

/** No control characters and no lone surrogates: Postgres and addresses can carry the text. */
function isPlainText(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text);
}

function fieldsOf(input: QueryInput): Record<string, string[]> {
  const fields: Record<string, string[]> = Object.create(null);
  if (input instanceof URLSearchParams) {
    for (const key of input.keys()) fields[key] = input.getAll(key);
    return fields;
  }
  for (const [key, value] of Object.entries(input)) {
    if (value !== undefined) fields[key] = Array.isArray(value) ? value : [value];
  }
  return fields;
}
