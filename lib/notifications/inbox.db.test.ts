import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, it } from "vitest";
import { readViewer } from "@/lib/auth/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { startThread } from "@/lib/comments/commands";
import { deleteComment } from "@/lib/comments/comment-commands";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { dateInJapan } from "@/lib/domain/as-of";
import { makeMinistry, makePerson } from "@/lib/users/test-people";
import { notifiedAddress } from "./address";
import { readAllNotifications, readNotification } from "./commands";
import { getNotification, listNotifications } from "./queries";

const db = testDatabase();
let ministry: { id: number };

beforeEach(async () => {
  await emptyDatabase(db);
  ministry = await makeMinistry(db, "moj", "法務省");
});
afterAll(() => db.$disconnect());

async function signedIn(name: string): Promise<Viewer> {
  const person = await makePerson(db, { email: `${name}@example.go.jp`, ministryId: ministry.id });
  await db.session.create({
    data: { id: name, userId: person.id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return reread(name);
}

async function reread(session: string): Promise<Viewer> {
  const viewer = await readViewer(db, session, dateInJapan(new Date()), false);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

function write(viewer: Viewer, text: string) {
  const about = { subjectType: "ministry" as const, subjectId: ministry.id };
  return startThread(db, viewer, { ...about, text, requestId: randomUUID() });
}

it("shows what the person was told of, newest first, and leads to the comment", async () => {
  const [writer, reader] = [await signedIn("writer"), await signedIn("reader")];
  await write(writer, "@reader ひとつめ");
  const { commentId } = await write(writer, `@法務省 ${"長".repeat(200)}`);
  const { items, unread, more, newest } = await listNotifications(reader, undefined, 20);
  expect(items).toMatchObject([
    { kind: "postComment", reason: "MENTION", person: "writer", title: "法務省", read: false },
    { excerpt: "@reader ひとつめ" },
  ]);
  expect(items[0]?.excerpt).toHaveLength(120);
  expect([unread, more, newest]).toEqual([2, false, items[0]?.id]);
  expect(items.map(notifiedAddress)[0]).toBe(`/ministries/moj#comment-${commentId}`);
  expect((await listNotifications(reader, items[0]?.id, 20)).items).toHaveLength(1);
  expect((await listNotifications(reader, undefined, 1)).more).toBe(true);
  expect((await reread("reader")).unread).toBe(2);
  expect((await reread("writer")).unread).toBe(0);
});

it("is the person's own: nobody else reads it or marks it as read", async () => {
  const [writer, reader] = [await signedIn("writer"), await signedIn("reader")];
  await write(writer, "@reader ひとつめ");
  const { id = 0 } = (await listNotifications(reader, undefined, 20)).items[0] ?? {};
  expect(await getNotification(writer, id)).toBeNull();
  await readNotification(db, writer, id);
  expect(await readAllNotifications(db, writer, id)).toBe(0);
  expect((await reread("reader")).unread).toBe(1);
  await readNotification(db, reader, id);
  const { readAt } = await db.notification.findUniqueOrThrow({ where: { id } });
  await readNotification(db, reader, id);
  expect((await db.notification.findUniqueOrThrow({ where: { id } })).readAt).toEqual(readAt);
  expect((await reread("reader")).unread).toBe(0);
});

it("leaves unread what came after the page was made", async () => {
  const [writer, reader] = [await signedIn("writer"), await signedIn("reader")];
  await write(writer, "@reader ひとつめ");
  const { newest } = await listNotifications(reader, undefined, 20);
  await write(writer, "@reader ふたつめ");
  expect(await readAllNotifications(db, reader, newest)).toBe(1);
  expect((await reread("reader")).unread).toBe(1);
});

it("does not show the words of a comment that was deleted", async () => {
  const [writer, reader] = [await signedIn("writer"), await signedIn("reader")];
  const { commentId } = await write(writer, "@reader 秘密");
  await deleteComment(db, writer, { commentId, basedOn: 1, requestId: randomUUID() });
  const { items } = await listNotifications(reader, undefined, 20);
  expect(items).toMatchObject([{ excerpt: null, deleted: true }]);
});
