import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { textInput } from "@/lib/domain/text-input";
import { partFields } from "@/lib/reports/schema";
import { SUBJECT_TYPES } from "./subject";

/** Characters of a comment. */
export const COMMENT_LENGTH = 10_000;

const text = textInput({ label: "コメント", maxLength: COMMENT_LENGTH, multiline: true });
const { requestId, basedOn } = actFields;
/** Whose part of the page was shown: it is led back to. */
const { ministry: slug } = partFields;
const ministry = slug.optional();
/** A number that a form carries in a hidden field. */
const carriedNumber = z.coerce.number("形式が正しくありません。").int().min(1).max(2_147_483_647);

export const startThreadInput = z.object({
  subjectType: z.enum(SUBJECT_TYPES),
  subjectId: carriedNumber,
  text,
  requestId,
  ministry,
});

export const replyInput = z.object({ threadId: carriedNumber, text, requestId, ministry });

export const editCommentInput = z.object({
  commentId: carriedNumber,
  basedOn,
  text,
  requestId,
  ministry,
});

export const deleteCommentInput = z.object({ commentId: carriedNumber, basedOn, requestId, ministry });

/** One form serves all conversations of a page: which, on what it was based, and what shall be, is its button. */
const SETTLE = /^([1-9]\d{0,8}) ([1-9]\d{0,8}) (resolved|open)$/;

export const settleThreadInput = z.object({
  settle: z
    .string()
    .regex(SETTLE, "形式が正しくありません。")
    .transform((text) => {
      const [, threadId, version, to] = SETTLE.exec(text) ?? [];
      return {
        threadId: Number(threadId),
        basedOn: Number(version),
        to: to === "open" ? to : "resolved",
      } as const;
    }),
  requestId,
  ministry,
});

/** The value of the button that settles a conversation, or takes that back. */
export function settleValue(thread: { id: number; version: number; resolved: unknown }): string {
  return `${thread.id} ${thread.version} ${thread.resolved ? "open" : "resolved"}`;
}

/** What is typed after an @ so far. */
export const mentionQuery = { q: z.string().max(50, "50文字以内で指定してください").optional() };

export type StartThread = z.output<typeof startThreadInput>;
export type Reply = z.output<typeof replyInput>;
export type EditComment = z.output<typeof editCommentInput>;
export type DeleteComment = z.output<typeof deleteCommentInput>;
export type SettleThread = z.output<typeof settleThreadInput>["settle"] & { requestId: string };
