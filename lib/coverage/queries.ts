import "server-only";
import { ARTICLES, type Article } from "@/lib/domain/articles";
import { type CoverageBasis, type CoverageCount, coverage } from "@/lib/domain/coverage";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { listAllMeasures, type MeasureItem } from "@/lib/measures/queries";

export type CoverageByArticle = {
  /** Over all articles: a measure counts once. */
  placed: CoverageCount;
  articles: (Article & CoverageCount & { byColumn: Record<string, CoverageCount> })[];
  basis: CoverageBasis;
  /** Measures with 手引 for 都道府県 / 市町村. */
  guides: { prefecture: number; municipality: number };
  /** 要確認 marks that the 事務局 assigned to an article, or declared 無効. */
  settled: { assigned: number; voided: number };
};

/** A ministry's row of the heat map: counts per article and per column. */
export type CoverageByMinistry = {
  slug: string;
  name: string;
  articles: Record<string, CoverageCount>;
  columns: Record<string, CoverageCount>;
  placed: CoverageCount;
  basis: CoverageBasis;
  guides: { prefecture: number; municipality: number };
};

/** Coverage by article and column of a version at a 基準日 (domain.md section 6). */
export async function getCoverage(versionId: number, asOf: DateString): Promise<CoverageByArticle> {
  const measures = await listAllMeasures(versionId, asOf);
  const counted = count(measures);
  return {
    articles: ARTICLES.map((article) => ({
      ...article,
      ...countOf(counted.articles, article.number),
      byColumn: Object.fromEntries(
        article.columns.map((column) => [column.key, countOf(counted.columns, column.key)]),
      ),
    })),
    placed: counted.placed,
    basis: counted.basis,
    guides: guides(measures),
    settled: settled(measures),
  };
}

/**
 * Coverage crossed with ministries, in the given order; one without a measure has 0 everywhere.
 * @param role leads, or with `any` also partners
 */
export async function getCoverageByMinistry(
  versionId: number,
  asOf: DateString,
  ministries: readonly { slug: string; name: string }[],
  role: "lead" | "any",
): Promise<CoverageByMinistry[]> {
  const measures = await listAllMeasures(versionId, asOf);
  return ministries.map((ministry) => {
    const own = measures.filter((measure) =>
      measure.ministries.some(
        (entry) => entry.slug === ministry.slug && (role === "any" || entry.role === "LEAD"),
      ),
    );
    return { slug: ministry.slug, name: ministry.name, ...count(own), guides: guides(own) };
  });
}

function count(measures: readonly MeasureItem[]) {
  return coverage(
    measures.map((measure) => measure.id),
    measures.flatMap((measure) => measure.marks.map((mark) => ({ ...mark, measureId: measure.id }))),
  );
}

function settled(measures: readonly MeasureItem[]) {
  const decided = measures.flatMap(({ marks }) => marks.filter(({ decision }) => decision !== null));
  return {
    assigned: decided.filter(({ target }) => target === "ARTICLE").length,
    voided: decided.filter(({ target }) => target === "VOID").length,
  };
}

function guides(measures: readonly MeasureItem[]) {
  const withGuide = (guide: "PREFECTURE" | "MUNICIPALITY") =>
    measures.filter((measure) => measure.marks.some((mark) => mark.guide === guide)).length;
  return { prefecture: withGuide("PREFECTURE"), municipality: withGuide("MUNICIPALITY") };
}

function countOf(counts: Record<string, CoverageCount>, key: string): CoverageCount {
  return counts[key] ?? { primary: 0, related: 0 };
}
