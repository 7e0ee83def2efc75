import { Dated } from "@/components/calendar/dated";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { CommentItem } from "@/lib/comments/queries";
import { dateInJapan, dateLabel } from "@/lib/domain/as-of";
import { dateTimeLabel } from "@/lib/domain/date-time-label";

import { CommentText } from "./comment-text";

/**
 * One comment: who, for whom, when, what; or the gap that a deleted one leaves.
 * @param editHref null: not the reader's to change
 */
export function CommentEntry({
  comment,
  asOf,
  editHref,
}: {
  comment: CommentItem;
  asOf: string | undefined;
  editHref: string | null;
}) {
  const { id, deletedAt } = comment;
  return (
    <article
      id={`comment-${id}`}
      aria-label={`${comment.author}のコメント`}
      className="scroll-mt-4 px-4 py-3 target:bg-key-50"
    >
      {deletedAt === null ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3 text-dns-14N-130">
            <Author comment={comment} />
            <TextLink href={`#comment-${id}`} className="inline-flex min-h-6 items-center">
              <Time at={comment.writtenAt} />
            </TextLink>
          </p>
          <div className="mt-1">
            <CommentText parts={comment.parts} asOf={asOf} own={comment.own} />
          </div>
          <Revisions comment={comment} />
          {editHref === null ? null : (
            <p className="text-dns-14N-130 print:hidden">
              <TextLink href={editHref} className="inline-flex min-h-11 items-center">
                編集・削除
              </TextLink>
            </p>
          )}
        </>
      ) : (
        <p className="text-solid-gray-700">
          <Dated>このコメントは{dateLabel(dateInJapan(new Date(deletedAt)))}に削除されました</Dated>
        </p>
      )}
    </article>
  );
}

function Author({ comment: { author, ministry } }: { comment: CommentItem }) {
  return (
    <span>
      <strong className="text-std-16B-170 wrap-anywhere">
        <bdi>{author}</bdi>
      </strong>
      {ministry === null || author.startsWith(ministry) ? null : <span className="ml-2">{ministry}</span>}
    </span>
  );
}

/** 「編集済み」, with what it said before. */
function Revisions({ comment: { editedAt, revisions } }: { comment: CommentItem }) {
  if (editedAt === null) return null;
  return (
    <div className="text-dns-14N-130">
      <Disclosure summary={<Dated>編集済み({dateTimeLabel(new Date(editedAt))})</Dated>}>
        <ol className="space-y-3 border-l-4 border-solid-gray-300 pl-3">
          {revisions.map(({ text, replacedAt }) => (
            <li key={replacedAt}>
              <p className="text-solid-gray-700">
                <Time at={replacedAt} />
                まで
              </p>
              <p dir="auto" className="overflow-clip leading-[1.7] wrap-anywhere whitespace-pre-wrap">
                {text}
              </p>
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}

function Time({ at }: { at: string }) {
  return (
    <time dateTime={at}>
      <Dated>{dateTimeLabel(new Date(at))}</Dated>
    </time>
  );
}
