import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { personOf } from "@/lib/reports/report-fixture";
import { assignParts } from "./commands";
import { listAssignees } from "./queries";
import { assignPartsInput } from "./schema";

const db = testDatabase();
let codes: string[] = [];
let coordinator: Viewer;
let editor: Viewer;
let foreign: Viewer;

beforeAll(async () => {
  await emptyButPlans(db);
  const tasks = await db.task.findMany({
    where: { ministries: { some: { role: "LEAD", ministry: { slug: "soumu" } } } },
    orderBy: { position: "asc" },
    take: 2,
  });
  codes = tasks.map(({ code }) => code);
  coordinator = await personOf(db, "coordinator", "soumu");
  editor = await personOf(db, "editor", "soumu");
  foreign = await personOf(db, "coordinator", "moj", "foreign");
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, notification, lead_item restart identity cascade`;
});
afterAll(() => db.$disconnect());

const form = (person: string, basedOn = 0) =>
  parseInput(assignPartsInput, {
    requestId: randomUUID(),
    ministry: "soumu",
    parts: codes.map((code) => `${code}:${basedOn}`).join(" "),
    person,
  });

it("gives parts to a person of the ministry, who is told, once", async () => {
  const input = form(editor.userId);
  expect(await assignParts(db, coordinator, input)).toBe(2);
  await assignParts(db, coordinator, input);
  expect(await db.leadItem.findMany()).toMatchObject([
    { assigneeId: editor.userId, version: 1 },
    { assigneeId: editor.userId, version: 1 },
  ]);
  expect(await db.activity.findMany({ select: { kind: true, after: true } })).toEqual(
    codes.map(() => ({ kind: "assignPart", after: { ministry: "soumu", assignee: editor.name } })),
  );
  expect(await db.notification.findMany({ select: { userId: true, reason: true } })).toEqual(
    codes.map(() => ({ userId: editor.userId, reason: "ASSIGNMENT" })),
  );
});

it("takes them back, and does nothing for what is so already", async () => {
  await assignParts(db, coordinator, form(editor.userId));
  expect(await assignParts(db, coordinator, form(editor.userId, 1))).toBe(0);
  expect(await assignParts(db, coordinator, form("", 1))).toBe(2);
  expect(await db.leadItem.count({ where: { assigneeId: null, version: 2 } })).toBe(2);
});

it("changes none when one was changed meanwhile", async () => {
  await assignParts(db, coordinator, form(editor.userId));
  const refused = assignParts(db, coordinator, form(coordinator.userId, 0));
  await expect(refused).rejects.toThrow(Conflict);
  expect(await db.leadItem.count({ where: { assigneeId: editor.userId } })).toBe(2);
});

it("is for the ministry's own とりまとめ, and for its own people", async () => {
  const secretariat = await personOf(db, "secretariat", "digital");
  for (const other of [editor, foreign, secretariat]) {
    await expect(assignParts(db, other, form(editor.userId))).rejects.toThrow(Forbidden);
  }
  await expect(assignParts(db, coordinator, form(foreign.userId))).rejects.toThrow(Invalid);
  expect(await db.leadItem.count()).toBe(0);
  const ministryId = coordinator.acting.ministry?.id ?? 0;
  expect((await listAssignees(ministryId)).map(({ id }) => id).sort()).toEqual(
    [coordinator.userId, editor.userId].sort(),
  );
});
