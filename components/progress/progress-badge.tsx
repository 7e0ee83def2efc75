import type { ReactNode } from "react";
import { PROGRESS_LABELS, type Progress } from "@/lib/domain/progress";
import { ProgressIcon } from "./progress-icon";

/**
 * A 区分 with its icon and text. 遅延 stands out by weight and edge, 未報告 by a dashed edge.
 * @param children the text instead of the plain 区分, e.g. 「遅延(2四半期)」
 */
export function ProgressBadge({ progress, children }: { progress: Progress; children?: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-4 border bg-white px-1.5 py-0.5 text-dns-14N-130 whitespace-nowrap print:gap-1 print:px-1 print:text-[7pt] text-solid-gray-900 ${EDGES[progress]}`}
    >
      <ProgressIcon progress={progress} />
      {children ?? PROGRESS_LABELS[progress]}
    </span>
  );
}

const EDGES: Record<Progress, string> = {
  COMPLETED: "border-solid-gray-420",
  ON_TRACK: "border-solid-gray-420",
  DELAYED: "border-orange-800 font-bold",
  NOT_DUE: "border-solid-gray-420",
  UNSCHEDULED: "border-solid-gray-420",
  CANCELLED: "border-solid-gray-420",
  UNREPORTED: "border-dashed border-solid-gray-800",
};
