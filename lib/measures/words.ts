import { articleColumn } from "@/lib/domain/articles";
import type { SearchQuery } from "@/lib/domain/search-query";
import { matchesSearch, type SearchEntry, searchEntry } from "@/lib/domain/search-rank";
import type { MeasureContent } from "./content-queries";

const entries = new WeakMap<MeasureContent, SearchEntry>();

/** Whether all words of a search occur in a measure, as `/search` finds it. */
export function matchesWords(measure: MeasureContent, query: SearchQuery): boolean {
  return matchesSearch(measureEntry(measure), query);
}

/** What can be searched in a measure; folded once, as its content never changes. */
export function measureEntry(measure: MeasureContent): SearchEntry {
  const known = entries.get(measure);
  if (known) return known;
  const entry = searchEntry({
    kind: "measure",
    id: measure.number,
    number: measure.number,
    title: measure.name,
    fields: [
      { name: "overview", text: measure.overview.join(" ") },
      { name: "kpiProgress", text: measure.kpiProgress },
      { name: "kpiEffect", text: measure.kpiEffect },
      { name: "ministries", text: measure.ministriesText },
      { name: "articles", text: articlesOf(measure) },
    ],
    ministries: measure.ministries.map(({ ministryId }) => ministryId),
  });
  entries.set(measure, entry);
  return entry;
}

/** 「◎11条1項・2項 ○17条」 as the reading rules place the marks. */
function articlesOf({ marks }: MeasureContent): string {
  return marks
    .flatMap(({ target, mark, column }) => {
      const label = target === "ARTICLE" && column !== null ? articleColumn(column)?.label : undefined;
      return label === undefined ? [] : [`${mark === "PRIMARY" ? "◎" : "○"}${label}`];
    })
    .join(" ");
}
