// biome-ignore-all lint/a11y/noRedundantRoles: where a table is no longer displayed as one, some browsers drop its meaning
import type { CSSProperties, ReactNode } from "react";
import { addressOf } from "@/lib/request/address";
import type { RoadmapGroup, RoadmapRow } from "@/lib/roadmap/arrange";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";
import { TaskRow } from "./task-row";

/** Number of columns: 工程番号, 取組内容, 府省庁, the quarters, and 区分 where there is one. */
export function columnCount(published: boolean): number {
  return 3 + PLAN_QUARTERS.length + (published ? 1 : 0);
}

/**
 * A group with its head row; the rows of a folded one are not sent.
 * @param foldingHref the view with this group folded or opened
 * @param summary what stands on the head row: 区分 in numbers
 * @param sorted the rows are not in the printed order: each names its 取組
 */
export function GroupRows({
  group,
  foldingHref,
  summary,
  asOf,
  published,
  sorted,
}: {
  group: RoadmapGroup;
  foldingHref: string;
  summary: ReactNode;
  asOf: string | undefined;
  published: boolean;
  sorted: boolean;
}) {
  const { key, label, total, open, rows } = group;
  const columns = columnCount(published);
  return (
    <tbody role="rowgroup" id={`g-${key}`} data-group={key} {...lengthOf(rows.length)}>
      <tr role="row" className="rm-g">
        <th scope="rowgroup" colSpan={2}>
          <a href={`${foldingHref}#g-${key}`} aria-expanded={open}>
            {label}
          </a>{" "}
          <span>{total.toLocaleString("ja-JP")}件</span>
        </th>
        <td role="cell" colSpan={columns - 2}>
          {summary}
        </td>
      </tr>
      {rows.flatMap((row) => [
        row.initiative && !sorted ? (
          <InitiativeRow key={`i${row.code}`} row={row} columns={columns} asOf={asOf} />
        ) : null,
        <TaskRow key={row.code} row={row} asOf={asOf} showInitiative={sorted} />,
      ])}
    </tbody>
  );
}

/** How many rows a group has, for what the browser supposes of its height before it lays it out (grid.css). */
function lengthOf(rows: number) {
  if (rows === 0) return {};
  const style: CSSProperties & Record<"--rm-rows", number> = { "--rm-rows": rows };
  return { "data-lazy": "", style };
}

/** The 節 and 取組 of the rows below, with a link to what is printed. */
function InitiativeRow({
  row: { code, initiative },
  columns,
  asOf,
}: {
  row: RoadmapRow;
  columns: number;
  asOf: string | undefined;
}) {
  if (!initiative) return null;
  const { above, heading, page } = initiative;
  return (
    <tr role="row" className="rm-i">
      <th scope="rowgroup" colSpan={columns}>
        <div>
          <span>
            {above === "" ? null : <small>{above} › </small>}
            {heading}
          </span>
          <a href={`${addressOf(`/tasks/${code}`, { asOf })}#printed`}>原文 {page}ページ</a>
        </div>
      </th>
    </tr>
  );
}
