import { ActionButton } from "@/components/auth/action-button";
import { Prepared } from "@/components/prepared/prepared";
import { ButtonLink } from "@/components/ui/button";
import type { Conversation } from "@/lib/comments/queries";
import { writingAddress } from "@/lib/comments/subject";
import { type Writing, writingOf } from "@/lib/comments/writing";
import { givenTexts, type QueryInput } from "@/lib/request/query-string";
import { setWatchAction } from "@/lib/watches/actions";
import { ThreadList } from "./thread-list";
import { WritingForm } from "./writing-form";

/**
 * What people say about one of several items of a page, below it. The page's one form stands where it was asked
 * for (`?comment=5`, or by a conversation); the page has a SettleForm.
 * @param noun what the item is called: 「指標」
 * @param name of the item, for those who hear the page
 */
export function ConversationPart({
  conversation,
  ministry,
  input,
  asOf,
  noun,
  name,
}: {
  conversation: Conversation;
  /** Whose part of the page is shown, where the address says so: it is kept. */
  ministry: string | undefined;
  input: QueryInput;
  asOf: string | undefined;
  noun: string;
  name: string;
}) {
  const { threads, mayComment, past, watched } = conversation;
  const subject = { ...conversation.subject, ministry };
  const writable = mayComment && !past;
  const writing = writable ? askedFor(input, conversation) : null;
  const inHand = writing === null || writing.kind === "start" ? null : writing.thread.id;
  const cut = inHand === null ? threads.length : threads.findIndex(({ id }) => id === inHand) + 1;
  const shared = { subject, writable, inHand, asOf };
  const count = threads.flatMap(({ comments }) =>
    comments.filter(({ deletedAt }) => deletedAt === null),
  ).length;
  const id = `comments-${subject.id}`;
  return (
    <section aria-labelledby={id} className="mt-6">
      <Prepared view={PartHeading} props={{ id, noun, count }} />
      <Prepared view={ThreadList} props={{ ...shared, threads: threads.slice(0, cut) }} />
      {writing ? (
        <div className="mt-4 max-w-[48em] print:hidden">
          <WritingForm writing={writing} conversation={{ ...conversation, subject }} />
        </div>
      ) : null}
      <Prepared view={ThreadList} props={{ ...shared, threads: threads.slice(cut) }} />
      {past ? null : (
        <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
          {writable && writing?.kind !== "start" ? (
            <ButtonLink
              href={writingAddress(subject, { comment: subject.id })}
              variant="outline"
              size="sm"
              aria-label={`${noun}「${name}」にコメントする`}
            >
              この{noun}にコメントする
            </ButtonLink>
          ) : null}
          <ActionButton
            action={setWatchAction}
            size="sm"
            variant="text"
            fields={{
              subjectType: subject.type,
              subjectId: String(subject.id),
              watch: watched ? "no" : "yes",
            }}
          >
            {watched ? `この${noun}の動きの通知をやめる` : `この${noun}の動きを通知で受け取る`}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

/** Prepared, so that it counts what others write. */
function PartHeading({ id, noun, count }: { id: string; noun: string; count: number }) {
  return (
    <h3 id={id} className="text-std-18B-160">
      この{noun}へのコメント({count}件)
    </h3>
  );
}

/** What the form is for, where it was asked for by this conversation. */
function askedFor(input: QueryInput, conversation: Conversation): Writing | null {
  const writing = writingOf(input, conversation);
  const { comment } = givenTexts(input, ["comment"]);
  return writing.kind !== "start" || comment === String(conversation.subject.id) ? writing : null;
}
