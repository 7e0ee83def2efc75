import { beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/db/client";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import { pageRows } from "./page-rows-queries";

// A page asks for the state once per request; here every question is a page of its own.
vi.mock("./ground-queries", async (original) => {
  const ground = await original<typeof import("./ground-queries")>();
  return { ...ground, stateOfRequest: async () => (await ground.readGround()).state };
});

const db = database();
type Row = { id: number; note: string };
const notesOf = (ministryId: number) =>
  pageRows<Row[]>`select id, note from report where ministry_id = ${ministryId} order by id`;

/** Two that lead tasks with reports. */
let ministries: number[] = [];

beforeAll(async () => {
  await emptyButSamples(db);
  const groups = await db.report.groupBy({ by: ["ministryId"], orderBy: { ministryId: "asc" }, take: 2 });
  ministries = groups.map(({ ministryId }) => ministryId);
});

describe("rows of a page", () => {
  it("are those of the database, and the same ones while nothing is written", async () => {
    const [one = 0] = ministries;
    const rows = await notesOf(one);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ id }) => id)).toEqual(
      (await db.report.findMany({ where: { ministryId: one }, orderBy: { id: "asc" } })).map(({ id }) => id),
    );
    // Postgres may write for itself in between (autovacuum).
    await expect.poll(async () => new Set([await notesOf(one), await notesOf(one)]).size).toBe(1);
  });

  it("are others for other values and another text", async () => {
    const [one = 0, two = 0] = ministries;
    const all = await Promise.all([notesOf(one), notesOf(two)]);
    const ids = new Set(all.flat().map(({ id }) => id));
    expect(ids.size).toBe(all.flat().length);
    const count = await pageRows<{ count: number }[]>`
      select count(*)::int as count from report where ministry_id = ${one} or ministry_id = ${two}`;
    expect(count).toEqual([{ count: ids.size }]);
  });

  it("are asked for again as soon as something is written, whatever it is", async () => {
    const [one = 0] = ministries;
    const before = await notesOf(one);
    const { id } = before[0] ?? { id: 0 };
    await db.report.update({ where: { id }, data: { note: "書き換えました" } });
    expect((await notesOf(one))[0]).toEqual({ id, note: "書き換えました" });
    await db.ministry.updateMany({ data: { reviewRequired: true } });
    expect(await notesOf(one)).not.toBe(before);
  });

  it("can be changed by nobody: others read them too", async () => {
    const [one = 0] = ministries;
    const rows = await notesOf(one);
    expect(() => rows.reverse()).toThrow(TypeError);
    expect(() => Object.assign(rows[0] ?? {}, { note: "" })).toThrow(TypeError);
  });

  it("keep no failure", async () => {
    const broken = () => pageRows`select 1 / ${0}::int as x`;
    await expect(broken()).rejects.toThrow("division by zero");
    await expect(broken()).rejects.toThrow("division by zero");
  });
});
