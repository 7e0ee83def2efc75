import { TextLink } from "@/components/ui/text-link";

/** More are counted as this many. */
const MANY = 99;

/** The way to the inbox, with how many wait there. */
export function InboxLink({ unread }: { unread: number }) {
  return (
    <TextLink
      href="/inbox"
      className="inline-flex min-h-6 items-center gap-1.5"
      aria-label={unread > 0 ? `通知(未読${unread > MANY ? `${MANY}件以上` : `${unread}件`})` : undefined}
    >
      通知
      {unread > 0 ? (
        <span className="min-w-6 rounded-full bg-red-900 px-1.5 py-0.5 text-center text-white tabular-nums">
          {unread > MANY ? `${MANY}+` : unread}
        </span>
      ) : null}
    </TextLink>
  );
}
