import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { emptyDatabase, testDatabaseUrl } from "@/lib/db/test-database";
import { getProgressSummary } from "@/lib/progress/summary";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import { multiplyPlans } from "./multiply.mjs";

const db = database();
const client = new Client({ connectionString: testDatabaseUrl() });

beforeAll(async () => {
  await emptyButSamples(db);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await emptyDatabase(db);
});

async function versions() {
  const plans = await db.plan.findMany({ orderBy: { id: "asc" }, include: { versions: true } });
  return plans.filter(({ kind }) => kind === "ROADMAP").map(({ slug, versions: [own] }) => ({ slug, own }));
}

it("repeats plans with ministries and reports of their own, and leaves the first as they are", async () => {
  const summaries = async () => {
    const list = [];
    for (const { own } of await versions()) {
      list.push(await getProgressSummary(own?.id ?? 0, "2026-11-22", { kind: "live" }));
    }
    return list;
  };
  const [before] = await summaries();
  const threads = await db.thread.count();
  expect(threads).toBeGreaterThan(0);
  await multiplyPlans(client, 3);
  const roadmaps = await versions();
  expect(roadmaps.map(({ slug }) => slug)).toEqual(["roadmap", "roadmap-2", "roadmap-3"]);
  expect(await db.thread.count()).toBe(3 * threads);
  const [first, ...copies] = await summaries();
  expect(first).toEqual(before);
  expect(copies).toHaveLength(2);
  for (const copy of copies) {
    expect(copy.counts).toEqual(before?.counts);
    expect(copy.byMinistry.map(({ counts }) => counts)).toEqual(
      before?.byMinistry.map(({ counts }) => counts),
    );
    expect(copy.byMinistry[0]?.slug).toMatch(/^digital-[23]$/);
  }
});

it("leaves the database one that can be written to", async () => {
  const made = await db.ministry.create({ data: { slug: "new", name: "新しい府省庁", position: 9_999 } });
  expect(made.id).toBeGreaterThan(2_000_000);
});

it("refuses when it does not know what to do with a table", async () => {
  await client.query("create table later (task_id int references task (id))");
  try {
    await client.query("insert into later select min(id) from task");
    await expect(multiplyPlans(client, 2)).rejects.toThrow("later");
  } finally {
    await client.query("drop table later");
  }
});
