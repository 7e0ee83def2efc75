import { randomUUID } from "node:crypto";
import {
  deleteCommentAction,
  editCommentAction,
  replyAction,
  startThreadAction,
} from "@/lib/comments/actions";
import type { Conversation } from "@/lib/comments/queries";
import { COMMENT_LENGTH } from "@/lib/comments/schema";
import { type Place, subjectAddress, threadAddress } from "@/lib/comments/subject";
import { textOf, type Writing } from "@/lib/comments/writing";
import { CommentForm } from "./comment-form";
import { DeleteForm } from "./delete-form";

/**
 * The one form of the page: begins a conversation, or answers one, or changes a comment (or
 * deletes it). What is not sent, the browser keeps for this reader alone.
 */
export function WritingForm({
  writing,
  conversation: { subject, threads, reader },
}: {
  writing: Writing;
  conversation: Omit<Conversation, "subject"> & { subject: Conversation["subject"] & Place };
}) {
  // What was written last makes the next form another one.
  const last = threads.flatMap(({ comments }) => comments.filter(({ own }) => own)).map(({ id }) => id);
  const round = Math.max(0, ...last);
  const requestId = randomUUID();
  const kept: Record<string, string> = subject.ministry ? { ministry: subject.ministry } : {};
  const shared = { text: "", basedOn: 0, maxLength: COMMENT_LENGTH, cancelHref: subjectAddress(subject) };
  switch (writing.kind) {
    case "start":
      return (
        <CommentForm
          key={`start ${round}`}
          {...shared}
          action={startThreadAction}
          fields={{ subjectType: subject.type, subjectId: String(subject.id), requestId, ...kept }}
          name={`${reader} ${subject.type} ${subject.id}`}
          label="新しいコメント"
          submit="コメントする"
          cancelHref={null}
        />
      );
    case "reply": {
      const { id } = writing.thread;
      return (
        <CommentForm
          key={`reply ${id} ${round}`}
          {...shared}
          action={replyAction}
          fields={{ threadId: String(id), requestId, ...kept }}
          name={`${reader} reply ${id}`}
          label="返信"
          submit="返信する"
          cancelHref={threadAddress(subject, id)}
        />
      );
    }
    case "edit": {
      const { id, version } = writing.comment;
      const commentId = String(id);
      return (
        <>
          <CommentForm
            key={`edit ${id} ${version}`}
            {...shared}
            action={editCommentAction}
            fields={{ commentId, requestId, ...kept }}
            name={`${reader} edit ${id}`}
            label="コメントの編集"
            submit="保存する"
            text={textOf(writing.comment)}
            basedOn={version}
            cancelHref={subjectAddress(subject, id)}
          />
          <DeleteForm
            action={deleteCommentAction}
            fields={{ commentId, basedOn: String(version), requestId: randomUUID(), ...kept }}
            againHref={subjectAddress(subject, id)}
          />
        </>
      );
    }
  }
}
