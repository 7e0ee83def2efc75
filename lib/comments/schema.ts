import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { textInput } from "@/lib/domain/text-input";
import { SUBJECT_TYPES } from "./subject";

/** Characters of a comment. */
export const COMMENT_LENGTH = 10_000;

const text = textInput({ label: "コメント", maxLength: COMMENT_LENGTH, multiline: true });
const { requestId, basedOn } = actFields;
/** A number that a form carries in a hidden field. */
const carriedNumber = z.coerce.number("形式が正しくありません。").int().min(1).max(2_147_483_647);

export const startThreadInput = z.object({
  subjectType: z.enum(SUBJECT_TYPES),
  subjectId: carriedNumber,
  text,
  requestId,
});

export const replyInput = z.object({ threadId: carriedNumber, text, requestId });

export const editCommentInput = z.object({
  commentId: carriedNumber,
  basedOn,
  text,
  requestId,
});

export const deleteCommentInput = z.object({ commentId: carriedNumber, basedOn, requestId });

export const settleThreadInput = z.object({
  threadId: carriedNumber,
  basedOn,
  to: z.enum(["resolved", "open"]),
  requestId,
});

export type StartThread = z.output<typeof startThreadInput>;
export type Reply = z.output<typeof replyInput>;
export type EditComment = z.output<typeof editCommentInput>;
export type DeleteComment = z.output<typeof deleteCommentInput>;
export type SettleThread = z.output<typeof settleThreadInput>;
