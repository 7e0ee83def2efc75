import { ExportLinks } from "@/components/exports/export-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { ViewSwitch } from "@/components/ui/view-switch";
import { addressOf } from "@/lib/request/address";
import type { SearchFilter } from "@/lib/search/filter";
import type { SearchPage } from "@/lib/search/queries";
import { SearchResult } from "./search-result";
import { SEARCH_KIND_LABELS, SEARCH_KIND_ORDER } from "./search-words";

/** Kinds whose list can be narrowed by the same words. */
const LISTS = { task: "/tasks", measure: "/measures" } as const;
const LISTED = ["task", "measure"] as const;

/**
 * One page of results with the counts by kind and paging.
 * @param pageSize results a page
 * @param texts the conditions as the address has them
 */
export function SearchResults({
  found,
  filter,
  pageSize,
  texts,
}: {
  found: SearchPage;
  filter: SearchFilter;
  pageSize: number;
  texts: Readonly<Record<string, string | undefined>>;
}) {
  const { q = "", kind, page } = filter;
  const { chosen, items, total } = found;
  const hrefOf = (changes: Record<string, string | number | undefined>) =>
    addressOf("/search", { ...texts, page: undefined, ...changes });
  if (total === 0) return <NothingFound q={q} asOf={texts.asOf} />;
  const first = (page - 1) * pageSize + 1;
  const pageCount = Math.ceil(chosen / pageSize);
  const list = kind === "task" || kind === "measure" ? LISTS[kind] : undefined;
  return (
    <>
      <ViewSwitch
        label="種類"
        choices={[
          { label: `すべて ${count(total)}`, href: hrefOf({ kind: undefined }), chosen: kind === undefined },
          ...SEARCH_KIND_ORDER.map((one) => ({
            label: `${SEARCH_KIND_LABELS[one]} ${count(found.counts[one])}`,
            href: hrefOf({ kind: one }),
            chosen: kind === one,
          })),
        ]}
      />
      <p className="mt-4 flex flex-wrap items-baseline gap-x-4">
        <span>
          「{q}」の検索結果 <strong className="text-std-20B-150 tabular-nums">{count(chosen)}</strong> 件
          {items.length > 0 && pageCount > 1 ? `(${first}〜${first + items.length - 1}件目を表示)` : null}
        </span>
        {list && chosen > 0 ? (
          <TextLink href={addressOf(list, { q, asOf: texts.asOf })} className="py-0.5">
            この語句で{SEARCH_KIND_LABELS[kind ?? "task"]}の一覧を絞り込む
          </TextLink>
        ) : null}
      </p>
      {items.length > 0 ? (
        <ol className="mt-2 border-t border-solid-gray-300">
          {items.map((result) => (
            <SearchResult key={`${result.kind}:${result.id}`} result={result} asOf={texts.asOf} />
          ))}
        </ol>
      ) : chosen > 0 ? (
        <EmptyState title="このページに結果はありません">
          <p>
            全部で{pageCount}ページです。<TextLink href={hrefOf({})}>1ページ目を表示</TextLink>してください。
          </p>
        </EmptyState>
      ) : (
        <EmptyState title={`${SEARCH_KIND_LABELS[kind ?? "task"]}には見つかりません`}>
          <p>
            ほかの種類に{count(total)}件あります。
            <TextLink href={hrefOf({ kind: undefined })}>すべての種類を表示</TextLink>してください。
          </p>
        </EmptyState>
      )}
      {items.length > 0 ? (
        <Pagination page={page} pageCount={pageCount} href={(to) => hrefOf({ page: to })} />
      ) : null}
      <div className="mt-4">
        {LISTED.filter((one) => found.counts[one] > 0).map((one) => (
          <ExportLinks
            key={one}
            dataset={`${one}s`}
            values={{ asOf: texts.asOf, q }}
            subject={`この語句の${SEARCH_KIND_LABELS[one]}(${count(found.counts[one])}件)`}
          />
        ))}
      </div>
    </>
  );
}

function NothingFound({ q, asOf }: { q: string; asOf: string | undefined }) {
  return (
    <EmptyState title={`「${q}」は見つかりません`}>
      <ul className="list-disc pl-6 text-left">
        <li>語句を短くするか、減らしてください。語句をすべて含むものだけが見つかります。</li>
        <li>工程番号は「K02-03」、施策番号は「03-16」の形で入力してください。</li>
        <li>
          <TextLink href={addressOf("/tasks", { asOf })}>工程の一覧</TextLink>や
          <TextLink href={addressOf("/measures", { asOf })}>施策の一覧</TextLink>
          は、府省庁や分野、条で絞り込めます。
        </li>
      </ul>
    </EmptyState>
  );
}

function count(number: number): string {
  return number.toLocaleString("ja-JP");
}
