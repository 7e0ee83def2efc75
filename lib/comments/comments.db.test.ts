import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { dateInJapan } from "@/lib/domain/as-of";
import { makeMinistry, makePerson } from "@/lib/users/test-people";
import { setWatch } from "@/lib/watches/commands";
import { reply, startThread } from "./commands";
import { deleteComment, editComment } from "./comment-commands";
import { listMentionable } from "./mention-queries";
import { getConversation } from "./queries";
import { settleThread } from "./settle-commands";

const db = testDatabase();
const TODAY = dateInJapan(new Date());
let soumu: { id: number };
let moj: { id: number };

beforeEach(async () => {
  await emptyDatabase(db);
  soumu = await makeMinistry(db, "soumu", "総務省", 1);
  moj = await makeMinistry(db, "moj", "法務省", 2);
});
afterAll(() => db.$disconnect());

async function person(name: string, role: Role, ministry: { id: number } | null): Promise<Viewer> {
  const made = await makePerson(db, {
    email: `${name}@example.go.jp`,
    role,
    ministryId: ministry?.id ?? null,
  });
  await db.user.update({ where: { id: made.id }, data: { name } });
  const of = ministry && { id: ministry.id, slug: "x", name: "x" };
  const acting = { id: made.memberships[0]?.id ?? 0, role, ministry: of };
  return { userId: made.id, sessionId: "s", name, email: made.email, acting, memberships: [acting] };
}

/** About 法務省, unless said otherwise. */
function start(viewer: Viewer, text: string, about: { subjectId?: number; requestId?: string } = {}) {
  const { subjectId = moj.id, requestId = randomUUID() } = about;
  return startThread(db, viewer, { subjectType: "ministry", subjectId, text, requestId });
}

async function seen(viewer: Viewer | null, asOf = TODAY) {
  return getConversation(viewer, { type: "ministry", key: "moj" }, asOf);
}

const inbox = async () =>
  (
    await db.notification.findMany({
      include: { user: true, activity: true },
      orderBy: [{ activityId: "asc" }, { user: { name: "asc" } }],
    })
  ).map(({ user, reason, activity }) => `${user.name} ${reason} ${activity.kind}`);

const everything = async () =>
  JSON.stringify([
    await db.thread.findMany(),
    await db.comment.findMany(),
    await db.commentRevision.findMany(),
    await db.mention.findMany(),
    await db.notification.findMany(),
    await db.activity.findMany(),
  ]);

