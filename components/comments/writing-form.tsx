import { randomUUID } from "node:crypto";
import {
  deleteCommentAction,
  editCommentAction,
  replyAction,
  settleThreadAction,
  startThreadAction,
} from "@/lib/comments/actions";
import type { Conversation } from "@/lib/comments/queries";
import { COMMENT_LENGTH } from "@/lib/comments/schema";
import { subjectAddress, threadAddress } from "@/lib/comments/subject";
import { textOf, type Writing } from "@/lib/comments/writing";
import { CommentForm } from "./comment-form";
import { ThreadAct } from "./thread-acts";

/**
 * The one form of the page: begins a conversation, or answers one (or resolves it), or changes a comment (or
 * deletes it). What is not sent, the browser keeps for this reader alone.
 */
export function WritingForm({
  writing,
  conversation: { subject, threads, reader },
}: {
  writing: Writing;
  conversation: Conversation;
}) {
  // What was written last makes the next form another one.
  const last = threads.flatMap(({ comments }) => comments.filter(({ own }) => own)).map(({ id }) => id);
  const round = Math.max(0, ...last);
  const requestId = randomUUID();
  const shared = { text: "", basedOn: 0, maxLength: COMMENT_LENGTH, cancelHref: subjectAddress(subject) };
  switch (writing.kind) {
    case "start":
      return (
        <CommentForm
          key={`start ${round}`}
          {...shared}
          action={startThreadAction}
          fields={{ subjectType: subject.type, subjectId: String(subject.id), requestId }}
          name={`${reader} ${subject.type} ${subject.id}`}
          label="新しいコメント"
          submit="コメントする"
          cancelHref={null}
        />
      );
    case "reply": {
      const { id, version, resolved } = writing.thread;
      const to = resolved ? "open" : "resolved";
      return (
        <>
          <CommentForm
            key={`reply ${id} ${round}`}
            {...shared}
            action={replyAction}
            fields={{ threadId: String(id), requestId }}
            name={`${reader} reply ${id}`}
            label="返信"
            submit="返信する"
            cancelHref={threadAddress(subject, id)}
          />
          <ThreadAct
            action={settleThreadAction}
            fields={{ threadId: String(id), basedOn: String(version), to, requestId: randomUUID() }}
            lead={
              resolved
                ? "もう一度話し合うときに。"
                : "話が済んだら、スレッドを折りたたみます。後で再開できます。"
            }
            againHref={threadAddress(subject, id)}
          >
            {resolved ? "スレッドを再開する" : "スレッドを解決済みにする"}
          </ThreadAct>
        </>
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
            fields={{ commentId, requestId }}
            name={`${reader} edit ${id}`}
            label="コメントの編集"
            submit="保存する"
            text={textOf(writing.comment)}
            basedOn={version}
            cancelHref={subjectAddress(subject, id)}
          />
          <ThreadAct
            action={deleteCommentAction}
            fields={{ commentId, basedOn: String(version), requestId: randomUUID() }}
            lead="元に戻せません。削除したことだけが残ります。"
            againHref={subjectAddress(subject, id)}
          >
            このコメントを削除する
          </ThreadAct>
        </>
      );
    }
  }
}
