import { type Quarter, quarterRuns } from "@/lib/domain/fiscal-quarter";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";

const UNIT = 8;
const WIDTH = PLAN_QUARTERS.length * UNIT;
const HEIGHT = 10;
const START = PLAN_QUARTERS[0] ?? 0;
/** A line where each 年度 but the first begins. */
const YEARS = [1, 2, 3, 4].map((year) => `M${year * 4 * UNIT} 0v${HEIGHT}`).join("");

/**
 * The 20 quarters of the plan in a line: runs filled, a stroke at 基準日. A picture of the text beside
 * it, hidden from screen readers. What lies beyond the 20 quarters is cut off here; the text has it.
 * @param stated outlined instead of filled: stated by a ministry, not printed
 */
export function QuarterStrip({
  quarters,
  stated,
  now,
}: {
  quarters: readonly Quarter[];
  stated: boolean;
  now: Quarter;
}) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox={`-1 -2 ${WIDTH + 2} ${HEIGHT + 4}`}
      className="mt-1 block w-full max-w-52 overflow-hidden print:w-32"
    >
      <rect
        width={WIDTH}
        height={HEIGHT}
        className="fill-solid-gray-50 stroke-solid-gray-420"
        strokeWidth="0.75"
      />
      <path d={YEARS} className="stroke-solid-gray-420" strokeWidth="0.75" />
      <path
        d={quarterRuns(quarters).map(outline).join("")}
        className={stated ? "fill-white stroke-key-900" : "fill-key-900 stroke-key-900"}
        strokeDasharray={stated ? "2 1.5" : undefined}
      />
      {now >= START && now < START + PLAN_QUARTERS.length ? (
        <path
          d={`M${(now - START + 0.5) * UNIT} -2v${HEIGHT + 4}`}
          className="stroke-solid-gray-900"
          strokeWidth="1.5"
        />
      ) : null}
    </svg>
  );
}

/** A run of quarters as a rectangle. */
function outline({ first, last }: { first: Quarter; last: Quarter }): string {
  const width = (last - first + 1) * UNIT - 1;
  return `M${(first - START) * UNIT + 0.5} 2h${width}v${HEIGHT - 4}h${-width}z`;
}
