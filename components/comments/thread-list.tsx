import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { Conversation, ThreadItem } from "@/lib/comments/queries";
import { settleValue } from "@/lib/comments/schema";
import { type Place, writingAddress } from "@/lib/comments/subject";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { CommentEntry } from "./comment-entry";

/** The form that the buttons to resolve and reopen send: a prepared page can hold no form of a server action. */
export const SETTLE_FORM = "settle-thread";

type Props = {
  threads: readonly ThreadItem[];
  subject: Conversation["subject"] & Place;
  /** Whether the reader may write here, today. */
  writable: boolean;
  /** The one that is being answered or changed: it stands open above the form. */
  inHand: number | null;
  asOf: string | undefined;
};

/** Conversations, oldest first; resolved ones folded. @param none there is none at all, and that is said */
export function ThreadList({ threads, none = false, ...rest }: Props & { none?: boolean }) {
  if (none) return <p className="mt-4">コメントはまだありません。</p>;
  return threads.map((thread) => <Thread key={thread.id} thread={thread} {...rest} />);
}

function Thread({
  thread,
  subject,
  writable,
  inHand,
  asOf,
}: { thread: ThreadItem } & Omit<Props, "threads">) {
  const { id, resolved, comments, sample } = thread;
  const formHref = (query: { reply: number } | { edit: number }) => writingAddress(subject, query);
  const entries = (
    <div className="divide-y divide-solid-gray-300">
      {comments.map((comment) => (
        <CommentEntry
          key={comment.id}
          comment={comment}
          asOf={asOf}
          editHref={writable && comment.own ? formHref({ edit: comment.id }) : null}
        />
      ))}
    </div>
  );
  const first = comments.find(({ deletedAt }) => deletedAt === null);
  return (
    <article
      id={`thread-${id}`}
      aria-label={first ? `スレッド: ${startOf(first.parts)}` : "スレッド"}
      className="mt-4 max-w-[60rem] scroll-mt-4 rounded-8 border border-solid-gray-420 target:border-2 target:border-key-900"
    >
      {sample || resolved ? (
        <p className="flex flex-wrap items-center gap-2 px-4 pt-3 text-dns-14N-130">
          {resolved ? <Badge tone="key">解決済み</Badge> : null}
          {resolved ? (
            <span>
              <bdi>{resolved.by ?? "不明"}</bdi>、<Dated>{dateTimeLabel(new Date(resolved.at))}</Dated>
            </span>
          ) : null}
          {sample ? <Badge tone="attention">サンプル(架空)</Badge> : null}
        </p>
      ) : null}
      {resolved && inHand !== id ? (
        <div className="px-4 py-1">
          <Disclosure summary={foldedWords(first ? startOf(first.parts) : null, comments.length)}>
            {entries}
          </Disclosure>
        </div>
      ) : (
        entries
      )}
      {writable && inHand !== id ? (
        <p className="flex flex-wrap gap-x-6 border-t border-solid-gray-300 px-4 print:hidden">
          <TextLink href={formHref({ reply: id })} className="inline-flex min-h-11 items-center">
            返信する
          </TextLink>
          <button
            type="submit"
            form={SETTLE_FORM}
            name="settle"
            value={settleValue(thread)}
            className="min-h-11 text-blue-1000 underline underline-offset-[0.1875em] hover:decoration-[0.1875em]"
          >
            {resolved ? "再開する" : "解決済みにする"}
          </button>
        </p>
      ) : null}
    </article>
  );
}

/** What a folded conversation says of itself. @param start of its first comment that is still there */
function foldedWords(start: string | null, count: number): string {
  if (start === null) return `${count}件のコメントを表示`;
  return count > 1 ? `「${start}」ほか${count - 1}件を表示` : `「${start}」を表示`;
}

/** The first words of a comment, on one line. */
function startOf(parts: readonly { text: string }[]): string {
  const text = parts.map((part) => part.text).join("");
  const [line = ""] = text.split("\n");
  const characters = [...line];
  return characters.length > 30 ? `${characters.slice(0, 30).join("")}…` : line;
}
