import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { BIG, columnsOf, fillFiles, HOSTILE, json, type Rows, read, TODAY, VIEWER } from "./files-fixture";

const db = database();

beforeAll(fillFiles);

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

describe("kpi-reports", () => {
  it("are those that count at 基準日, the latest of a lead about a KPI marked, with what belongs to them", async () => {
    const first = await db.kpiReport.findFirstOrThrow({ orderBy: { id: "asc" } });
    const { id: _, ...same } = first;
    const text = HOSTILE.join("");
    const later = await db.kpiReport.create({ data: { ...same, note: text, behalfReason: text } });
    const url = "https://example.go.jp/;a";
    await db.evidence.create({ data: { kpiReportId: later.id, position: 0, title: text, url } });
    const { rows } = await json("kpi-reports");
    expect(rows).toHaveLength(await db.kpiReport.count());
    const own = rows.filter(({ number }) => number === rows.find((row) => row.note === text)?.number);
    expect(own).toMatchObject([
      { reportId: first.id, kpi: "progress", latest: false },
      { reportId: later.id, kpi: "progress", latest: true, note: text, behalfReason: text },
    ]);
    expect(own[1]).toMatchObject({ evidenceTitles: [text], evidenceLinks: [url] });
    expect(rows.filter(({ latest }) => latest === false)).toHaveLength(1);
    expect(await read("kpi-reports", "csv")).not.toMatch(/(?:^|[,;"])=/m);
    const { ministry } = own[0] ?? {};
    const ofLead = (await json("kpi-reports", `ministry=${ministry}`)).rows;
    expect(ofLead).toEqual(rows.filter((row) => row.ministry === ministry));
    await db.kpiReport.update({
      where: { id: later.id },
      data: { withdrawnAt: new Date(`${TODAY}T00:00:00Z`) },
    });
    const then = (await json("kpi-reports")).rows;
    expect(then).toHaveLength(rows.length - 1);
    expect(then.every(({ latest }) => latest === true)).toBe(true);
    expect((await json("kpi-reports", "asOf=2026-04-01")).rows).toEqual([]);
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
