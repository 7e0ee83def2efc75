"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { reply, startThread } from "./commands";
import { deleteComment, editComment } from "./comment-commands";
import { canComment } from "./policy";
import {
  deleteCommentInput,
  editCommentInput,
  replyInput,
  settleThreadInput,
  startThreadInput,
} from "./schema";
import { settleThread } from "./settle-commands";
import { type Subject, subjectAddress, threadAddress } from "./subject";

export const startThreadAction = defineAction({
  name: "startThread",
  access: canComment,
  schema: startThreadInput,
  echo: ["text"],
  run: async ({ viewer, input }) => {
    const { subject, commentId } = await startThread(database(), viewer, input);
    leadTo(subject, subjectAddress({ ...subject, ministry: input.ministry }, commentId));
  },
});

export const replyAction = defineAction({
  name: "reply",
  access: canComment,
  schema: replyInput,
  echo: ["text"],
  run: async ({ viewer, input }) => {
    const { subject, commentId } = await reply(database(), viewer, input);
    leadTo(subject, subjectAddress({ ...subject, ministry: input.ministry }, commentId));
  },
});

export const editCommentAction = defineAction({
  name: "editComment",
  access: canComment,
  schema: editCommentInput,
  echo: ["text"],
  run: async ({ viewer, input }) => {
    const { subject, commentId } = await editComment(database(), viewer, input);
    leadTo(subject, subjectAddress({ ...subject, ministry: input.ministry }, commentId));
  },
});

export const deleteCommentAction = defineAction({
  name: "deleteComment",
  access: canComment,
  schema: deleteCommentInput,
  run: async ({ viewer, input }) => {
    const { subject, commentId } = await deleteComment(database(), viewer, input);
    leadTo(subject, subjectAddress({ ...subject, ministry: input.ministry }, commentId));
  },
});

export const settleThreadAction = defineAction({
  name: "settleThread",
  access: canComment,
  schema: settleThreadInput,
  run: async ({ viewer, input }) => {
    const { settle, requestId } = input;
    const subject = await settleThread(database(), viewer, { ...settle, requestId });
    leadTo(subject, threadAddress({ ...subject, ministry: input.ministry }, settle.threadId));
  },
});

/** Back to what was written or settled: the page is drawn anew, with a form of its own. */
function leadTo(subject: Subject, address: string): never {
  // Without this a script would take it for the page that is there already.
  revalidatePath(subjectAddress(subject));
  redirect(address);
}
