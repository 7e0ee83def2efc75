import type { CoverageView } from "@/lib/coverage/filter";
import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import type { CoverageCount } from "@/lib/domain/coverage";
import { addressOf } from "@/lib/request/address";

/** A column of the cross table: an article, or one of its printed columns. */
export type Place = { key: string; label: string };

/** The columns of the cross table, in the order of the law. */
export function placesOf(by: CoverageView["by"]): Place[] {
  return by === "article"
    ? ARTICLES.map(({ number }) => ({ key: number, label: `${number}条` }))
    : ARTICLE_COLUMNS.map(({ key, label }) => ({ key, label }));
}

/** The fields of an address that lead to the measures behind a number. */
export function placeFields(by: CoverageView["by"], key: string) {
  return by === "article" ? { article: key } : { column: key };
}

/** Measures with a mark in a place; with `any` both marks count. */
export function measuresHref(values: Record<string, string | undefined>, mark: CoverageView["mark"]): string {
  const placed = values.article !== undefined || values.column !== undefined;
  return addressOf("/measures", { ...values, mark: mark === "any" && placed ? undefined : mark });
}

/** The number that a view shows of ◎ and ○: each measure is in one of the two. */
export function shownCount(count: CoverageCount | undefined, mark: CoverageView["mark"]): number {
  if (!count) return 0;
  return mark === "any" ? count.primary + count.related : count[mark];
}
