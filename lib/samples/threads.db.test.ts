import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { reply } from "@/lib/comments/commands";
import { getConversation } from "@/lib/comments/queries";
import { database } from "@/lib/db/client";
import { listAsked } from "@/lib/desk/asked-queries";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { ensureDemoAccounts } from "@/lib/users/demo";
import { countSamples } from "@/lib/users/queries";
import { ensureSamples, removeSamplesAsOperator } from "./commands";

const db = database();

beforeAll(async () => {
  await emptyButPlans(db);
});
afterAll(() => db.$disconnect());

async function editorOf(slug: string): Promise<Viewer> {
  const user = await db.user.findUniqueOrThrow({
    where: { email: `editor.${slug}@demo.example` },
    include: { memberships: { include: { ministry: true } } },
  });
  const [membership] = user.memberships;
  const acting = { id: membership?.id ?? 0, role: "editor" as const, ministry: membership?.ministry ?? null };
  return {
    userId: user.id,
    sessionId: "s",
    name: user.name,
    email: user.email,
    acting,
    memberships: [acting],
  };
}

it("makes conversations once the demo has people, of every sort, and removes them whole with what came of them", async () => {
  await ensureSamples(db);
  expect((await countSamples(db)).threads).toBe(0);
  await ensureDemoAccounts(db, "demo-password");
  await ensureSamples(db);
  const { threads: count } = await countSamples(db);
  expect(count).toBeGreaterThan(30);
  expect(count).toBeLessThan(100);
  await ensureSamples(db);
  expect((await countSamples(db)).threads).toBe(count);
  const threads = await db.thread.findMany({ include: { comments: true, task: true } });
  expect(threads.some(({ indicatorId }) => indicatorId !== null)).toBe(true);
  expect(threads.some(({ measureId }) => measureId !== null)).toBe(true);
  expect(new Set(threads.map(({ comments }) => comments.length))).toEqual(new Set([1, 2, 3]));
  for (const { comments } of threads) {
    for (const { text } of comments) expect(text).toMatch(/\(サンプル\)$/);
    expect(comments.map(({ id }) => id)).toEqual(
      comments.toSorted((a, b) => Number(a.writtenAt) - Number(b.writtenAt)).map(({ id }) => id),
    );
  }

  // Somebody waits on the desks that are shown first.
  for (const slug of ["digital", "soumu"]) {
    const viewer = await editorOf(slug);
    const { rows } = await listAsked(viewer, viewer.acting.ministry?.id ?? 0, false);
    expect(rows.length, slug).toBeGreaterThan(0);
    const [first] = rows;
    if (first) {
      await reply(db, viewer, { threadId: first.threadId, text: "@法務省 回答", requestId: randomUUID() });
    }
  }
  expect(await db.notification.count()).toBeGreaterThan(0);

  const settled = threads.find(({ resolvedAt, task }) => resolvedAt !== null && task !== null);
  const about = {
    type: "task" as const,
    versionId: settled?.task?.versionId ?? 0,
    key: settled?.task?.code ?? "",
  };
  const viewer = await editorOf("soumu");
  expect((await getConversation(viewer, about, "2026-11-20"))?.threads[0]).toMatchObject({
    sample: true,
    resolved: { by: expect.stringContaining("担当者") },
  });
  expect((await getConversation(viewer, about, "2026-10-01"))?.threads).toEqual([]);

  expect(await removeSamplesAsOperator(db)).toMatchObject({ threads: count });
  expect(await db.thread.count()).toBe(0);
  expect(await db.comment.count()).toBe(0);
  expect(await db.notification.count()).toBe(0);
});
