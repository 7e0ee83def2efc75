// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import { Dated } from "@/components/calendar/dated";
import type { RoadmapRow } from "@/lib/roadmap/arrange";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";
import { planText } from "@/lib/roadmap/plan-text";
import { beyondStrip, forecastText, placeOnStrip, planBars, QUARTER_WIDTH } from "./plan-bars";

/**
 * The quarters of a task as one cell: an element per bar, a diamond for the 見込, and the same in words. What
 * the strip cannot show is seen in words too.
 */
export function PlanCell({ row: { quarters, stated, forecast } }: { row: RoadmapRow }) {
  const plan = beyondStrip(quarters);
  const end = beyondStrip(forecast === null ? [] : [forecast]);
  const place = forecast === null ? null : placeOnStrip(forecast);
  return (
    <td role="cell" className="rm-q" colSpan={PLAN_QUARTERS.length}>
      {planBars(quarters).map(({ start, length }) => (
        <i
          key={start}
          className={stated ? "rm-s" : undefined}
          style={{ left: `${start * QUARTER_WIDTH}%`, width: `${length * QUARTER_WIDTH}%` }}
        />
      ))}
      {place === null ? null : <i className="rm-f" style={{ left: `${(place + 0.5) * QUARTER_WIDTH}%` }} />}
      {plan.before || end.before ? <i className="rm-before" /> : null}
      {plan.after || end.after ? <i className="rm-after" /> : null}
      <Words
        text={planText(quarters, stated)}
        look={quarters.length === 0 || plan.before || plan.after ? "rm-v" : ""}
      />
      {forecast === null ? null : (
        <Words text={forecastText(forecast)} look={end.after ? "rm-v rm-e" : end.before ? "rm-v" : ""} />
      )}
    </td>
  );
}

function Words({ text, look }: { text: string; look: string }) {
  return (
    <span className={look === "" ? "rm-t" : `rm-t ${look}`}>
      <Dated>{text}</Dated>
    </span>
  );
}
