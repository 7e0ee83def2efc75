import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { ensureSamples } from "@/lib/samples/commands";
import type { ColumnDefinition, ColumnType } from "./column";
import { unescapeList, unescapeText } from "./csv";
import { DATASETS, type Dataset } from "./datasets";
import { datasetDefinitions } from "./definitions";
import { openDataFile } from "./queries";

const db = database();
const TODAY = "2026-11-22";
/** Only whether there is one matters here. */
const VIEWER = {} as Viewer;
const HOSTILE = [
  '=HYPERLINK("https://evil.example";"x")',
  "一行目\n二行目\r\n「'引用'」,\"\\n\"",
  "𠮷葛󠄀髙\u202E;\t@",
];

type Rows = Record<string, unknown>[];

beforeAll(async () => {
  await emptyButPlans(db);
  await ensureSamples(db);
  const reports = await db.report.findMany({
    where: {
      recordedAt: { gte: new Date("2024-04-01T00:00:00Z"), lt: new Date("2024-05-01T00:00:00Z") },
      withdrawnAt: null,
    },
    orderBy: { id: "asc" },
    take: HOSTILE.length,
  });
  for (const [index, { id }] of reports.entries()) {
    const text = HOSTILE[index] ?? "";
    await db.report.update({ where: { id }, data: { note: text, reason: text } });
  }
});

async function read(dataset: Dataset, format: "csv" | "json", query = "", viewer: Viewer | null = VIEWER) {
  const { text } = await openDataFile({ dataset, format }, new URLSearchParams(query), viewer, TODAY);
  let all = "";
  for await (const part of text()) all += part;
  return all;
}

async function json(dataset: Dataset, query = "", viewer: Viewer | null = VIEWER) {
  const file: { total: number; rows: Rows } & Record<string, unknown> = JSON.parse(
    await read(dataset, "json", query, viewer),
  );
  expect(file.rows).toHaveLength(file.total);
  return file;
}

function columnsOf(dataset: Dataset): ColumnDefinition[] {
  return datasetDefinitions().find((entry) => entry.dataset === dataset)?.columns ?? [];
}

