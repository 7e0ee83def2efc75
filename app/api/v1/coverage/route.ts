import { requireMeasures, valuesOf } from "@/lib/api/answer";
import { defineRoute } from "@/lib/auth/guard";
import { getCoverage } from "@/lib/coverage/queries";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

/** Measures with ◎ and ○ per article and column. */
export const GET = defineRoute({
  name: "getCoverage",
  access: "open",
  atOnce: true,
  handler: async ({ url }) => {
    const { asOf } = valuesOf(readQuery(url.searchParams, {}, today()));
    const plan = await requireMeasures(asOf);
    const { articles, basis } = await getCoverage(plan.versionId, asOf);
    return Response.json({
      asOf,
      articles: articles.map(({ number, title, primary, related, columns, byColumn }) => ({
        article: number,
        title,
        primary,
        related,
        columns: columns.map((column) => ({
          column: column.label,
          ...(byColumn[column.key] ?? { primary: 0, related: 0 }),
        })),
      })),
      needsReview: basis.reviewMarks,
      measures: basis.measures,
    });
  },
});
