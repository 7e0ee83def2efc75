import type { Quarter } from "@/lib/domain/fiscal-quarter";
import type { TaskFact } from "@/lib/progress/queries";
import type { Column } from "./column";
import { PROGRESS_FILE_COLUMNS } from "./file-columns";
import { ofTask, TASK_PLACE_COLUMNS } from "./task-columns";
import { quarterColumns } from "./time-columns";

/** One quarter for which a task is planned. */
export type ScheduleRow = { task: TaskFact; quarter: Quarter };

/** `schedules`: one record per planned quarter of a task. */
export const SCHEDULE_FILE_COLUMNS: readonly Column<ScheduleRow>[] = [
  ...ofTask<ScheduleRow>(TASK_PLACE_COLUMNS),
  {
    key: "schedule",
    label: "計画期間のもと",
    type: "code",
    description: "計画の四半期が印刷されたものか、府省庁が示したものか。",
    origin: "computed",
    values: { printed: "工程表の記載", stated: "府省庁が最初に示した時期" },
    value: ({ task }) => (task.stated ? "stated" : "printed"),
  },
  ...quarterColumns<ScheduleRow>(
    {
      key: "planned",
      label: "計画の四半期",
      description: "計画されている四半期の一つ。途中が空いている工程では、その四半期の行はない。",
      origin: "computed",
    },
    "start",
    ({ quarter }) => quarter,
  ),
  ...PROGRESS_FILE_COLUMNS,
];

/** The planned quarters of tasks, in their order: printed, else first stated. */
export function scheduleRows(tasks: readonly TaskFact[]): ScheduleRow[] {
  return tasks.flatMap((task) =>
    (task.stated ? task.statedQuarters : task.content.quarters).map((quarter) => ({ task, quarter })),
  );
}
