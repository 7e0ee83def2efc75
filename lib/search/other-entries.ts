import { ARTICLES } from "@/lib/domain/articles";
import { chapterLabel } from "@/lib/domain/initiative-heading";
import type { SearchedMinistry } from "@/lib/domain/search-query";
import { type SearchEntry, searchEntry } from "@/lib/domain/search-rank";
import type { ChapterName } from "@/lib/plans/queries";
import { PART_COLUMNS, type PlanSummary } from "./plan-summary";

/** Ministries with all they are called, and the 部局 that the plans name. */
export function ministryEntries(
  ministries: readonly (SearchedMinistry & { slug: string })[],
  summary: PlanSummary,
): SearchEntry[] {
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
