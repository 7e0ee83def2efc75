import { givenTexts, type QueryInput } from "@/lib/request/query-string";
import type { CommentItem, Conversation, ThreadItem } from "./queries";

/** What the one form of the page is for: by its address, so that it needs no script. */
export type Writing =
  | { kind: "start" }
  | { kind: "reply"; thread: ThreadItem }
  | { kind: "edit"; thread: ThreadItem; comment: CommentItem };

/** `?reply=12` or `?edit=34`; whatever is not there, or not the viewer's to change, begins a conversation. */
export function writingOf(input: QueryInput, { threads }: Conversation): Writing {
  const given = givenTexts(input, ["reply", "edit"]);
  const replied = threads.find(({ id }) => String(id) === given.reply);
  if (replied) return { kind: "reply", thread: replied };
  for (const thread of threads) {
    const comment = thread.comments.find(({ id }) => String(id) === given.edit);
    if (comment?.own && comment.deletedAt === null) return { kind: "edit", thread, comment };
  }
  return { kind: "start" };
}

/** The text of a comment, as written. */
export function textOf({ parts }: CommentItem): string {
  return parts.map(({ text }) => text).join("");
}
