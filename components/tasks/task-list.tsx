import { Dated } from "@/components/calendar/dated";
import { ExportLinks } from "@/components/exports/export-links";
import { ActiveFilters } from "@/components/ui/active-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import { addressOf } from "@/lib/request/address";
import { roadmapAddress } from "@/lib/roadmap/address";
import type { TaskItem } from "@/lib/tasks/queries";
import type { TaskQuery } from "@/lib/tasks/read-query";
import { datedFilters } from "./dated-filters";
import { filterLabel, type ListChoices } from "./list-words";
import { TaskTable } from "./task-table";

/** Where the keyboard gets past the conditions. */
export const TASK_LIST_ID = "list";

/**
 * One page of tasks with its count, conditions and paging.
 * @param texts the conditions as the address has them; 基準日 only when it is not today
 */
export function TaskList({
  total,
  items,
  query,
  texts,
  choices,
  basis,
}: {
  total: number;
  items: readonly TaskItem[];
  query: TaskQuery & { asOf: DateString };
  texts: Readonly<Record<string, string | undefined>>;
  choices: ListChoices;
  basis: ProgressBasis;
}) {
  const first = (query.page - 1) * query.pageSize + 1;
  const last = first + items.length - 1;
  const pageCount = Math.ceil(total / query.pageSize);
  const pageHref = (page: number) => addressOf("/tasks", { ...texts, page });
  return (
    <>
      <p>
        <strong className="text-std-20B-150 tabular-nums">{total.toLocaleString("ja-JP")}</strong> 件
        {items.length > 0 && pageCount > 1 ? `(${first}〜${last}件目を表示)` : null}
        <TextLink
          href={roadmapAddress({ ...texts, page: undefined, pageSize: undefined })}
          className="ml-4 inline-block py-1 text-dns-14N-130 print:hidden"
        >
          工程表で表示
        </TextLink>
      </p>
      <ActiveFilters filters={datedFilters(activeFilters(texts, choices))} />
      <div id={TASK_LIST_ID} tabIndex={-1} className="outline-none">
        {items.length > 0 ? (
          <TaskTable
            tasks={items}
            caption={<Dated>工程の一覧({basisText(basis, query.asOf)})</Dated>}
            ministry={query.ministry}
            published={basis.kind !== "none"}
            now={quarterOfDate(query.asOf)}
            asOf={texts.asOf}
            hrefOf={(code) => addressOf(`/tasks/${code}`, { asOf: texts.asOf })}
          />
        ) : total > 0 ? (
          <EmptyState title="このページに工程はありません">
            <p>
              全部で{pageCount}ページです。<TextLink href={pageHref(1)}>1ページ目を表示</TextLink>
              してください。
            </p>
          </EmptyState>
        ) : (
          <EmptyState title="条件に合う工程はありません">
            <p>
              条件を減らすか、
              <TextLink href={addressOf("/tasks", { asOf: texts.asOf })}>すべての工程を表示</TextLink>
              してください。
            </p>
          </EmptyState>
        )}
      </div>
      {items.length > 0 ? <Pagination page={query.page} pageCount={pageCount} href={pageHref} /> : null}
      <div className="mt-4">
        <ExportLinks dataset="tasks" values={texts} />
        <ExportLinks dataset="progress" values={texts} subject="主担当ごとの進捗" />
        {basis.kind === "none" ? null : (
          <ExportLinks dataset="reports" values={texts} subject="提出された報告" />
        )}
      </div>
    </>
  );
}

function activeFilters(texts: Readonly<Record<string, string | undefined>>, choices: ListChoices) {
  return Object.entries(texts).flatMap(([field, text]) => {
    const label = text === undefined ? null : filterLabel(field, text, choices);
    if (label === null) return [];
    const others = { ...texts, [field]: undefined, page: undefined };
    // Without a ministry its role says nothing.
    const rest = field === "ministry" ? { ...others, role: undefined } : others;
    return [{ field, label, removeHref: addressOf("/tasks", rest) }];
  });
}
