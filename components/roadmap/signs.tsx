import { PROGRESS_SHAPES } from "@/components/progress/progress-icon";
import { PROGRESS_ORDER, PROGRESS_STYLE } from "@/components/progress/progress-style";
import type { Progress } from "@/lib/domain/progress";

/** The drawings of the seven 区分, once a page: hundreds of rows refer to them. */
export function SignDrawings() {
  return (
    <svg aria-hidden="true" focusable="false" className="absolute size-0">
      {PROGRESS_ORDER.map((progress) => (
        <symbol key={progress} id={idOf(progress)} viewBox="0 0 20 20">
          {PROGRESS_SHAPES[progress]}
        </symbol>
      ))}
    </svg>
  );
}

/** The 区分's sign, beside its text; the page has to hold SignDrawings. */
export function Sign({ progress }: { progress: Progress }) {
  return (
    <svg aria-hidden="true" color={PROGRESS_STYLE[progress].color}>
      <use href={`#${idOf(progress)}`} />
    </svg>
  );
}

function idOf(progress: Progress): string {
  return `sign-${progress}`;
}
