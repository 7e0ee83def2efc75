import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { Inbox, NotificationItem } from "@/lib/notifications/queries";
import { doneBy, notifiedWords, REASON_LABELS } from "@/lib/notifications/words";
import { addressOf } from "@/lib/request/address";

/** Id of the form that the rows' buttons send. */
export const OPEN_FORM = "open-notification";

const STEP =
  "inline-flex min-h-11 items-center rounded-8 border border-solid-gray-536 px-4 no-underline hover:bg-key-50 hover:underline";

/** What the person was told of, newest first. @param before the page begins below this one */
export function InboxList({ inbox, before }: { inbox: Inbox; before: number | undefined }) {
  const { items, more } = inbox;
  if (items.length === 0) {
    return (
      <EmptyState title="通知はありません">
        <p>
          コメントであなたやあなたの府省庁が名指しされたとき、あなたが書いたスレッドに動きがあったときに届きます。
          工程・施策・府省庁のページのコメント欄で、その項目の動きの通知を受け取ることもできます。
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="border-t border-solid-gray-300">
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ol>
      {before !== undefined || more ? (
        <nav aria-label="ページ送り" className="my-6 flex flex-wrap gap-2 print:hidden">
          {before === undefined ? null : (
            <TextLink href="/inbox" className={STEP}>
              最新の通知へ
            </TextLink>
          )}
          {more ? (
            <TextLink href={addressOf("/inbox", { before: items.at(-1)?.id })} rel="next" className={STEP}>
              これより前の通知へ
            </TextLink>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

function Row({ item }: { item: NotificationItem }) {
  const { id, read, reason, excerpt, deleted } = item;
  const { person, ministry } = doneBy(item);
  return (
    <li
      className={`border-b border-solid-gray-300 border-l-4 px-4 py-3 ${read ? "border-l-transparent" : "border-l-key-900 bg-key-50"}`}
    >
      <p className="flex flex-wrap items-center gap-2 text-dns-14N-130">
        {read ? <span className="text-solid-gray-700">既読</span> : <Badge tone="key">未読</Badge>}
        <Badge>{REASON_LABELS[reason]}</Badge>
        <time dateTime={item.at}>
          <Dated>{dateTimeLabel(new Date(item.at))}</Dated>
        </time>
      </p>
      {/* One form for all rows: a prepared page can hold no form of a server action. */}
      <button
        type="submit"
        form={OPEN_FORM}
        name="id"
        value={id}
        className={`mt-1 min-h-11 text-left wrap-anywhere text-blue-1000 underline underline-offset-[0.1875em] hover:decoration-[0.1875em] ${read ? "" : "font-bold"}`}
      >
        {notifiedWords(item)}
      </button>
      <p className="wrap-anywhere">
        <bdi>{person}</bdi>
        {ministry === null ? null : `(${ministry})`}
        {excerpt === null ? (deleted ? ": このコメントは削除されました" : null) : ": "}
        {excerpt === null ? null : <bdi>{excerpt.replaceAll("\n", " ")}</bdi>}
      </p>
    </li>
  );
}
