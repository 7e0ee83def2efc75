import type { ReactNode } from "react";
import type { Progress } from "@/lib/domain/progress";
import { PROGRESS_STYLE } from "./progress-style";

const line = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;
const white = { fill: "none", stroke: "#fff", strokeWidth: 2 } as const;

/** Seven shapes that differ also in black and white, 20 × 20, in the current colour. */
const PROGRESS_SHAPES: Record<Progress, ReactNode> = {
  COMPLETED: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.5 10.2 3.2 3.2 5.8-6.6" {...white} />
    </>
  ),
  ON_TRACK: (
    <>
      <rect x="1" y="1" width="18" height="18" rx="3" fill="currentColor" />
      <path d="M4 10h11M10.5 5.5 15 10l-4.5 4.5" {...white} />
    </>
  ),
  DELAYED: (
    <>
      <path d="M10 .8 19.8 18.5H.2z" fill="currentColor" />
      <path d="M10 6.8v6M10 14.4v2" {...white} />
    </>
  ),
  NOT_DUE: <circle cx="10" cy="10" r="8" {...line} />,
  UNSCHEDULED: (
    <>
      <path d="M2 4h16v14H2zM2 8h16" {...line} />
      <path d="M6 13h8" {...line} strokeDasharray="2 1" />
      <path d="M6 1.5v3M14 1.5v3" {...line} />
    </>
  ),
  CANCELLED: (
    <>
      <path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" fill="currentColor" />
      <path d="m6.5 6.5 7 7M13.5 6.5l-7 7" {...white} />
    </>
  ),
  UNREPORTED: (
    <>
      <circle cx="10" cy="10" r="8.5" {...line} strokeDasharray="3 2.34" />
      <path d="M7.3 7.7a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.2.9-1.2 1.9M10 13.6v2" {...line} />
    </>
  ),
};

/** The 区分's sign, beside its text. */
export function ProgressIcon({ progress, className = "" }: { progress: Progress; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 20 20"
      className={`inline-block size-[1.125em] shrink-0 ${className}`}
      color={PROGRESS_STYLE[progress].color}
    >
      {PROGRESS_SHAPES[progress]}
    </svg>
  );
}
