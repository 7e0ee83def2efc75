import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { reply, startThread } from "@/lib/comments/commands";
import { deleteComment } from "@/lib/comments/comment-commands";
import { settleThread } from "@/lib/comments/settle-commands";
import type { SubjectType } from "@/lib/comments/subject";
import { database } from "@/lib/db/client";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { makePerson } from "@/lib/users/test-people";
import { listAsked } from "./asked-queries";

const db = database();
const ids: Record<string, number> = {};
let task = { id: 0, code: "" };
let measure = { id: 0, number: "" };

beforeAll(async () => {
  await emptyButPlans(db);
  for (const { slug, id } of await db.ministry.findMany()) ids[slug] = id;
  // Led by 総務省 alone.
  const alone = { some: { role: "LEAD" as const, ministryId: ids.soumu }, every: { ministryId: ids.soumu } };
  task = await db.task.findFirstOrThrow({ where: { ministries: alone } });
  measure = await db.measure.findFirstOrThrow({ where: { ministries: alone } });
});
beforeEach(async () => {
  await db.notification.deleteMany();
  await db.mention.deleteMany();
  await db.comment.deleteMany();
  await db.thread.deleteMany();
  await db.indicatorDefinition.deleteMany();
  await db.indicator.deleteMany();
  await db.activity.deleteMany();
  await db.leadItem.deleteMany();
  await db.session.deleteMany();
  await db.membership.deleteMany();
  await db.user.deleteMany();
});
afterAll(() => db.$disconnect());

async function person(name: string, slug: string, role: Role = "editor"): Promise<Viewer> {
  const made = await makePerson(db, { email: `${name}@example.go.jp`, role, ministryId: ids[slug] ?? 0 });
  await db.user.update({ where: { id: made.id }, data: { name } });
  const acting = {
    id: made.memberships[0]?.id ?? 0,
    role,
    ministry: { id: ids[slug] ?? 0, slug, name: slug },
  };
  return { userId: made.id, sessionId: "s", name, email: made.email, acting, memberships: [acting] };
}

async function ask(viewer: Viewer, subjectType: SubjectType, subjectId: number, text: string) {
  const written = await startThread(db, viewer, { subjectType, subjectId, text, requestId: randomUUID() });
  const { threadId } = await db.comment.findUniqueOrThrow({ where: { id: written.commentId } });
  return { ...written, threadId };
}

async function asked(viewer: Viewer, slug: string, own = false): Promise<string[]> {
  const { count, rows } = await listAsked(viewer, ids[slug] ?? 0, own);
  expect(count).toBe(rows.length);
  return rows.map(({ subject: { type, key }, mentioned }) => `${type} ${key}${mentioned ? " @" : ""}`);
}

it("lists what others asked about a ministry's items, or by its name, until it answers or that is settled", async () => {
  const [hanako, jiro] = [await person("総務 花子", "soumu"), await person("法務 次郎", "moj")];
  const { id: indicatorId } = await db.indicator.create({
    data: { measureId: measure.id, side: "EFFECT", definitions: { create: { name: "件数", unit: "件" } } },
  });
  const first = await ask(jiro, "task", task.id, "見込は?");
  const second = await ask(jiro, "indicator", indicatorId, "出典は?");
  await ask(jiro, "ministry", ids.moj ?? 0, "@総務 花子 教えてください");
  await ask(jiro, "ministry", ids.moj ?? 0, "ひとりごと");
  await ask(hanako, "measure", measure.id, "こちらの覚え");
  await ask(hanako, "ministry", ids.moj ?? 0, "法務省に聞きます");
  expect(await asked(hanako, "soumu")).toEqual([
    `task ${task.code}`,
    `indicator ${measure.number}`,
    "ministry moj @",
  ]);
  expect(await asked(jiro, "moj")).toEqual(["ministry moj"]);
  // Given to the person, or by name.
  expect(await asked(hanako, "soumu", true)).toEqual(["ministry moj @"]);
  await db.leadItem.create({
    data: { taskId: task.id, ministryId: ids.soumu ?? 0, version: 1, assigneeId: hanako.userId },
  });
  expect(await asked(hanako, "soumu", true)).toEqual([`task ${task.code}`, "ministry moj @"]);

  const answer = await reply(db, hanako, {
    threadId: first.threadId,
    text: "来期です",
    requestId: randomUUID(),
  });
  const settle = { threadId: second.threadId, basedOn: 1, to: "resolved" as const, requestId: randomUUID() };
  await settleThread(db, hanako, settle);
  expect(await asked(hanako, "soumu")).toEqual(["ministry moj @"]);
  await deleteComment(db, hanako, {
    commentId: answer.commentId,
    basedOn: 1,
    requestId: randomUUID(),
  });
  expect(await asked(hanako, "soumu")).toEqual([`task ${task.code}`, "ministry moj @"]);
});

it("forgets a mention that was deleted, and a person who left", async () => {
  const [hanako, jiro] = [await person("総務 花子", "soumu"), await person("法務 次郎", "moj")];
  const { commentId } = await ask(jiro, "ministry", ids.moj ?? 0, "@総務省 教えてください");
  await ask(jiro, "ministry", ids.moj ?? 0, "@総務 花子 教えてください");
  expect(await asked(hanako, "soumu")).toHaveLength(2);
  await deleteComment(db, jiro, { commentId, basedOn: 1, requestId: randomUUID() });
  expect(await asked(hanako, "soumu")).toHaveLength(1);
  await db.membership.updateMany({
    where: { userId: hanako.userId },
    data: { validTo: new Date("2023-03-31") },
  });
  expect(await asked(hanako, "soumu")).toEqual([]);
});
