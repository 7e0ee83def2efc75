import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { submitReports } from "./batch-commands";
import { submitReportsInput } from "./batch-schema";
import { submitReport } from "./commands";
import { personOf, reportForm, TODAY } from "./report-fixture";

const db = testDatabase();
let codes: string[] = [];
let editor: Viewer;

beforeAll(async () => {
  await emptyButPlans(db);
  // Without a printed schedule nothing can come out as 遅延.
  const tasks = await db.task.findMany({
    where: { firstQuarter: null, ministries: { some: { role: "LEAD", ministry: { slug: "soumu" } } } },
    orderBy: { position: "asc" },
    take: 3,
  });
  codes = tasks.map(({ code }) => code);
  editor = await personOf(db, "editor", "soumu");
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, report, lead_item, draft, schedule_statement restart identity cascade`;
});
afterAll(() => db.$disconnect());

function form(over: Record<string, string> = {}, parts = codes.map((code) => `${code}:0`)) {
  const fields = { requestId: randomUUID(), ministry: "soumu", parts: parts.join(" "), effectiveOn: TODAY };
  return parseInput(submitReportsInput, { ...fields, state: "IN_PROGRESS", note: "同じ説明", ...over });
}
const count = async () => [await db.report.count(), await db.activity.count()];

it("submits the same report for all, with one row of history each, once", async () => {
  const input = form();
  expect(await submitReports(db, editor, input, TODAY)).toBe(3);
  expect(await submitReports(db, editor, input, TODAY)).toBe(3);
  expect(await count()).toEqual([3, 3]);
  expect(
    await db.report.findMany({ select: { state: true, note: true }, distinct: ["state", "note"] }),
  ).toEqual([{ state: "IN_PROGRESS", note: "同じ説明" }]);
});

it("puts what was pasted before what holds for all", async () => {
  await submitReports(db, editor, form({ pasted: "未着手\n\n中止", column: "state" }), TODAY);
  const reports = await db.report.findMany({ orderBy: { task: { position: "asc" } } });
  expect(reports.map(({ state }) => state)).toEqual(["NOT_STARTED", "IN_PROGRESS", "CANCELLED"]);
});

it("submits none when one can't be submitted, and names it", async () => {
  const pasted = `工程番号\t措置区分\t完了日\n${codes[1]}\t完了\t2027/1/5`;
  const refused = submitReports(db, editor, form({ pasted }), TODAY);
  await expect(refused).rejects.toThrow(Invalid);
  await expect(refused).rejects.toThrow(codes[1]);
  expect(await count()).toEqual([0, 0]);
});

it("submits none when somebody else reported one meanwhile, and names it", async () => {
  const code = codes[2] ?? "";
  await submitReport(db, editor, reportForm({ code, ministry: "soumu" }), TODAY);
  const refused = submitReports(db, editor, form(), TODAY);
  await expect(refused).rejects.toThrow(Conflict);
  await expect(refused).rejects.toThrow(code);
  expect(await count()).toEqual([1, 1]);
});

it("refuses another ministry's people and partners", async () => {
  for (const role of ["editor", "coordinator", "viewer"] as const) {
    const other = await personOf(db, role, "moj", `other-${role}`);
    await expect(submitReports(db, other, form(), TODAY)).rejects.toThrow(Forbidden);
  }
  expect(await count()).toEqual([0, 0]);
});

it.each([
  [{ parts: "" }, "工程を選んでください"],
  [{ pasted: "完了" }, "選んだ工程は3件"],
  [{ state: "" }, "措置区分を選んでください"],
])("names what is wrong with %j", (over, message) => {
  expect(() => form(over as Record<string, string>)).toThrow(message);
});

it("lets two batches of the same parts pass one after the other, and never both", async () => {
  const results = await Promise.allSettled([
    submitReports(db, editor, form(), TODAY),
    submitReports(
      db,
      editor,
      form(
        {},
        [...codes].reverse().map((code) => `${code}:0`),
      ),
      TODAY,
    ),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await count()).toEqual([3, 3]);
});
