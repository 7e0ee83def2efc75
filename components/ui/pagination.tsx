import { Icon } from "./icon";
import { TextLink } from "./text-link";

const BOX =
  "inline-flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-8 border px-2 tabular-nums no-underline";
const LINK = `${BOX} border-solid-gray-536 hover:bg-key-50 hover:underline`;

/**
 * Links to the pages of a list. Nothing is shown for a single page.
 * @param page the current one, from 1
 * @param href address of a page
 */
export function Pagination({
  page,
  pageCount,
  href,
  label = "ページ送り",
}: {
  page: number;
  pageCount: number;
  href: (page: number) => string;
  label?: string;
}) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={label} className="my-6 print:hidden">
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 ? (
          <li>
            <TextLink href={href(page - 1)} rel="prev" className={LINK}>
              <Icon name="previous" size={16} />
              前へ
            </TextLink>
          </li>
        ) : null}
        {pagesAround(page, pageCount).map((entry, index, entries) => (
          <li key={entry} className="inline-flex items-center gap-2">
            {index > 0 && entry - (entries[index - 1] ?? entry) > 1 ? (
              <span aria-hidden="true">…</span>
            ) : null}
            {entry === page ? (
              <span aria-current="page" className={`${BOX} border-key-900 bg-key-900 font-bold text-white`}>
                <span className="sr-only">現在のページ、</span>
                {entry}
              </span>
            ) : (
              <TextLink href={href(entry)} className={LINK} aria-label={`${entry}ページ目`}>
                {entry}
              </TextLink>
            )}
          </li>
        ))}
        {page < pageCount ? (
          <li>
            <TextLink href={href(page + 1)} rel="next" className={LINK}>
              次へ
              <Icon name="next" size={16} />
            </TextLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** First, last, and the pages beside the current one. */
function pagesAround(page: number, pageCount: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pageCount];
  return [...new Set(wanted)].filter((entry) => entry >= 1 && entry <= pageCount);
}
