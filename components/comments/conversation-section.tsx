import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/auth/action-button";
import { Prepared } from "@/components/prepared/prepared";
import { Section } from "@/components/ui/section";
import { settleThreadAction } from "@/lib/comments/actions";
import type { Conversation } from "@/lib/comments/queries";
import { subjectAddress } from "@/lib/comments/subject";
import { type Writing, writingOf } from "@/lib/comments/writing";
import type { QueryInput } from "@/lib/request/query-string";
import { setWatchAction } from "@/lib/watches/actions";
import { SettleForm } from "./settle-form";
import { SETTLE_FORM, ThreadList } from "./thread-list";
import { WritingForm } from "./writing-form";

const NOUNS = { task: "工程", measure: "施策", indicator: "指標", ministry: "府省庁のページ" } as const;

/**
 * What people say about an item, with the form to say something. Nothing at all for those who may not read it.
 * @param input query string of the page: what the form is for
 * @param asOf 基準日 as addresses carry it
 */
export function ConversationSection({
  conversation,
  input,
  asOf,
}: {
  conversation: Conversation | null;
  input: QueryInput;
  asOf: string | undefined;
}) {
  if (conversation === null) return null;
  const { subject, threads, mayComment, past, watched } = conversation;
  const writable = mayComment && !past;
  const writing: Writing = writable ? writingOf(input, conversation) : { kind: "start" };
  const inHand = writing.kind === "start" ? null : writing.thread.id;
  // The form stands below the conversation that it is about.
  const cut = inHand === null ? threads.length : threads.findIndex(({ id }) => id === inHand) + 1;
  const shared = { subject, writable, inHand, asOf };
  const noun = NOUNS[subject.type];
  return (
    <Section
      id="comments"
      title="コメント"
      lead={past ? "この日の終わりまでに書かれたものです。書くには、今日の表示に戻してください。" : LEAD}
    >
      {past ? null : (
        <ActionButton
          action={setWatchAction}
          size="sm"
          fields={{ subjectType: subject.type, subjectId: String(subject.id), watch: watched ? "no" : "yes" }}
        >
          {watched ? `この${noun}の動きの通知をやめる` : `この${noun}の動きを通知で受け取る`}
        </ActionButton>
      )}
      {/* Also without a thread: the first one may come while the page is open. */}
      {writable ? (
        <SettleForm
          id={SETTLE_FORM}
          action={settleThreadAction}
          requestId={randomUUID()}
          againHref={subjectAddress(subject)}
        />
      ) : null}
      <Prepared
        view={ThreadList}
        props={{ ...shared, threads: threads.slice(0, cut), none: threads.length === 0 }}
      />
      {writable ? (
        <div className="mt-4 max-w-[48em] print:hidden">
          <WritingForm writing={writing} conversation={conversation} />
        </div>
      ) : null}
      <Prepared view={ThreadList} props={{ ...shared, threads: threads.slice(cut) }} />
    </Section>
  );
}

const LEAD = "ログインした人にだけ表示しています。公開されません。";
