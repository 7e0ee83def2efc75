import type { DocumentKind } from "@/lib/documents/detect";

/** What is fixed about the plan of each document: its address, its title and its 出典 (domain.md section 2). */
export const PLAN_KINDS = {
  roadmap: {
    kind: "ROADMAP",
    slug: "roadmap",
    label: "工程表",
    title: "デジタル社会の実現に向けた重点計画 工程表",
  },
  measures: {
    kind: "MEASURES",
    slug: "measures",
    label: "施策集",
    title: "官民データ活用推進基本計画 施策集(抜粋)",
  },
} as const satisfies Record<
  DocumentKind,
  { kind: "ROADMAP" | "MEASURES"; slug: string; label: string; title: string }
>;

/**
 * 出典 of a document, printed with every chart and export.
 * @param dated as printed; null: 日付不明
 */
export function citationOf(kind: DocumentKind, dated: string | null): string {
  const title = `「${PLAN_KINDS[kind].title}」${dated === null ? "" : `(${dated})`}`;
  return kind === "roadmap" ? `デジタル庁 ${title}` : title;
}
