import { PROGRESS, PROGRESS_LABELS, type Progress } from "@/lib/domain/progress";
import type { SearchQuery } from "@/lib/domain/search-query";
import { foldText } from "@/lib/domain/search-text";
import type { NamedMinistry } from "@/lib/ministries/queries";

export type AskedProgress = { progress: Progress; ministry: { slug: string; name: string } | null };

/**
 * 区分 that a search names, alone or with one ministry: 「遅延」, 「総務省 遅延」. It stands in no text of the
 * plan; the list of tasks is narrowed by it. Null for any other search.
 */
export function askedProgress(
  { words }: SearchQuery,
  ministries: readonly NamedMinistry[],
): AskedProgress | null {
  const named = words.flatMap(({ forms }) => PROGRESS.find((code) => isLabelOf(code, forms[0])) ?? []);
  const others = words.filter(({ forms }) => !PROGRESS.some((code) => isLabelOf(code, forms[0])));
  const [progress, ...more] = named;
  const [other, ...rest] = others;
  if (progress === undefined || more.length > 0 || rest.length > 0) return null;
  if (other === undefined) return { progress, ministry: null };
  const found = ministries.filter(({ id }) => other.ministries.has(id));
  const [ministry] = found;
  if (ministry === undefined || found.length > 1) return null;
  return { progress, ministry: { slug: ministry.slug, name: ministry.names[0] ?? ministry.slug } };
}

function isLabelOf(code: Progress, word: string | undefined): boolean {
  return foldText(PROGRESS_LABELS[code]) === word;
}
