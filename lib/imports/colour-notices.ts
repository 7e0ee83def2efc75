import type { PlanDocument } from "@/lib/documents/document";
import { noticeAt, type Problem } from "@/lib/documents/problem";
import type { RoadmapTask } from "@/lib/documents/roadmap-document";
import { addressOf } from "@/lib/workbooks/workbook";
import type { ColouredCell } from "./workbook-text";

/**
 * Names the quarters of tasks that a workbook marks by colour alone: a plan is read from texts, so they are no part of it.
 * The colour that a row has under its texts is a matter of looks.
 */
export function colourNotices(document: PlanDocument, coloured: readonly ColouredCell[]): Problem[] {
  if (document.kind !== "roadmap" || coloured.length === 0) return [];
  const byLine = new Map<number, ColouredCell[]>();
  for (const cell of coloured) byLine.set(cell.line, [...(byLine.get(cell.line) ?? []), cell]);
  return document.tasks.flatMap((task) => {
    const bare = bareCells(task, byLine.get(task.line) ?? []);
    const [first] = bare;
    if (!first) return [];
    const without = task.quarters.length === 0 ? "この工程は時期未定になります。" : "";
    const text = `${task.code}: シート「${first.sheet}」の${rangesOf(bare)}は、色だけで文字がないため、計画の四半期として読んでいません。${without}`;
    return [noticeAt({ line: task.line, page: task.page }, "colour-only", text)];
  });
}

/** Between the 取組内容 and the ministries, left to right. */
function bareCells({ sourceText, recovered }: RoadmapTask, cells: readonly ColouredCell[]): ColouredCell[] {
  const texts = sourceText.split("\t");
  const title = recovered ? 0 : 1;
  const ministries = texts.findLastIndex((text) => text.trim() !== "");
  const looks = new Set(
    cells.filter(({ cell }) => cell === title || cell === ministries).map(({ fill }) => fill),
  );
  return cells
    .filter(({ cell, fill }) => cell > title && cell < ministries && !looks.has(fill))
    .filter(({ cell }) => (texts[cell] ?? "").trim() === "")
    .toSorted((a, b) => a.cell - b.cell);
}

/** 「E12〜H12、K12」 */
function rangesOf(cells: readonly ColouredCell[]): string {
  const ranges: [ColouredCell, ColouredCell][] = [];
  for (const cell of cells) {
    const last = ranges.at(-1);
    if (last && last[1].cell + 1 === cell.cell) last[1] = cell;
    else ranges.push([cell, cell]);
  }
  const named = ({ row, cell }: ColouredCell) => addressOf(row, cell + 1);
  return ranges.map(([from, to]) => (from === to ? named(from) : `${named(from)}〜${named(to)}`)).join("、");
}
