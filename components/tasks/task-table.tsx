import type { ReactNode } from "react";
import { MinistryList } from "@/components/ministries/ministry-list";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { Quarter } from "@/lib/domain/fiscal-quarter";
import { chapterLabel, initiativeHeading, sectionLabel } from "@/lib/domain/initiative-heading";
import type { TaskItem } from "@/lib/tasks/queries";
import { TaskForecast } from "./task-forecast";
import { TaskPeriod } from "./task-period";
import { TaskProgressCell } from "./task-progress-cell";

const COLUMNS = [
  { label: "工程番号", width: "6rem" },
  { label: "取組内容" },
  { label: "府省庁", width: "10.25rem" },
  { label: "計画期間", width: "14.5rem" },
  { label: "区分", width: "12rem" },
  { label: "見込・完了日", width: "11.25rem" },
] as const;

/**
 * Tasks in the printed order, under the 取組 they belong to.
 * @param ministry the chosen one: its own 区分 stands beside the task's
 * @param published whether there is any progress to show
 * @param asOf 基準日 as addresses carry it
 * @param hrefOf address of a task
 */
export function TaskTable({
  tasks,
  caption,
  ministry,
  published,
  now,
  asOf,
  hrefOf,
}: {
  tasks: readonly TaskItem[];
  caption: ReactNode;
  ministry: string | undefined;
  published: boolean;
  now: Quarter;
  asOf: string | undefined;
  hrefOf: (code: string) => string;
}) {
  const columns = published ? COLUMNS : COLUMNS.slice(0, 4);
  return (
    <CardTable caption={caption} columns={columns}>
      {groupByInitiative(tasks).map((group) => (
        <CardRows
          key={group[0]?.code}
          columnCount={columns.length}
          heading={<InitiativeHeading task={group[0]} />}
        >
          {group.map((task) => (
            <CardRow key={task.code}>
              <CardCell label="工程番号">
                <TextLink href={hrefOf(task.code)} className="font-bold whitespace-nowrap">
                  {task.code}
                </TextLink>
              </CardCell>
              <CardCell>
                <span className="text-dns-16N-130 print:text-[8.5pt]">{task.title}</span>
              </CardCell>
              <CardCell label="府省庁">
                <MinistryList ministries={task.ministries} asOf={asOf} />
              </CardCell>
              <CardCell label="計画期間">
                <TaskPeriod task={task} now={now} />
              </CardCell>
              {published ? (
                <>
                  <CardCell label="区分">
                    <TaskProgressCell task={task} ministry={ministry} />
                  </CardCell>
                  <CardCell label="見込・完了日">
                    <TaskForecast task={task} />
                  </CardCell>
                </>
              ) : null}
            </CardRow>
          ))}
        </CardRows>
      ))}
    </CardTable>
  );
}

function InitiativeHeading({ task }: { task: TaskItem | undefined }) {
  if (!task) return null;
  const { chapter, sections } = task;
  const heading = initiativeHeading(task.initiative, { chapter, sections });
  const above = [chapterLabel(chapter), ...sections.map(sectionLabel)].filter((label) => label !== heading);
  return (
    <>
      <span className="block text-dns-14N-130 text-solid-gray-700">{above.join(" › ")}</span>
      <span className="block text-dns-14B-130">{heading}</span>
    </>
  );
}

/** Neighbours of one 取組 together. */
function groupByInitiative(tasks: readonly TaskItem[]): TaskItem[][] {
  const groups: TaskItem[][] = [];
  for (const task of tasks) {
    const group = groups.at(-1);
    if (group?.[0] && sameInitiative(group[0], task)) group.push(task);
    else groups.push([task]);
  }
  return groups;
}

function sameInitiative(a: TaskItem, b: TaskItem): boolean {
  return a.chapter.key === b.chapter.key && a.initiative === b.initiative;
}
