import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { quarterOf } from "@/lib/domain/fiscal-quarter";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { personOf, TODAY } from "./report-fixture";
import { stateSchedule, withdrawSchedule } from "./schedule-commands";
import { stateScheduleInput } from "./schema";

const db = testDatabase();
let code = "";
let printed = "";
let lead = "";
let editor: Viewer;
let secretariat: Viewer;
let refusedPeople: Viewer[];

beforeAll(async () => {
  await emptyButPlans(db);
  const task = await db.task.findFirstOrThrow({
    where: { firstQuarter: null, ministries: { some: { role: "PARTNER" } } },
    include: { ministries: { include: { ministry: true }, orderBy: { position: "asc" } } },
    orderBy: { position: "asc" },
  });
  code = task.code;
  const slug = (role: "LEAD" | "PARTNER") =>
    task.ministries.find((entry) => entry.role === role)?.ministry.slug ?? "";
  lead = slug("LEAD");
  printed = (
    await db.task.findFirstOrThrow({
      where: {
        firstQuarter: { not: null },
        ministries: { some: { role: "LEAD", ministry: { slug: lead } } },
      },
    })
  ).code;
  const foreign = await db.ministry.findFirstOrThrow({
    where: { taskMinistries: { none: { taskId: task.id } } },
  });
  editor = await personOf(db, "editor", lead);
  secretariat = await personOf(db, "secretariat", "digital");
  refusedPeople = [
    await personOf(db, "editor", slug("PARTNER"), "partner"),
    await personOf(db, "coordinator", foreign.slug),
    await personOf(db, "viewer", lead),
  ];
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, lead_item, schedule_statement restart identity cascade`;
});
afterAll(() => db.$disconnect());

const form = (over: object = {}) =>
  stateScheduleInput.parse({
    code,
    ministry: lead,
    requestId: randomUUID(),
    basedOn: "0",
    quarters: ["2027Q2", "2027Q1"],
    ...over,
  });
const state = (over: object = {}, viewer = editor) => stateSchedule(db, viewer, form(over), TODAY);
const acts = () => db.activity.findMany({ orderBy: { id: "asc" } });

describe("stateSchedule", () => {
  it("records what a lead states, with one row of history each", async () => {
    const first = await state();
    await state({ basedOn: "1", quarters: "2028Q1" });
    expect(await db.scheduleStatement.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { id: first, quarters: [quarterOf(2027, 1), quarterOf(2027, 2)], firstQuarter: quarterOf(2027, 1) },
      { quarters: [quarterOf(2028, 1)], lastQuarter: quarterOf(2028, 1), authorId: editor.userId },
    ]);
    expect(await acts()).toMatchObject([
      { kind: "stateSchedule", before: null, after: { ministry: lead, quarters: ["2027Q1", "2027Q2"] } },
      { kind: "stateSchedule", before: { quarters: ["2027Q1", "2027Q2"] }, after: { quarters: ["2028Q1"] } },
    ]);
  });

  it("refuses others, a printed task, and an older form, and writes nothing", async () => {
    for (const viewer of refusedPeople) await expect(state({}, viewer)).rejects.toThrow(Forbidden);
    await expect(state({}, secretariat)).rejects.toThrow(Invalid);
    await expect(state({ code: printed })).rejects.toThrow(Invalid);
    await expect(state({ basedOn: "3" })).rejects.toThrow(Conflict);
    expect(await db.scheduleStatement.count()).toBe(0);
    expect(await db.leadItem.count()).toBe(0);
    expect(await acts()).toEqual([]);
  });

  it("is done once for the same form", async () => {
    const sent = form();
    await Promise.all([1, 2, 3].map(() => stateSchedule(db, editor, sent, TODAY)));
    expect(await db.scheduleStatement.count()).toBe(1);
    expect(await acts()).toHaveLength(1);
  });

  it.each([[[]], ["2027Q5"], [["2027Q1", "x"]], ["1999Q1"]])("refuses the quarters %j", (quarters) => {
    const input = { code, ministry: lead, requestId: randomUUID(), basedOn: "0", quarters };
    expect(stateScheduleInput.safeParse(input).success).toBe(false);
  });
});

it("withdrawSchedule takes one back, once, by those who may state", async () => {
  const statement = await state();
  const input = { statement, basedOn: 1, behalfReason: "" };
  const withdraw = (over: object = {}, viewer = editor) =>
    withdrawSchedule(db, viewer, { ...input, requestId: randomUUID(), ...over });
  for (const viewer of refusedPeople) await expect(withdraw({}, viewer)).rejects.toThrow(Forbidden);
  await expect(withdraw({ basedOn: 0 })).rejects.toThrow(Conflict);
  expect(await withdraw()).toEqual({ code, ministry: lead });
  await expect(withdraw({ basedOn: 2 })).rejects.toThrow(Conflict);
  expect(await db.scheduleStatement.findMany()).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
  expect((await acts()).map(({ kind }) => kind)).toEqual(["stateSchedule", "withdrawSchedule"]);
});