/** Fields of a record that breaks no line, by RFC 4180. */
function fieldsOf(record: string): string[] {
  return [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

function typed(cell: string, type: ColumnType): unknown {
  if (type === "list") return unescapeList(cell);
  if (cell === "") return null;
  if (type === "integer") return Number(cell);
  if (type === "boolean") return cell === "true";
  return unescapeText(cell);
}

const WRITTEN: Partial<Record<ColumnType, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/,
  quarter: /^\d{4}Q[1-4]$/,
};

function fits(value: unknown, { type, values, blank }: ColumnDefinition): boolean {
  if (type === "list") return Array.isArray(value) && (blank !== undefined || value.length > 0);
  if (value === null) return blank !== undefined;
  if (values && type === "code" && !Object.hasOwn(values, String(value))) return false;
  if (type === "integer") return Number.isInteger(value);
  if (type === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (WRITTEN[type]?.test(value) ?? true);
}

describe.each(DATASETS)("%s", (dataset) => {
  it.each([
    ["signed in", "asOf=2024-05-15", VIEWER],
    ["signed out", "", null],
    ["before the first 時点", "asOf=2024-05-15", null],
  ])("says in CSV what it says in JSON, as defined (%s)", async (_, query, viewer) => {
    const columns = columnsOf(dataset);
    const { rows } = await json(dataset, query, viewer);
    const csv = await read(dataset, "csv", query, viewer);
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const [head, ...records] = csv.slice(1).split("\r\n").slice(0, -1).map(fieldsOf);
    expect(head).toEqual(columns.map(({ key }) => key));
    expect(records).toHaveLength(rows.length);
    const misfits = new Set<string>();
    for (const [index, record] of records.entries()) {
      const row = rows[index] ?? {};
      expect(Object.keys(row)).toEqual(head);
      for (const [place, column] of columns.entries()) {
        const value = row[column.key];
        if (!fits(value, column)) misfits.add(`${column.key}: ${JSON.stringify(value)}`);
        const again = typed(record[place] ?? "", column.type);
        if (JSON.stringify(again) !== JSON.stringify(value)) misfits.add(`${column.key} ≠ ${record[place]}`);
      }
    }
    expect([...misfits]).toEqual([]);
  });
});

describe("texts of people", () => {
  it("come back from CSV as they were written, and are no formulas", async () => {
    const { rows } = await json("progress", "asOf=2024-05-15");
    const notes = rows.map(({ note }) => note);
    for (const text of HOSTILE) expect(notes).toContain(text);
    const csv = await read("progress", "csv", "asOf=2024-05-15");
    expect(csv).not.toMatch(/(?:^|[,;"])=/m);
    const place = columnsOf("progress").findIndex(({ key }) => key === "note");
    const cells = csv.split("\r\n").map((record) => fieldsOf(record)[place] ?? "");
    for (const text of HOSTILE) expect(cells.map(unescapeText)).toContain(text);
  });
});

describe("numbers", () => {
  it("are those of the plan", async () => {
    expect((await json("tasks")).total).toBe(717);
    expect((await json("measures")).total).toBe(64);
    expect((await json("progress")).total).toBe(821);
    expect((await json("progress", "ministry=digital")).total).toBe(266);
    expect((await json("tasks", "page=3&pageSize=10")).total).toBe(717);
    const { rows } = await json("coverage");
    const count = (kind: string, article: string | null, mark: string | null) =>
      rows.find(
        (row) => row.ministry === null && row.kind === kind && row.article === article && row.mark === mark,
      )?.measures;
    expect(count("article", "11", "primary")).toBe(7);
    expect(count("article", "14", "primary")).toBe(0);
    expect(count("needsReview", null, null)).toBe(17);
    expect(count("total", null, null)).toBe(64);
  });

  it("of one lead are its own, with the 区分 that was asked for", async () => {
    const { rows } = await json("progress", "asOf=2025-12-31&ministry=soumu&progress=DELAYED");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ ministry: "soumu", progress: "DELAYED" });
    const tasks = await json("tasks", "asOf=2025-12-31&ministry=soumu&progress=DELAYED");
    expect(rows.map(({ code }) => code)).toEqual(tasks.rows.map(({ code }) => code));
  });
});

describe("what may be seen", () => {
  it("is nothing of a report before the first 時点", async () => {
    const { basis, samples, rows } = await json("progress", "asOf=2024-05-15", null);
    expect({ basis, samples }).toEqual({ basis: null, samples: false });
    const closed = columnsOf("progress").filter(
      ({ origin, blank }) => origin === "report" || blank?.includes("公表されて"),
    );
    expect(closed.length).toBeGreaterThan(15);
    for (const row of rows) for (const { key } of closed) expect(row[key], key).toBeNull();
  });

  it("is the 時点 for the signed out, and every report for the signed in", async () => {
    const open = await json("progress", "", null);
    expect(open).toMatchObject({ basis: "publication", samples: true });
    const all = await json("progress");
    expect(all).toMatchObject({ basis: "live", publication: null });
    const latest = (rows: Rows) =>
      rows
        .map(({ recordedAt }) => String(recordedAt ?? ""))
        .sort()
        .at(-1) ?? "";
    expect(latest(open.rows) < latest(all.rows)).toBe(true);
  });
});

describe("conditions", () => {
  it.each([
    ["tasks", "ministry=nowhere&page=0", VIEWER, ["ministry", "page"]],
    ["progress", "asOf=2999-01-01", VIEWER, ["asOf"]],
    ["progress", "asOf=2024-05-15&progress=DELAYED", null, ["progress"]],
    ["measures", "article=9", VIEWER, ["article"]],
    ["coverage", "role=partner&by=x", VIEWER, ["by", "role"]],
  ] as const)("of %s are refused before anything is written: %s", async (dataset, query, viewer, fields) => {
    const failed = await read(dataset, "csv", query, viewer).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: "Invalid" });
    expect(Object.keys((failed as { fields: object }).fields).sort()).toEqual(fields);
  });
});
