// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import { Dated } from "@/components/calendar/dated";
import { PLAN_QUARTERS } from "@/components/tasks/plan-quarters";
import type { RoadmapRow } from "@/lib/roadmap/arrange";
import { beyondStrip, placeOnStrip, planBars, planText, QUARTER_WIDTH } from "./plan-bars";

/** The quarters of a task as one cell: an element per bar, a diamond for the 見込, and the same in words. */
export function PlanCell({ row }: { row: RoadmapRow }) {
  const { quarters, stated, forecast } = row;
  const { before, after } = beyondStrip(forecast === null ? quarters : [...quarters, forecast]);
  const forecastPlace = forecast === null ? null : placeOnStrip(forecast);
  const seen = before || after || quarters.length === 0;
  return (
    <td role="cell" className="rm-q" colSpan={PLAN_QUARTERS.length}>
      {planBars(quarters).map(({ start, length }) => (
        <i
          key={start}
          className={stated ? "rm-s" : undefined}
          style={{ left: `${start * QUARTER_WIDTH}%`, width: `${length * QUARTER_WIDTH}%` }}
        />
      ))}
      {forecastPlace === null ? null : (
        <i className="rm-f" style={{ left: `${(forecastPlace + 0.5) * QUARTER_WIDTH}%` }} />
      )}
      {before ? <i className="rm-before" /> : null}
      {after ? <i className="rm-after" /> : null}
      <span className={seen ? "rm-t rm-v" : "rm-t"}>
        <Dated>{planText(row)}</Dated>
      </span>
    </td>
  );
}
