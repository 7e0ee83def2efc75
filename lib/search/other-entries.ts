import { ARTICLES } from "@/lib/domain/articles";
import { chapterLabel } from "@/lib/domain/initiative-heading";
import { type SearchEntry, searchEntry } from "@/lib/domain/search-rank";
import type { NamedMinistry } from "@/lib/ministries/queries";
import type { ChapterName } from "@/lib/plans/queries";
import { PART_COLUMNS, type PlanSummary } from "./plan-summary";

const kept = new WeakMap<readonly NamedMinistry[], WeakMap<PlanSummary, readonly SearchEntry[]>>();

/** Ministries with all they are called, and the 部局 that the plans name; folded once a list and version. */
export function ministryEntries(
  ministries: readonly NamedMinistry[],
  summary: PlanSummary,
): readonly SearchEntry[] {
  const bySummary = kept.get(ministries) ?? new WeakMap<PlanSummary, readonly SearchEntry[]>();
  kept.set(ministries, bySummary);
  const entries = bySummary.get(summary) ?? makeEntries(ministries, summary);
  bySummary.set(summary, entries);
  return entries;
}

function makeEntries(ministries: readonly NamedMinistry[], summary: PlanSummary): SearchEntry[] {
  return ministries.map(({ id, slug, names: [name = slug, ...others] }) => {
    const units = summary.ministries.get(id)?.units ?? [];
    return searchEntry(
      {
        kind: "ministry",
        id: slug,
        number: null,
        title: name,
        fields: [
          { name: "otherNames", text: others.join("、") },
          { name: "units", text: units.join("、") },
        ].filter(({ text }) => text !== ""),
        ministries: [id],
      },
      others,
    );
  });
}

const articles: readonly SearchEntry[] = ARTICLES.flatMap(({ number, title }) => [
  heading(`article:${number}`, `${number}条 ${title}`, [`${number}条`, title]),
  ...PART_COLUMNS.filter(({ article }) => article === number).map(({ key, label }) =>
    heading(`column:${key}`, `${label} ${title}`, [label]),
  ),
]);

const chapterEntries = new WeakMap<readonly ChapterName[], readonly SearchEntry[]>();

/** 条 of the law, and 分野 of a roadmap. */
export function headingEntries(chapters: readonly ChapterName[]): SearchEntry[] {
  const known =
    chapterEntries.get(chapters) ??
    chapters.map(({ key, part, number, title }) =>
      heading(`chapter:${key}`, chapterLabel({ number, title }), [title], part),
    );
  chapterEntries.set(chapters, known);
  return [...articles, ...known];
}

function heading(id: string, title: string, names: readonly string[], part?: string): SearchEntry {
  const fields = part === undefined ? [] : [{ name: "part", text: part }];
  return searchEntry({ kind: "heading", id, number: null, title, fields, ministries: [] }, names);
}
