import { read as readWorkbook, utils } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { missingForSchemas, schemaProblems } from "@/lib/workbooks/schema-fixture";
import { unescapeText } from "./csv";
import { CLOSED_DATASETS, DATASET_LABELS, DATASETS } from "./datasets";
import {
  bytes,
  columnsOf,
  fieldsOf,
  fillFiles,
  fits,
  HOSTILE,
  json,
  read,
  sheetValue,
  TODAY,
  typed,
  VIEWER,
} from "./files-fixture";
import { findUnwritable } from "./queries";

beforeAll(fillFiles);

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

it("XLSX のデータファイルは、ECMA-376 のスキーマに合う", async ({ skip }) => {
  skip(missingForSchemas !== undefined, `${missingForSchemas}がありません。`);
  for (const dataset of DATASETS) {
    expect([dataset, ...(await schemaProblems(await bytes(dataset, "xlsx")))]).toEqual([dataset]);
  }
});
