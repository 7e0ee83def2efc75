import type { z } from "zod";
import { articleColumn } from "@/lib/domain/articles";
import { quarterCode } from "@/lib/domain/fiscal-quarter";
import type { KpiLetters } from "@/lib/indicators/letter-queries";
import type { MeasureItem } from "@/lib/measures/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import type { TaskItem, TaskReport } from "@/lib/tasks/queries";
import type { measureSchema, progressSchema, taskSchema } from "./schemas";

/** A task as the read API writes it. */
export function taskJson(task: TaskItem & { reports: TaskReport[] }): z.output<typeof taskSchema> {
  return {
    code: task.code,
    part: task.part.number,
    partTitle: task.part.title,
    chapter: task.chapter.key,
    chapterTitle: task.chapter.title,
    section: task.sections.map((section) => `(${section.number}) ${section.title}`).join("、"),
    sections: task.sections,
    initiative: task.initiative,
    title: task.title,
    quarters: task.quarters.map(quarterCode),
    statedSchedule:
      task.stated && task.planned
        ? { first: quarterCode(task.planned.first), last: quarterCode(task.planned.last) }
        : null,
    ministries: task.ministries.map((ministry) => ({
      slug: ministry.slug,
      name: ministry.name,
      role: ministry.role === "LEAD" ? "lead" : "partner",
      units: ministry.units,
      progress: ministry.progress?.progress ?? null,
      delay: ministry.progress?.delay ?? null,
    })),
    ministriesText: task.ministriesText,
    progress: task.progress,
    delay: task.delay,
    reports: task.reports.map(({ id: _, forecast, ...report }) => ({
      ...report,
      forecast: forecast === null ? null : quarterCode(forecast),
    })),
    source: task.source,
  };
}

/** A measure as the read API writes it. */
export function measureJson(
  measure: MeasureItem,
  kpiLetters: KpiLetters | null,
): z.output<typeof measureSchema> {
  const ofTarget = (target: string) => measure.marks.filter((mark) => mark.target === target);
  return {
    number: measure.number,
    name: measure.name,
    kpiProgress: measure.kpiProgress,
    kpiEffect: measure.kpiEffect,
    kpiLetters,
    overview: measure.overview,
    articles: ofTarget("ARTICLE").flatMap((entry) => {
      const column = entry.column === null ? undefined : articleColumn(entry.column);
      if (!column) return [];
      const settled = entry.decision !== null;
      return [{ article: column.article, column: column.label, mark: markJson(entry.mark), settled }];
    }),
    guides: ofTarget("GUIDE").flatMap((entry) =>
      entry.guide === null ? [] : [entry.guide === "PREFECTURE" ? "prefecture" : "municipality"],
    ),
    needsReview: ofTarget("NEEDS_REVIEW").map((entry) => ({ cell: entry.cell, mark: markJson(entry.mark) })),
    decisions: measure.marks.flatMap(({ cell, mark, column, decision }) =>
      decision === null
        ? []
        : [
            {
              cell,
              mark: markJson(mark),
              verdict: VERDICTS[decision.verdict],
              column: column === null ? null : (articleColumn(column)?.label ?? null),
              decidedOn: decision.decidedOn,
              reason: decision.reason,
            },
          ],
    ),
    ministries: measure.ministries.map((ministry) => ({
      ...ministry,
      role: ministry.role === "LEAD" ? "lead" : "partner",
    })),
    ministriesText: measure.ministriesText,
    source: measure.source,
  };
}

/** What an answer rests on: the current reports, a 時点, or nothing yet. */
export function basisJson(
  basis: ProgressBasis,
): Pick<z.output<typeof progressSchema>, "basis" | "publication"> {
  if (basis.kind !== "publication")
    return { basis: basis.kind === "live" ? "live" : null, publication: null };
  const { title, asOf, publishedOn, sample } = basis;
  return { basis: "publication", publication: { title, asOf, publishedOn, sample } };
}

const VERDICTS = { ARTICLE: "article", VOID: "void", REOPENED: "reopened" } as const;

function markJson(mark: "PRIMARY" | "RELATED"): "primary" | "related" {
  return mark === "PRIMARY" ? "primary" : "related";
}
