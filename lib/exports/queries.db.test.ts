import { read as readWorkbook, utils } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { ensureSamples } from "@/lib/samples/commands";
import { ensureDemoAccounts } from "@/lib/users/demo";
import type { ColumnDefinition, ColumnType } from "./column";
import { splitList, unescapeList, unescapeText } from "./csv";
import { CLOSED_DATASETS, DATASET_LABELS, DATASETS, type Dataset, type Format } from "./datasets";
import { datasetDefinitions } from "./definitions";
import { findUnwritable, openDataFile } from "./queries";

const db = database();
const TODAY = "2026-11-22";
/** Only whether there is one matters here. */
const VIEWER = {} as Viewer;
const HOSTILE = [
  '=HYPERLINK("https://evil.example";"x")',
  "一行目\n二行目\r\n「'引用'」,\"\\n\"",
  "𠮷葛󠄀髙\u202E;\t@",
];

/** More digits than a number of JavaScript or Excel has. */
const BIG = "123456789012345678.123456";

type Rows = Record<string, unknown>[];

beforeAll(async () => {
  await emptyButPlans(db);
  await ensureDemoAccounts(db, "demo-password");
  await ensureSamples(db);
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
});

async function bytes(dataset: Dataset, format: Format, query = "", viewer: Viewer | null = VIEWER) {
  const { content } = await openDataFile({ dataset, format }, new URLSearchParams(query), viewer, TODAY);
  const parts: Buffer[] = [];
  for await (const part of content()) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function read(dataset: Dataset, format: "csv" | "json", query = "", viewer: Viewer | null = VIEWER) {
  return (await bytes(dataset, format, query, viewer)).toString();
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
  if (type === "integer" || type === "decimal") return Number(cell);
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
  if (type === "decimal") return typeof value === "number";
  if (type === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (WRITTEN[type]?.test(value) ?? true);
}

/** A cell of a worksheet as the value that was written. */
function sheetValue(cell: unknown, type: ColumnType): unknown {
  if (type === "list") return splitList(String(cell ?? ""));
  if (cell === undefined || cell === null) return null;
  // Days since 30 December 1899.
  if (type === "date") return new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString().slice(0, 10);
  return type === "decimal" ? Number(cell) : cell;
}

describe.each(CLOSED_DATASETS)("%s", (dataset) => {
  it("is not for those signed out", async () => {
    await expect(read(dataset, "csv", "", null)).rejects.toMatchObject({ name: "SignedOut" });
  });
});

describe.each(DATASETS)("%s", (dataset) => {
  it("says in XLSX what it says in JSON", async () => {
    const columns = columnsOf(dataset);
    const { rows } = await json(dataset, "asOf=2024-05-15");
    const book = readWorkbook(await bytes(dataset, "xlsx", "asOf=2024-05-15"), { cellFormula: true });
    expect(book.SheetNames).toEqual([DATASET_LABELS[dataset], "定義", "このファイル"]);
    const [data, definitions, about] = book.SheetNames.map((name) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, blankrows: true }),
    );
    expect(data?.[0]).toEqual(columns.map(({ key }) => key));
    expect(data).toHaveLength(rows.length + 1);
    expect(definitions?.slice(1).map(([key]) => key)).toEqual(columns.map(({ key }) => key));
    expect(Object.fromEntries(about as [string, string][])).toMatchObject({
      件数: expect.stringContaining(`${rows.length}件`),
      基準日: expect.stringContaining("2024-05-15"),
    });
    const misfits = new Set<string>();
    for (const [index, row] of rows.entries()) {
      for (const [place, { key, type }] of columns.entries()) {
        const again = sheetValue(data?.[index + 1]?.[place], type);
        const text = JSON.stringify(row[key]);
        // Outside of lists its reader takes a carriage return with its line feed for one line break.
        const expected = type === "list" ? text : text.replaceAll("\\r\\n", "\\n");
        if (JSON.stringify(again) !== expected) misfits.add(`${key}: ${text} ≠ ${JSON.stringify(again)}`);
      }
    }
    expect([...misfits]).toEqual([]);
    const cells = Object.values(book.Sheets[DATASET_LABELS[dataset]] ?? {});
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
  });

  it.each(
    [
      ["signed in", "asOf=2024-05-15", VIEWER] as const,
      ["signed out", "", null] as const,
      ["before the first 時点", "asOf=2024-05-15", null] as const,
    ].filter(([, , viewer]) => viewer !== null || !CLOSED_DATASETS.includes(dataset)),
  )("says in CSV what it says in JSON, as defined (%s)", async (_, query, viewer) => {
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

describe("reports", () => {
  it("are those that count at 基準日, each once, whatever is read at a time", async () => {
    const end = new Date("2025-12-31T15:00:00Z");
    const counting = await db.report.findMany({
      where: { recordedAt: { lt: end }, OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: end } }] },
      select: { id: true },
    });
    const { rows } = await json("reports", "asOf=2025-12-31");
    expect(counting.length).toBeGreaterThan(900);
    expect(rows.map(({ reportId }) => reportId).sort()).toEqual(counting.map(({ id }) => id).sort());
    const latest = rows.filter((row) => row.latest === true);
    expect(new Set(latest.map(({ code, ministry }) => `${code} ${ministry}`)).size).toBe(latest.length);
    const own = await json("reports", "asOf=2025-12-31&ministry=soumu");
    expect(own.rows.length).toBeGreaterThan(0);
    expect(new Set(own.rows.map(({ ministry }) => ministry))).toEqual(new Set(["soumu"]));
  });

  it("withdrawn by then are left out, and published are those of the 時点 without 根拠資料", async () => {
    const { rows } = await json("reports", "asOf=2024-05-15");
    const withLinks = rows.find(({ evidenceTitles }) => (evidenceTitles as string[]).length > 0);
    expect(withLinks).toMatchObject({
      evidenceTitles: HOSTILE,
      evidenceLinks: HOSTILE.map((_, position) => `https://example.go.jp/${position};a`),
    });
    const id = Number(withLinks?.reportId);
    await db.report.update({ where: { id }, data: { withdrawnAt: new Date("2024-05-14T15:00:00Z") } });
    const ids = async (asOf: string) =>
      (await json("reports", `asOf=${asOf}`)).rows.map(({ reportId }) => reportId);
    expect(await ids("2024-05-14")).toContain(id);
    expect(await ids("2024-05-15")).not.toContain(id);
    await db.report.update({ where: { id }, data: { withdrawnAt: null } });
    const published = await json("reports", "", null);
    expect(published.rows).toHaveLength(await db.publicationReport.count());
    expect(published.rows.every(({ evidenceTitles }) => (evidenceTitles as string[]).length === 0)).toBe(
      true,
    );
    expect((await json("reports", "asOf=2024-05-15", null)).rows).toEqual([]);
  });
});

describe("comments", () => {
  it("stand as they stood: what was deleted is a gap, what was resolved or edited later is not", async () => {
    const { rows } = await json("comments");
    expect(rows).toHaveLength(await db.comment.count());
    for (const text of HOSTILE) expect(rows.map((row) => row.text)).toContain(text);
    const [first] = rows;
    const threadId = Number(first?.threadId);
    await db.comment.update({ where: { id: Number(first?.commentId) }, data: { deletedAt: new Date() } });
    const own = await json("comments", `item=${first?.subjectKey}`);
    expect(own.rows.every(({ subjectKey }) => subjectKey === first?.subjectKey)).toBe(true);
    expect(own.rows[0]).toMatchObject({ threadId, text: null, deletedAt: expect.stringContaining("+09:00") });
    const resolved = await json("comments", "state=resolved");
    const open = await json("comments", "state=open");
    expect(resolved.rows.length).toBeGreaterThan(0);
    expect(resolved.rows.length + open.rows.length).toBe(rows.length);
    expect((await json("comments", "asOf=2023-01-01")).rows).toEqual([]);
    const written = (await json("comments", "ministry=soumu")).rows;
    expect(written.every(({ ministry }) => ministry === "soumu")).toBe(true);
  });
});

describe("indicators", () => {
  it("have their values in long form, by their digits, and one row without a value", async () => {
    const { rows } = await json("indicators");
    const values = await db.indicatorValue.count();
    const silent = await db.indicator.count({ where: { values: { none: {} } } });
    expect(silent).toBeGreaterThan(0);
    expect(rows).toHaveLength(values + silent);
    expect(rows.filter(({ letter, value }) => letter === "N" && value === null)).toHaveLength(silent);
    expect(rows.filter(({ latest }) => latest === true)).toHaveLength((await db.indicator.count()) - silent);
    expect(await read("indicators", "csv")).toContain(`,${BIG},`);
    expect(await read("indicators", "json")).toContain(`"value":${BIG},`);
  });
});

describe("Shift_JIS", () => {
  it("has 〓 for what it can't write, in as many places as are listed", async () => {
    const query = "asOf=2024-05-15";
    const csv = await bytes("progress", "csv", `${query}&encoding=sjis`);
    const text = new TextDecoder("shift_jis", { fatal: true }).decode(csv);
    const whole = (await read("progress", "csv", query)).slice(1);
    const { found } = await findUnwritable("progress", { asOf: "2024-05-15" }, VIEWER, TODAY);
    expect(found?.total).toBeGreaterThan(0);
    expect([...text].filter((sign) => sign === "〓")).toHaveLength(found?.total ?? -1);
    expect(text.length).toBeLessThanOrEqual(whole.length);
    for (const [index, line] of whole.split("\r\n").entries()) {
      const expected = new Set(
        found?.places.filter((place) => place.line === index + 1).map(({ character }) => character),
      );
      const replaced = [...line].map((sign) => (expected.has(sign) ? "〓" : sign)).join("");
      expect(text.split("\r\n")[index]).toBe(replaced);
    }
  });

  it("is for CSV alone", async () => {
    await expect(read("tasks", "json", "encoding=sjis")).rejects.toMatchObject({ name: "Invalid" });
    await expect(read("tasks", "csv", "encoding=latin1")).rejects.toMatchObject({ name: "Invalid" });
  });
});

describe("numbers", () => {
  it("are those of the plan", async () => {
    expect((await json("tasks")).total).toBe(717);
    expect((await json("measures")).total).toBe(64);
    expect((await json("progress")).total).toBe(821);
    const { rows: quarters } = await json("schedules", "", null);
    expect(quarters.filter(({ schedule }) => schedule === "printed")).toHaveLength(1_370);
    expect(quarters.filter((row) => row.planned === "2022Q1" && row.schedule === "printed")).toHaveLength(47);
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