describe("writing", () => {
  it("starts a conversation and answers in it, each with one row of 履歴 that does not repeat the text", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const secretariat = await person("事務 太郎", "secretariat", null);
    const { subject, commentId } = await start(editor, "<b>法務省</b>の件\n二行目");
    expect(subject).toEqual({ type: "ministry", id: moj.id, key: "moj" });
    const { threadId } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    await reply(db, secretariat, { threadId, text: "承知しました", requestId: randomUUID() });
    const conversation = await seen(editor);
    expect(conversation?.threads).toMatchObject([
      {
        id: threadId,
        resolved: null,
        comments: [
          {
            own: true,
            author: "総務 花子",
            ministry: "総務省",
            parts: [{ text: "<b>法務省</b>の件\n二行目" }],
          },
          { own: false, author: "事務 太郎", ministry: null },
        ],
      },
    ]);
    const history = await db.activity.findMany({ orderBy: { id: "asc" } });
    expect(history).toMatchObject([
      { kind: "postComment", subjectType: "ministry", subjectId: String(moj.id), ministryId: soumu.id },
      { kind: "postComment", ministryId: null },
    ]);
    expect(JSON.stringify(history)).not.toContain("二行目");
    expect(await inbox()).toEqual(["総務 花子 REPLY postComment"]);
  });

  it("is done once per form, also when it is sent twice at the same moment", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const requestId = randomUUID();
    const done = await Promise.all([1, 2, 3].map(() => start(editor, "一度だけ", { requestId })));
    expect(new Set(done.map(({ commentId }) => commentId)).size).toBe(1);
    expect(await db.comment.count()).toBe(1);
    expect(await db.thread.count()).toBe(1);
    expect(await db.activity.count()).toBe(1);
    const other = await person("総務 次郎", "editor", soumu);
    await expect(start(other, "よその番号", { requestId })).rejects.toThrow(Invalid);
  });

  it.each(["viewer", "admin"] as const)("is refused to %s, who may read", async (role) => {
    const editor = await person("総務 花子", "editor", soumu);
    await start(editor, "質問です");
    const before = await everything();
    const reader = await person("読む人", role, soumu);
    const requestId = randomUUID();
    await expect(start(reader, "書けない")).rejects.toThrow(Forbidden);
    await expect(reply(db, reader, { threadId: 1, text: "書けない", requestId })).rejects.toThrow(Forbidden);
    await expect(
      settleThread(db, reader, { threadId: 1, basedOn: 1, to: "resolved", requestId }),
    ).rejects.toThrow(Forbidden);
    expect(await everything()).toBe(before);
    expect(await seen(reader)).toMatchObject({
      mayComment: false,
      threads: [{ comments: [{ own: false }] }],
    });
    expect(await seen(null)).toBeNull();
  });

  it("needs an item that exists", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    await expect(start(editor, "どこに", { subjectId: 99 })).rejects.toThrow(NotFound);
    await expect(reply(db, editor, { threadId: 99, text: "x", requestId: randomUUID() })).rejects.toThrow(
      NotFound,
    );
    expect(await db.activity.count()).toBe(0);
  });
});

describe("mentions", () => {
  it("of a ministry reach its 担当者 and とりまとめ of today, of a person that person, once and never oneself", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    await person("法務 一郎", "editor", moj);
    await person("法務 二郎", "coordinator", moj);
    await person("法務 見る人", "viewer", moj);
    const gone = await person("法務 元職員", "editor", moj);
    await db.membership.updateMany({
      where: { userId: gone.userId },
      data: { validTo: new Date("2023-03-31") },
    });
    const disabled = await person("法務 停止中", "editor", moj);
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    await start(editor, "@法務省、＠法務 一郎、@総務 花子、@だれでもない、a@法務 見る人");
    expect(await inbox()).toEqual(["法務 一郎 MENTION postComment", "法務 二郎 MENTION postComment"]);
    const [thread] = (await seen(editor))?.threads ?? [];
    const mentions = thread?.comments[0]?.parts.filter(({ kind }) => kind === "mention");
    expect(mentions?.map(({ text }) => text)).toEqual(["@法務省", "＠法務 一郎", "@総務 花子"]);
  });

  it("that several people answer to are asked about, and nothing is written", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const first = await person("田中", "editor", moj);
    const second = await person("田中2", "editor", soumu);
    await db.user.update({ where: { id: second.userId }, data: { name: "田中" } });
    const before = await everything();
    await expect(start(editor, "@田中 さん")).rejects.toThrow(/「@田中」という人は2人/);
    expect(await everything()).toBe(before);
    await start(editor, "@田中(法務省) さん");
    expect(await db.notification.findMany()).toMatchObject([{ userId: first.userId, reason: "MENTION" }]);
  });

  it("are offered by any name of a ministry, and by the names of its people, each as it has to be written", async () => {
    await db.ministryAlias.create({ data: { ministryId: moj.id, alias: "法相省" } });
    await person("田中", "editor", moj);
    const namesake = await person("田中2", "editor", soumu);
    await db.user.update({ where: { id: namesake.userId }, data: { name: "田中" } });
    const offered = async (typed: string) => (await listMentionable(db, typed)).map(({ name }) => name);
    expect(await offered("法相")).toEqual(["法務省"]);
    expect(await offered("MOJ")).toEqual(["法務省"]);
    expect(await offered("田中")).toEqual(["田中(総務省)", "田中(法務省)"]);
    expect(await offered("法務")).toEqual(["法務省", "田中(法務省)"]);
    expect(await offered("")).toHaveLength(4);
    for (const hostile of ["%", "_", "\\", "'"]) expect(await offered(hostile)).toEqual([]);
    const editor = await person("総務 花子", "editor", soumu);
    await start(editor, `@${(await offered("田中"))[1]} さん`);
    expect(await inbox()).toEqual(["田中 MENTION postComment"]);
  });

  it("added by an edit are told, those that stay are not told again", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    await person("法務 一郎", "editor", moj);
    const { commentId } = await start(editor, "質問です");
    const edit = (basedOn: number, text: string) =>
      editComment(db, editor, { commentId, basedOn, text, requestId: randomUUID() });
    await edit(1, "@法務省 質問です");
    await edit(2, "@法務省 質問です。急ぎます");
    expect(await inbox()).toEqual(["法務 一郎 MENTION editComment"]);
    await edit(3, "質問です");
    expect(await db.mention.count()).toBe(0);
  });
});

