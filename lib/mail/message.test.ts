import { expect, it } from "vitest";
import { notificationMail } from "./message";

const TOLD = {
  id: 7,
  reason: "MENTION" as const,
  kind: "postComment",
  at: "2026-11-22T09:05:00+09:00",
  person: "総務 花子",
  ministry: "総務省",
  title: "マイナンバーカードの普及",
  subject: { type: "task" as const, key: "K02-03" },
  commentId: 12,
  threadId: null,
  partOf: null,
};
const RECIPIENT = { name: "法務 太郎", email: "taro@example.go.jp" };
const ORIGIN = "https://dashboard.example.go.jp";

it("tells of the act and leads to it", () => {
  const mail = notificationMail(TOLD, RECIPIENT, ORIGIN);
  expect(mail.to).toBe("taro@example.go.jp");
  expect(mail.subject).toBe("[工程表] K02-03 マイナンバーカードの普及: コメントを投稿");
  expect(mail.text.split("\n").slice(0, 7)).toEqual([
    "法務 太郎 様",
    "",
    "K02-03 マイナンバーカードの普及: コメントを投稿(あなた宛て)",
    "総務 花子(総務省) 2026年11月22日 9:05",
    "",
    "内容は、次のページでご覧ください(ログインが必要です)。",
    "https://dashboard.example.go.jp/tasks/K02-03#comment-12",
  ]);
  expect(mail.text).toContain("\nhttps://dashboard.example.go.jp/me#mail\n");
});

it("leads to the inbox what is about no item any more", () => {
  const { text, subject } = notificationMail({ ...TOLD, subject: null, title: null }, RECIPIENT, ORIGIN);
  expect(subject).toBe("[工程表] 今の計画にない項目: コメントを投稿");
  expect(text).toContain(`\n${ORIGIN}/inbox\n`);
});

it("has the same id at every attempt, and another for another notification", () => {
  const idOf = (told: Partial<typeof TOLD>) =>
    notificationMail({ ...TOLD, ...told }, RECIPIENT, ORIGIN).messageId;
  expect(idOf({})).toMatch(/^<notification-7-[a-z0-9]+@dashboard\.example\.go\.jp>$/);
  expect(idOf({ title: "新しい名前" })).toBe(idOf({}));
  expect(new Set([idOf({}), idOf({ id: 8 }), idOf({ at: "2026-11-22T09:05:01+09:00" })]).size).toBe(3);
});

it("keeps names and titles on their line, and shows what they are", () => {
  const hostile = "a\r\nBcc: evil@example.com\u0000\u202e\u2028\u2066 b\u200f";
  const mail = notificationMail(
    { ...TOLD, person: hostile, title: hostile.repeat(20), ministry: null },
    { ...RECIPIENT, name: hostile },
    ORIGIN,
  );
  expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect([...mail.subject]).toHaveLength(120);
  expect(mail.text).not.toMatch(/[\p{Cf}\p{Zl}\p{Zp}\r\0]/u);
  expect(mail.text.split("\n")[0]).toBe("a Bcc: evil@example.com b 様");
  expect(mail.text).not.toMatch(/^Bcc:/m);
});
