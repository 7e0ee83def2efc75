import { type SubjectType, subjectAddress, threadAddress } from "@/lib/comments/subject";

/** What a notification tells of, as far as its address needs it. */
export type NotifiedAct = {
  /** Null: what it was about is no item of the plans in force. */
  subject: { type: SubjectType; key: string } | null;
  commentId: number | null;
  threadId: number | null;
};

/** Where to see what a notification tells of. */
export function notifiedAddress({ subject, commentId, threadId }: NotifiedAct): string {
  if (subject === null) return "/inbox";
  if (commentId !== null) return subjectAddress(subject, commentId);
  return threadId === null ? subjectAddress(subject) : threadAddress(subject, threadId);
}
