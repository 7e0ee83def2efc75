import type { TaskItem, TaskReport } from "@/lib/tasks/queries";

/** A task of a list with the reports its 区分 rests on, newest first. */
export type ListedTask = TaskItem & { reports: TaskReport[] };
