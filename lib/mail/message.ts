import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { type NotifiedAct, notifiedAddress } from "@/lib/notifications/address";
import type { NotificationItem } from "@/lib/notifications/queries";
import { doneBy, notifiedWords, REASON_LABELS } from "@/lib/notifications/words";

/** What is sent: plain text to one person. */
export type MailMessage = { to: string; subject: string; text: string; messageId: string };

type Told = NotifiedAct &
  Pick<NotificationItem, "id" | "reason" | "kind" | "at" | "person" | "ministry" | "title">;

/** Characters of a subject: what mail programs show of one, and more. */
const SUBJECT_LENGTH = 120;

/**
 * The e-mail about one notification. It tells of the act and leads to it; the words of a comment stay in the
 * dashboard, where deleting them deletes them.
 * @param origin of the dashboard, from its settings
 */
export function notificationMail(
  told: Told,
  recipient: { name: string; email: string },
  origin: string,
): MailMessage {
  const { person, ministry } = doneBy(told);
  const words = oneLine(notifiedWords(told));
  const reason = REASON_LABELS[told.reason];
  const by = oneLine(ministry === null ? person : `${person}(${ministry})`);
  return {
    to: recipient.email,
    subject: shortened(`[工程表] ${words}`, SUBJECT_LENGTH),
    text: [
      `${oneLine(recipient.name)} 様`,
      "",
      `${words}(${reason})`,
      `${by} ${dateTimeLabel(new Date(told.at))}`,
      "",
      "内容は、次のページでご覧ください(ログインが必要です)。",
      addressAt(origin, notifiedAddress(told)),
      "",
      "--",
      "工程表ダッシュボードが自動で送信しています。このメールには返信できません。",
      "メールでの受取りをやめるとき:",
      addressAt(origin, "/me#mail"),
      "",
    ].join("\n"),
    messageId: messageIdOf(told, origin),
  };
}

/**
 * The same for every attempt at the same notification, so that whatever receives it twice can tell; the time keeps
 * it from being that of another database's.
 */
function messageIdOf({ id, at }: Told, origin: string): string {
  return `<notification-${id}-${Date.parse(at).toString(36)}@${new URL(origin).hostname.replace(/^\[|\]$/g, "")}>`;
}

function addressAt(origin: string, address: string): string {
  return new URL(address, origin).href;
}

/** Names and titles stand on one line, and show what they are: no line breaks, control or direction marks. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
