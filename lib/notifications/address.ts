import { type SubjectType, subjectAddress, threadAddress } from "@/lib/comments/subject";
import { addressOf } from "@/lib/request/address";

/** What a notification tells of, as far as its address needs it. */
export type NotifiedAct = {
  /** Null: what it was about is no item of the plans in force. */
  subject: { type: SubjectType; key: string } | null;
  commentId: number | null;
  threadId: number | null;
  /** Kind of the act (lib/activity/kinds). */
  kind: string;
  /** Slug of the ministry whose part the act is about; null: of none. */
  partOf: string | null;
};

/** Where to see what a notification tells of. */
export function notifiedAddress({ subject, commentId, threadId, kind, partOf }: NotifiedAct): string {
  if (subject === null) return "/inbox";
  if (kind === "sendForReview" && partOf) return `${addressOf(`/ministries/${partOf}`)}#review`;
  if (kind === "returnReview" && partOf) {
    return addressOf(`/tasks/${subject.key}/report`, { ministry: partOf, draft: "continue" });
  }
  if (commentId !== null) return subjectAddress(subject, commentId);
  return threadId === null ? subjectAddress(subject) : threadAddress(subject, threadId);
}
