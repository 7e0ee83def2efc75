// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import { signClass } from "@/components/progress/progress-style";
import { addressOf } from "@/lib/request/address";
import type { RoadmapRow } from "@/lib/roadmap/arrange";
import type { ProgressMark } from "@/lib/tasks/marks";
import { PlanCell } from "./plan-cell";

/**
 * One task. The markup is as short as it can be (roadmap.css): the whole roadmap has 717 of them.
 * @param asOf 基準日 for links; undefined for today
 * @param showInitiative the 取組 stands in the row, since rows are not in the printed order
 */
export function TaskRow({
  row,
  asOf,
  showInitiative,
}: {
  row: RoadmapRow;
  asOf: string | undefined;
  showInitiative: boolean;
}) {
  const { code, title, who, mark, whole, initiative } = row;
  return (
    <tr role="row" className={mark?.progress === "DELAYED" ? "rm-late" : undefined} data-code={code}>
      <th role="rowheader" scope="row" className="rm-n">
        <a href={addressOf(`/tasks/${code}`, { asOf })}>{code}</a>
      </th>
      <td role="cell" className="rm-c">
        {title}
        {showInitiative && initiative ? <small>{initiative.heading}</small> : null}
      </td>
      <td role="cell" className="rm-m">
        {who}
      </td>
      <PlanCell row={row} />
      {mark ? (
        <td role="cell" className="rm-p">
          <Mark mark={mark} />
          {whole ? (
            <small>
              工程全体: <Mark mark={whole} />
            </small>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

function Mark({ mark: { progress, label, stale } }: { mark: ProgressMark }) {
  return (
    <>
      <span className={signClass(progress)}>{label}</span>
      {stale ? <small>報告が古い</small> : null}
    </>
  );
}
