import { z } from "zod";
import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import { KPI_LETTERS, type KpiCellState, type KpiLetter } from "@/lib/domain/kpi";
import { taskFilterFields } from "@/lib/tasks/filter";

/** What narrows a list of measures; the same words in addresses, the API and files. */
export type MeasureFilter = {
  /** Number of an article, e.g. `11`. */
  article?: string | undefined;
  /** Key of a column, e.g. `11-1-2`. */
  column?: string | undefined;
  /**
   * With an article or column: the mark it has there (◎ before ○), without one: among all articles.
   * `any`: one of the two; `review`: has a 要確認; `none`: no mark at all.
   */
  mark?: "primary" | "related" | "any" | "review" | "none" | undefined;
  /** 手引 */
  guide?: "prefecture" | "municipality" | undefined;
  /** Slug of a ministry. */
  ministry?: string | undefined;
  role: "lead" | "partner" | "any";
  /** Of either KPI: its state as printed, or the letter of an indicator. */
  kpi?: KpiCellState | KpiLetter | undefined;
  q?: string | undefined;
};

/** Query-string fields of a measure list (texts, as they arrive). */
export const measureFilterFields = {
  article: z
    .enum(
      ARTICLES.map((article) => article.number),
      { error: "10〜19 の条の番号で指定してください" },
    )
    .optional(),
  column: z
    .enum(
      ARTICLE_COLUMNS.map((column) => column.key),
      {
        error: `${ARTICLE_COLUMNS.map((column) => column.key).join("・")} のいずれかで指定してください`,
      },
    )
    .optional(),
  mark: z
    .enum(["primary", "related", "any", "review", "none"], {
      error: "primary・related・any・review・none のいずれかで指定してください",
    })
    .optional(),
  guide: z
    .enum(["prefecture", "municipality"], {
      error: "prefecture・municipality のいずれかで指定してください",
    })
    .optional(),
  ministry: taskFilterFields.ministry,
  role: taskFilterFields.role,
  kpi: z
    .enum(["BLANK", "UNSET", "STATED", ...KPI_LETTERS], {
      error: "BLANK・UNSET・STATED・A・B・N・F のいずれかで指定してください",
    })
    .optional(),
  q: taskFilterFields.q,
};
