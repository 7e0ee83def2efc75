import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { TextLink } from "@/components/ui/text-link";
import { type Quarter, quarterCode, quarterLabel } from "@/lib/domain/fiscal-quarter";
import type { OverviewTask, OverviewTasks } from "@/lib/overview/queries";
import { addressOf } from "@/lib/request/address";

/**
 * What starts and what ends in a quarter, by plan.
 * @param ministry slug of the one whose tasks these are, as lead; undefined: all tasks
 */
export function QuarterTasks({
  quarter,
  starting,
  ending,
  ministry,
  asOf,
}: {
  quarter: Quarter;
  starting: OverviewTasks;
  ending: OverviewTasks;
  ministry?: string;
  asOf: string | undefined;
}) {
  const code = quarterCode(quarter);
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <TaskListing
        heading={<Dated>{quarterLabel(quarter)}に始まる工程</Dated>}
        tasks={starting}
        href={addressOf("/tasks", { asOf, ministry, starts: code })}
        asOf={asOf}
      />
      <TaskListing
        heading={<Dated>{quarterLabel(quarter)}に終わる工程</Dated>}
        tasks={ending}
        href={addressOf("/tasks", { asOf, ministry, ends: code })}
        asOf={asOf}
      />
    </div>
  );
}

function TaskListing({
  heading,
  tasks: { total, named },
  href,
  asOf,
}: {
  heading: ReactNode;
  tasks: OverviewTasks;
  href: string;
  asOf: string | undefined;
}) {
  return (
    <div className="min-w-0">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b-2 border-solid-gray-800 pb-1 text-std-18B-160">
        {heading}
        <span className="text-std-16N-170 tabular-nums">
          {total > 0 ? (
            <TextLink href={href}>
              {total}件<span className="print:hidden">すべて</span>
            </TextLink>
          ) : (
            "0件"
          )}
        </span>
      </h3>
      {total === 0 ? (
        <p className="mt-2 text-solid-gray-700">この四半期に当たる工程はありません。</p>
      ) : (
        <ul>
          {named.map((task) => (
            <li key={task.code} className="border-b border-solid-gray-300 py-2.5 text-dns-16N-130">
              <TaskLine task={task} asOf={asOf} />
            </li>
          ))}
        </ul>
      )}
      {total > named.length ? (
        <p className="mt-2 text-dns-14N-130">
          ほか{total - named.length}件は<TextLink href={href}>一覧</TextLink>にあります。
        </p>
      ) : null}
    </div>
  );
}

function TaskLine({ task, asOf }: { task: OverviewTask; asOf: string | undefined }) {
  return (
    <>
      <p>
        <TextLink
          href={addressOf(`/tasks/${task.code}`, { asOf })}
          className="mr-2 font-bold whitespace-nowrap"
        >
          {task.code}
        </TextLink>
        {task.title}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130 text-solid-gray-700">
        {task.mark ? <ProgressMarkBadge mark={task.mark} /> : null}
        <span>{task.leads.join("、")}</span>
        {task.stated ? <span>時期は府省庁が示したもの</span> : null}
      </p>
    </>
  );
}
