import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { threadAddress, writingAddress } from "@/lib/comments/subject";
import type { Asked, AskedRow } from "@/lib/desk/asked-queries";
import { dateTimeLabel } from "@/lib/domain/date-time-label";

/** Conversations that wait for an answer of the ministry's people, each with the way to its form. */
export function AskedList({ asked: { count, rows } }: { asked: Asked }) {
  if (rows.length === 0) return <p className="mt-4">答えを待っているコメントはありません。</p>;
  return (
    <>
      <ul className="mt-4 border-t border-solid-gray-420">
        {rows.map((row) => (
          <li
            key={row.threadId}
            className="grid gap-x-6 gap-y-2 border-b border-solid-gray-420 py-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-start"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <TextLink href={threadAddress(row.subject, row.threadId)} className="font-bold wrap-anywhere">
                  {wordsOf(row)}
                </TextLink>
                {row.mentioned ? <Badge tone="key">名指し</Badge> : null}
              </p>
              <p className="mt-1 line-clamp-3 wrap-anywhere">
                <bdi>{row.excerpt.replaceAll("\n", " ")}</bdi>
              </p>
              <p className="mt-1 text-dns-14N-130 text-solid-gray-700">
                <bdi>{row.author}</bdi>
                {row.ministry === null || row.author.startsWith(row.ministry) ? null : `(${row.ministry})`}、
                <time dateTime={row.at}>
                  <Dated>{dateTimeLabel(new Date(row.at))}</Dated>
                </time>
              </p>
            </div>
            <ButtonLink
              href={writingAddress(row.subject, { reply: row.threadId })}
              aria-label={`${wordsOf(row)}のコメントに返信する`}
            >
              返信する
            </ButtonLink>
          </li>
        ))}
      </ul>
      {count > rows.length ? (
        <p className="mt-3">ほか{count - rows.length}件は、返信すると続けて表示します。</p>
      ) : null}
    </>
  );
}

/** 「K02-03 工程の名前」 */
function wordsOf({ subject: { type, key }, title }: AskedRow): string {
  if (type === "ministry") return title;
  return type === "indicator" ? `${key} 指標「${title}」` : `${key} ${title}`;
}
