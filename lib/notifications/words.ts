import { ACTIVITY_KINDS } from "@/lib/activity/kinds";
import type { NotificationItem } from "./queries";

/** Why a person is told of an act. */
export const REASON_LABELS: Readonly<Record<NotificationItem["reason"], string>> = {
  MENTION: "あなた宛て",
  REPLY: "参加中のスレッド",
  WATCH: "通知を受け取る項目",
  ASSIGNMENT: "割当て",
  REVIEW: "部内確認",
};

/** 「K02-03 工程の名前: コメントを投稿」 */
export function notifiedWords({
  subject,
  title,
  kind,
}: Pick<NotificationItem, "subject" | "title" | "kind">): string {
  const number = subject === null || subject.type === "ministry" ? "" : `${subject.key} `;
  const name = subject?.type === "indicator" ? `指標「${title}」` : title;
  return `${number}${name ?? "今の計画にない項目"}: ${ACTIVITY_KINDS[kind]?.label ?? "更新"}`;
}

/** Who did it, with the ministry they acted for where the name does not say it. */
export function doneBy({ person, ministry }: Pick<NotificationItem, "person" | "ministry">): {
  person: string;
  ministry: string | null;
} {
  const named = ministry === null || person?.startsWith(ministry);
  return { person: person ?? "システムの運用者", ministry: named ? null : ministry };
}
