import { Dated } from "@/components/calendar/dated";
import { type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import type { TaskItem } from "@/lib/tasks/queries";
import { QuarterStrip } from "./quarter-strip";

/** When a task is planned, in words and as a strip. */
export function TaskPeriod({
  task,
  now,
}: {
  task: Pick<TaskItem, "quarters" | "planned" | "stated" | "statedQuarters">;
  now: Quarter;
}) {
  if (!task.planned) return <span className="text-solid-gray-700">時期の記載なし</span>;
  const quarters = task.stated ? task.statedQuarters : task.quarters;
  return (
    <>
      {task.stated ? <span className="block text-solid-gray-700">府省庁が示した時期</span> : null}
      <Dated>{quarterRunsLabel(quarters)}</Dated>
      <QuarterStrip quarters={quarters} stated={task.stated} now={now} />
    </>
  );
}