it("tells those who watch an item, for the strongest reason", async () => {
  const editor = await person("総務 花子", "editor", soumu);
  const watcher = await person("見張り", "viewer", soumu);
  const both = await person("法務 一郎", "editor", moj);
  for (const viewer of [watcher, both, editor]) {
    await setWatch(db, viewer, { subjectType: "ministry", subjectId: moj.id, watch: "yes" });
  }
  await start(editor, "@法務省 質問です");
  expect(await inbox()).toEqual(["法務 一郎 MENTION postComment", "見張り WATCH postComment"]);
  const told = await db.notification.findMany({ where: { userId: both.userId } });
  expect(told[0]?.commentId).toBe(1);
});

describe("one's own comment", () => {
  it("is edited, with what it said before to be seen", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const { commentId } = await start(editor, "はじめ");
    const input = { commentId, basedOn: 1, text: "つぎ", requestId: randomUUID() };
    await editComment(db, editor, input);
    await editComment(db, editor, input);
    const [thread] = (await seen(editor))?.threads ?? [];
    expect(thread?.comments[0]).toMatchObject({
      version: 2,
      parts: [{ text: "つぎ" }],
      revisions: [{ text: "はじめ" }],
    });
    expect(thread?.comments[0]?.editedAt).not.toBeNull();
    expect(await db.activity.count()).toBe(2);
  });

  it("is not edited from an outdated form, which gets both texts", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const { commentId } = await start(editor, "はじめ");
    await editComment(db, editor, { commentId, basedOn: 1, text: "ほかの画面で", requestId: randomUUID() });
    const before = await everything();
    const stale = editComment(db, editor, {
      commentId,
      basedOn: 1,
      text: "こちらで",
      requestId: randomUUID(),
    });
    await expect(stale).rejects.toThrow(Conflict);
    await stale.catch((error) =>
      expect(error.current).toMatchObject({
        version: 2,
        fields: [{ name: "text", mine: "こちらで", theirs: "ほかの画面で" }],
      }),
    );
    await expect(
      deleteComment(db, editor, { commentId, basedOn: 1, requestId: randomUUID() }),
    ).rejects.toThrow(Conflict);
    expect(await everything()).toBe(before);
  });

  it("is deleted to a marked gap, whose text nobody reads any more", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const { commentId } = await start(editor, "秘密でした");
    await editComment(db, editor, { commentId, basedOn: 1, text: "まだ秘密", requestId: randomUUID() });
    const input = { commentId, basedOn: 2, requestId: randomUUID() };
    await deleteComment(db, editor, input);
    await deleteComment(db, editor, input);
    expect(JSON.stringify(await seen(editor))).not.toContain("秘密");
    expect((await seen(editor))?.threads[0]?.comments[0]).toMatchObject({ parts: [], revisions: [] });
    expect((await seen(editor))?.threads[0]?.comments[0]?.deletedAt).not.toBeNull();
    const again = { commentId, basedOn: 3, text: "もう一度", requestId: randomUUID() };
    await expect(editComment(db, editor, again)).rejects.toThrow(NotFound);
    expect(await db.activity.count()).toBe(3);
  });

  it("is nobody else's to change", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const { commentId } = await start(editor, "はじめ");
    const before = await everything();
    const requestId = randomUUID();
    for (const role of ["editor", "coordinator", "secretariat", "admin", "viewer"] as const) {
      const other = await person(`ほか ${role}`, role, soumu);
      await expect(editComment(db, other, { commentId, basedOn: 1, text: "x", requestId })).rejects.toThrow(
        Forbidden,
      );
      await expect(deleteComment(db, other, { commentId, basedOn: 1, requestId })).rejects.toThrow(Forbidden);
    }
    const demoted = { ...editor, acting: { ...editor.acting, role: "viewer" as const } };
    await expect(editComment(db, demoted, { commentId, basedOn: 1, text: "x", requestId })).rejects.toThrow(
      Forbidden,
    );
    expect(await everything()).toBe(before);
  });
});

