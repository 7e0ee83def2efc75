import { eraFiscalYear } from "@/lib/domain/era";
import { fiscalYearOf } from "@/lib/domain/fiscal-quarter";
import { PLAN_QUARTERS } from "@/lib/roadmap/plan-quarters";

/** 年度 of the strip. */
export const STRIP_YEARS: readonly number[] = [...new Set(PLAN_QUARTERS.map(fiscalYearOf))];

/**
 * The years over a strip on small screens (cards.css), short and as CSS `content`: 「2022 2023 …」 and, for
 * readers of 和暦, 「R4 R5 …」. In the style sheet's hands, since the whole roadmap has 717 strips.
 */
export const STRIP_YEAR_STYLE = {
  "--rm-years": `"${STRIP_YEARS.join(" ")}"`,
  "--rm-years-jp": `"${STRIP_YEARS.map(shortEraYear).join(" ")}"`,
} as const;

function shortEraYear(year: number): string {
  return eraFiscalYear(year)?.replace("令和", "R").replace("年度", "") ?? String(year);
}
