import { ARTICLE_COLUMNS, ARTICLES } from "@/lib/domain/articles";
import { KPI_CELL_LABELS, KPI_LETTERS } from "@/lib/domain/kpi";
import { KPI_LETTER_WORDS } from "@/lib/domain/kpi-words";
import { GUIDES } from "@/lib/measures/mark-words";

/** Labels of the conditions of a list of measures. */
export const MEASURE_FIELD_LABELS: Record<string, string> = {
  asOf: "基準日",
  article: "条",
  column: "欄",
  mark: "印",
  guide: "手引",
  ministry: "府省庁",
  role: "立場",
  kpi: "KPI",
  q: "語句",
  page: "ページ",
  pageSize: "1ページの件数",
};

export const ARTICLE_OPTIONS = ARTICLES.map(({ number, title }) => ({
  value: number,
  label: `${number}条 ${title}`,
}));

export const COLUMN_OPTIONS = ARTICLE_COLUMNS.map(({ key, label }) => ({ value: key, label }));

export const MARK_OPTIONS = [
  { value: "primary", label: "◎ 主に該当するもの" },
  { value: "related", label: "○ 連携するもの" },
  { value: "review", label: "要確認の印があるもの" },
  { value: "none", label: "印がないもの" },
] as const;

export const GUIDE_OPTIONS = [
  { value: "prefecture", label: GUIDES.PREFECTURE },
  { value: "municipality", label: GUIDES.MUNICIPALITY },
] as const;

/** Of either KPI as printed. */
export const KPI_OPTIONS = [
  { value: "STATED", label: `${KPI_CELL_LABELS.STATED}(進捗・効果のいずれか)` },
  { value: "UNSET", label: `${KPI_CELL_LABELS.UNSET}(進捗・効果のいずれか)` },
  { value: "BLANK", label: `${KPI_CELL_LABELS.BLANK}(進捗・効果のいずれか)` },
] as const;

/** Of any of a measure's indicators. */
export const KPI_LETTER_OPTIONS = KPI_LETTERS.map((letter) => ({
  value: letter,
  label: `指標の評価 ${letter}(${KPI_LETTER_WORDS[letter].short})`,
}));

const OPTIONS: Record<string, readonly { value: string; label: string }[]> = {
  article: ARTICLE_OPTIONS,
  column: COLUMN_OPTIONS,
  mark: MARK_OPTIONS,
  guide: GUIDE_OPTIONS,
  kpi: [...KPI_LETTER_OPTIONS, ...KPI_OPTIONS],
};

/** The conditions in a title's few words: 「11条 …」, 「◎ 主に該当するもの」. */
export function measureTitleWords(
  texts: Readonly<Record<string, string | undefined>>,
  ministries: readonly { slug: string; name: string }[],
): string[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const label = text === undefined ? null : measureFilterLabel(field, text, ministries);
    if (label === null) return [];
    return field === "role" || field === "kpi" ? label : label.slice(label.indexOf(": ") + 2);
  });
}

/** A condition as its chip says it; null for what is no condition. */
export function measureFilterLabel(
  field: string,
  text: string,
  ministries: readonly { slug: string; name: string }[],
): string | null {
  const label = MEASURE_FIELD_LABELS[field] ?? field;
  switch (field) {
    case "ministry":
      return `${label}: ${ministries.find((ministry) => ministry.slug === text)?.name ?? text}`;
    case "role":
      return text === "lead" ? null : `${label}: ${text === "any" ? "主担当・連携のすべて" : "連携"}`;
    case "q":
      return `${label}: 「${text}」`;
    default: {
      const option = OPTIONS[field]?.find(({ value }) => value === text);
      return option ? `${label}: ${option.label}` : null;
    }
  }
}
