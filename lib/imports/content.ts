import { createHash } from "node:crypto";
import type { PlanDocument } from "@/lib/documents/document";
import type { MeasureRow, PrintedCell } from "@/lib/documents/measures-document";
import type { RoadmapDocument, RoadmapTask } from "@/lib/documents/roadmap-document";
import { quarterRunsLabel } from "@/lib/domain/fiscal-quarter";

/**
 * A row of a plan as far as it says something: what two versions are compared
 * by. Lines, line ends, encoding and lost empty cells are not in it.
 */
export type ContentRow = {
  /** 工程番号 or 施策番号. */
  key: string;
  /** Japanese name of the field → its text. */
  fields: Record<string, string>;
};

/** What a document says, row by row. */
export function contentOf(document: PlanDocument): ContentRow[] {
  if (document.kind === "measures") return document.measures.map(measureContent);
  return document.tasks.map((task) => taskContent(taskInOutline(document, task)));
}

/** One hash over everything a document says; equal hashes mean equal rows. */
export function contentHash(rows: readonly ContentRow[]): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** A task with the words it stands under. */
export type OutlinedTask = Pick<RoadmapTask, "code" | "printedTitle" | "quarters" | "ministriesText"> & {
  part: string;
  chapter: { number: number; title: string };
  sections: { number: number; title: string }[];
  initiative: string;
  /** The line carries the 取組名. */
  begins: boolean;
};

export function taskContent(task: OutlinedTask): ContentRow {
  return {
    key: task.code,
    fields: {
      部: task.part,
      分野: `${task.chapter.number}. ${task.chapter.title}`,
      節: task.sections.map(({ number, title }) => `(${number}) ${title}`).join("、"),
      取組名: task.initiative,
      取組の先頭行: task.begins ? "はい" : "いいえ",
      取組内容: task.printedTitle,
      計画四半期: quarterRunsLabel(task.quarters),
      担当府省庁: task.ministriesText,
    },
  };
}

export function measureContent(
  measure: Pick<
    MeasureRow,
    "number" | "name" | "kpiProgress" | "kpiEffect" | "overviewText" | "ministriesText" | "printedCells"
  >,
): ContentRow {
  return {
    key: measure.number,
    fields: {
      施策名: measure.name,
      "KPI(進捗)": measure.kpiProgress,
      "KPI(効果)": measure.kpiEffect,
      "課題・取組概要": measure.overviewText,
      印の位置: printedMarks(measure.printedCells),
      府省庁名: measure.ministriesText,
    },
  };
}

function taskInOutline(document: RoadmapDocument, task: RoadmapTask): OutlinedTask {
  const initiative = document.initiatives[task.initiative];
  const chapter = document.chapters.find(({ key }) => key === initiative?.chapter);
  if (!initiative || !chapter) throw new Error(`no outline for ${task.code}`);
  return {
    ...task,
    part: document.parts.find(({ number }) => number === chapter.part)?.title ?? "",
    chapter,
    sections: initiative.sections.flatMap((index) => document.sections[index] ?? []),
    initiative: initiative.printed,
    begins: initiative.line === task.line,
  };
}

/** Printed marks with their place. How the rules read them follows from this, also where a person settled one since. */
function printedMarks(cells: readonly PrintedCell[]): string {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  const marks = filled.slice(0, -1).map(({ cell, text, header }) => {
    return `${text.trim()}(左から${cell + 1}番目のセル${header === "" ? "" : `、見出し「${header}」`})`;
  });
  const ministryCell = filled.at(-1)?.cell ?? 0;
  return [...marks, `府省庁名は左から${ministryCell + 1}番目のセル`].join("、");
}
