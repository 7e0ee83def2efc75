import { parseQuarterCode, quarterLabel } from "@/lib/domain/fiscal-quarter";
import { chapterLabel } from "@/lib/domain/initiative-heading";
import { PROGRESS, PROGRESS_LABELS } from "@/lib/domain/progress";

/** Labels of the conditions of a list of tasks. */
export const TASK_FIELD_LABELS: Record<string, string> = {
  asOf: "基準日",
  ministry: "府省庁",
  role: "立場",
  unit: "部局",
  progress: "区分",
  delay: "遅れ",
  delayFrom: "遅れ",
  chapter: "分野",
  q: "語句",
  underway: "実施中の四半期",
  starts: "開始する四半期",
  ends: "終了する四半期",
  page: "ページ",
  pageSize: "1ページの件数",
};

export const ROLE_OPTIONS = [
  { value: "lead", label: "主担当" },
  { value: "partner", label: "連携" },
  { value: "any", label: "主担当・連携のすべて" },
] as const;

export type ListChoices = {
  ministries: readonly { slug: string; name: string }[];
  chapters: readonly { key: string; part: string; number: number; title: string }[];
};

/** A condition as its chip says it; null for what is no condition (paging, 基準日, the default role). */
export function filterLabel(field: string, text: string, choices: ListChoices): string | null {
  const value = valueLabel(field, text, choices);
  return value === null ? null : `${TASK_FIELD_LABELS[field] ?? field}: ${value}`;
}

/** Fields whose values need no label beside them. */
const PLAIN = new Set(["ministry", "unit", "progress", "chapter", "q"]);

/** The conditions in a title's few words: 「総務省」, 「遅延」, 「開始する四半期: 2025年度1Q」. */
export function titleWords(
  texts: Readonly<Record<string, string | undefined>>,
  choices: ListChoices,
): string[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    if (text === undefined) return [];
    return (PLAIN.has(field) ? valueLabel(field, text, choices) : filterLabel(field, text, choices)) ?? [];
  });
}

function valueLabel(field: string, text: string, { ministries, chapters }: ListChoices): string | null {
  switch (field) {
    case "ministry":
      return ministries.find((ministry) => ministry.slug === text)?.name ?? text;
    case "role":
      return text === "lead" ? null : (ROLE_OPTIONS.find((role) => role.value === text)?.label ?? text);
    case "progress": {
      const progress = PROGRESS.find((entry) => entry === text);
      return progress ? PROGRESS_LABELS[progress] : text;
    }
    case "delay":
      return `${text}四半期`;
    case "delayFrom":
      return `${text}四半期以上`;
    case "chapter": {
      const chapter = chapters.find((entry) => entry.key === text);
      return chapter ? chapterLabel(chapter) : text;
    }
    case "underway":
    case "starts":
    case "ends": {
      const quarter = parseQuarterCode(text);
      return quarter === undefined ? text : quarterLabel(quarter);
    }
    case "unit":
    case "q":
      return `「${text}」`;
    default:
      return null;
  }
}
