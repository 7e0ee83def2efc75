import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { TaskPlan } from "@/components/tasks/task-plan";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { taskMark } from "@/lib/tasks/marks";
import type { TaskDetail } from "@/lib/tasks/queries";

/**
 * What a report is about: the task and its plan.
 * @param ministry whose report it is; null while that is still to be chosen
 */
export function ReportSubject({
  task,
  asOf,
  ministry,
}: {
  task: TaskDetail;
  asOf: DateString;
  ministry: string | null;
}) {
  const mark = taskMark(task);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: "/" },
          { label: "工程", href: "/tasks" },
          { label: task.code, href: `/tasks/${task.code}` },
          { label: "進捗の報告" },
        ]}
      />
      <PageHeading
        above={
          <>
            <span className="text-std-18B-160">{task.code}</span>
            {mark ? <ProgressMarkBadge mark={mark} /> : null}
          </>
        }
        title={ministry ? `進捗の報告(${ministry})` : "進捗の報告"}
        lead={task.title}
      />
      <TaskPlan task={task} now={quarterOfDate(asOf)} asOf={undefined} />
    </>
  );
}