describe("resolving", () => {
  it("is one person's of two at once, and can be taken back", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    const other = await person("法務 一郎", "editor", moj);
    await start(editor, "質問です");
    const settle = (viewer: Viewer, basedOn: number, to: "resolved" | "open") =>
      settleThread(db, viewer, { threadId: 1, basedOn, to, requestId: randomUUID() });
    const both = await Promise.allSettled([settle(editor, 1, "resolved"), settle(other, 1, "resolved")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.activity.count({ where: { kind: "resolveThread" } })).toBe(1);
    expect((await seen(editor))?.threads[0]?.resolved?.by).toMatch(/花子|一郎/);
    await expect(settle(editor, 2, "resolved")).rejects.toThrow(Conflict);
    await settle(other, 2, "open");
    expect((await seen(editor))?.threads[0]?.resolved).toBeNull();
    expect(await inbox()).toContain("総務 花子 REPLY reopenThread");
  });
});

describe("a day gone by", () => {
  it("shows what was said by its end, as it was said then", async () => {
    const editor = await person("総務 花子", "editor", soumu);
    await start(editor, "つぎ");
    await start(editor, "その後");
    await db.$executeRaw`update thread set started_at = '2026-03-30T10:00:00+09:00' where id = 1`;
    await db.$executeRaw`update comment set written_at = '2026-03-30T10:00:00+09:00' where id = 1`;
    await db.commentRevision.create({
      data: { commentId: 1, text: "はじめ", replacedAt: new Date("2026-04-01T00:00:00+09:00") },
    });
    const settle = { threadId: 1, requestId: randomUUID() };
    await settleThread(db, editor, { ...settle, basedOn: 1, to: "resolved" });
    await db.$executeRaw`update activity set at = '2026-03-31T23:59:59+09:00' where kind = 'resolveThread'`;
    await settleThread(db, editor, { threadId: 1, basedOn: 2, to: "open", requestId: randomUUID() });
    expect(await seen(editor, "2026-03-29")).toMatchObject({ threads: [], past: true });
    expect(await seen(editor, "2026-03-30")).toMatchObject({
      threads: [
        { resolved: null, comments: [{ parts: [{ text: "はじめ" }], editedAt: null, revisions: [] }] },
      ],
    });
    expect(await seen(editor, "2026-03-31")).toMatchObject({ threads: [{ resolved: { by: "総務 花子" } }] });
    expect(await seen(editor, "2026-04-01")).toMatchObject({
      threads: [{ comments: [{ parts: [{ text: "つぎ" }], revisions: [{ text: "はじめ" }] }] }],
    });
  });
});
