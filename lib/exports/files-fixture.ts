import { expect } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import type { ColumnDefinition, ColumnType } from "./column";
import { splitList, unescapeList, unescapeText } from "./csv";
import type { Dataset, Format } from "./datasets";
import { datasetDefinitions } from "./definitions";
import { openDataFile } from "./queries";

/** The day of the tests of data files. */
export const TODAY = "2026-11-22";
/** Only whether there is one matters here. */
export const VIEWER = {} as Viewer;

export const HOSTILE = [
  '=HYPERLINK("https://evil.example";"x")',
  "一行目\n二行目\r\n「'引用'」,\"\\n\"",
  "𠮷葛󠄀髙\u202E;\t@",
];

/** More digits than a number of JavaScript or Excel has. */
export const BIG = "123456789012345678.123456";

export type Rows = Record<string, unknown>[];

/** The demo's data, some of whose texts are hard to write into files. */
export async function fillFiles(): Promise<void> {
  const db = database();
  await emptyButSamples(db);
  const reports = await db.report.findMany({
    where: {
      recordedAt: { gte: new Date("2024-04-01T00:00:00Z"), lt: new Date("2024-05-01T00:00:00Z") },
      withdrawnAt: null,
    },
    orderBy: { id: "asc" },
    take: HOSTILE.length,
  });
  const comments = await db.comment.findMany({ orderBy: { id: "asc" }, take: HOSTILE.length });
  for (const [index, { id }] of reports.entries()) {
    const text = HOSTILE[index] ?? "";
    await db.report.update({ where: { id }, data: { note: text, reason: text } });
    await db.comment.update({ where: { id: comments[index]?.id ?? 0 }, data: { text } });
  }
  await db.evidence.createMany({
    data: HOSTILE.map((title, position) => ({
      reportId: reports[0]?.id ?? 0,
      position,
      title,
      url: `https://example.go.jp/${position};a`,
    })),
  });
  const value = await db.indicatorValue.findFirstOrThrow({ orderBy: { id: "asc" } });
  await db.indicatorValue.update({ where: { id: value.id }, data: { value: BIG } });
}

/** A whole data file. */
export async function bytes(dataset: Dataset, format: Format, query = "", viewer: Viewer | null = VIEWER) {
  const { content } = await openDataFile({ dataset, format }, new URLSearchParams(query), viewer, TODAY);
  const parts: Buffer[] = [];
  for await (const part of content()) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The text of one. */
export async function read(
  dataset: Dataset,
  format: "csv" | "json",
  query = "",
  viewer: Viewer | null = VIEWER,
) {
  return (await bytes(dataset, format, query, viewer)).toString();
}

/** One in JSON, which counts its rows rightly. */
export async function json(dataset: Dataset, query = "", viewer: Viewer | null = VIEWER) {
  const file: { total: number; rows: Rows } & Record<string, unknown> = JSON.parse(
    await read(dataset, "json", query, viewer),
  );
  expect(file.rows).toHaveLength(file.total);
  return file;
}

export function columnsOf(dataset: Dataset): ColumnDefinition[] {
  return datasetDefinitions().find((entry) => entry.dataset === dataset)?.columns ?? [];
}

/** Fields of a record that breaks no line, by RFC 4180. */
export function fieldsOf(record: string): string[] {
  return [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

/** A cell of CSV as the value that was written. */
export function typed(cell: string, type: ColumnType): unknown {
  if (type === "list") return unescapeList(cell);
  if (cell === "") return null;
  if (type === "integer" || type === "decimal") return Number(cell);
  if (type === "boolean") return cell === "true";
  return unescapeText(cell);
}

const WRITTEN: Partial<Record<ColumnType, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/,
  quarter: /^\d{4}Q[1-4]$/,
};

/** Whether a value is as its column is defined. */
export function fits(value: unknown, { type, values, blank }: ColumnDefinition): boolean {
  if (type === "list") return Array.isArray(value) && (blank !== undefined || value.length > 0);
  if (value === null) return blank !== undefined;
  if (values && type === "code" && !Object.hasOwn(values, String(value))) return false;
  if (type === "integer") return Number.isInteger(value);
  if (type === "decimal") return typeof value === "number";
  if (type === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (WRITTEN[type]?.test(value) ?? true);
}

/** A cell of a worksheet as the value that was written. */
export function sheetValue(cell: unknown, type: ColumnType): unknown {
  if (type === "list") return splitList(String(cell ?? ""));
  if (cell === undefined || cell === null) return null;
  // Days since 30 December 1899.
  if (type === "date") return new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString().slice(0, 10);
  return type === "decimal" ? Number(cell) : cell;
}
