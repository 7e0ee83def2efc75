import type { ProgressMark } from "@/lib/tasks/marks";
import { ProgressBadge } from "./progress-badge";

/** A 区分 with its mark, and 「報告が古い」 beside it. */
export function ProgressMarkBadge({ mark }: { mark: ProgressMark }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <ProgressBadge progress={mark.progress}>{mark.label}</ProgressBadge>
      {mark.stale ? <span className="text-dns-14N-130 text-solid-gray-700">報告が古い</span> : null}
    </span>
  );
}
