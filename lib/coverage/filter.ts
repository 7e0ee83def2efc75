import { z } from "zod";

/** How the cross table of `/coverage` is cut. */
export type CoverageView = {
  /** Rows of marks by article, or by printed column (欄: 11条1項・2項 …). */
  by: "article" | "column";
  /** Ministries as leads, or also as partners. */
  role: "lead" | "any";
  /** ◎, ○, or either. */
  mark: "primary" | "related" | "any";
};

/** What an address means that says nothing. */
export const DEFAULT_VIEW: CoverageView = { by: "article", role: "lead", mark: "any" };

/** Query-string fields of `/coverage` (texts, as they arrive). */
export const coverageFields = {
  by: z
    .enum(["article", "column"], { error: "article・column のいずれかで指定してください" })
    .default(DEFAULT_VIEW.by),
  role: z
    .enum(["lead", "any"], { error: "lead・any のいずれかで指定してください" })
    .default(DEFAULT_VIEW.role),
  mark: z
    .enum(["primary", "related", "any"], { error: "primary・related・any のいずれかで指定してください" })
    .default(DEFAULT_VIEW.mark),
};
