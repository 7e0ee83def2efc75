import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { leadMark, taskMark } from "@/lib/tasks/marks";
import type { TaskItem } from "@/lib/tasks/queries";

/** 区分 of a task; with a chosen ministry that leads it among others, that ministry's own one first. */
export function TaskProgressCell({ task, ministry }: { task: TaskItem; ministry: string | undefined }) {
  const whole = taskMark(task);
  const own = task.ministries.find((entry) => entry.slug === ministry && entry.progress);
  if (!whole) return null;
  const leads = task.ministries.filter((entry) => entry.progress);
  if (!own?.progress || leads.length === 1) return <ProgressMarkBadge mark={whole} />;
  return (
    <dl className="space-y-1">
      <div>
        <dt className="text-solid-gray-700">{own.name}</dt>
        <dd>
          <ProgressMarkBadge mark={leadMark(own.progress)} />
        </dd>
      </div>
      <div>
        <dt className="text-solid-gray-700">工程全体</dt>
        <dd>
          <ProgressMarkBadge mark={whole} />
        </dd>
      </div>
    </dl>
  );
}
