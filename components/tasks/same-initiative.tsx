import { ProgressBadge } from "@/components/progress/progress-badge";
import { TextLink } from "@/components/ui/text-link";
import { addressOf } from "@/lib/request/address";
import type { NeighbourTask } from "@/lib/tasks/neighbour-queries";

/** The tasks of one 取組, the current one marked. */
export function SameInitiative({
  tasks,
  current,
  asOf,
}: {
  tasks: readonly NeighbourTask[];
  current: string;
  asOf: string | undefined;
}) {
  if (tasks.length <= 1) return <p>この取組の工程は、この1件です。</p>;
  return (
    <ol className="border-t border-solid-gray-300">
      {tasks.map(({ code, title, progress }) => (
        <li
          key={code}
          className="grid items-start gap-x-4 gap-y-1 border-b border-solid-gray-300 py-2 sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]"
        >
          {code === current ? (
            <strong aria-current="page">{code}</strong>
          ) : (
            <TextLink href={addressOf(`/tasks/${code}`, { asOf })} className="justify-self-start">
              {code}
            </TextLink>
          )}
          <span>
            {title}
            {code === current ? <span className="ml-2 text-solid-gray-700">(このページ)</span> : null}
          </span>
          {progress ? (
            <span>
              <ProgressBadge progress={progress} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
