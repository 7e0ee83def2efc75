import type { RowKind } from "@/lib/versions/succession-rows";

/** What is shown of a version: the kinds of its rows, those to be looked at, or all. */
export const SHOWN_ROWS = ["LOOK", "REWORDED", "SPLIT", "MOVED", "NEW", "DROPPED", "SAME", "ALL"] as const;
export type ShownRows = (typeof SHOWN_ROWS)[number];

export const ROW_LABELS: Readonly<Record<ShownRows, string>> = {
  LOOK: "要確認",
  SAME: "同じ",
  MOVED: "移動",
  REWORDED: "文言の変更",
  SPLIT: "分割",
  NEW: "新規",
  DROPPED: "廃止",
  ALL: "すべて",
};

export const ROW_MEANINGS: Readonly<Record<RowKind, string>> = {
  SAME: "番号も文言も前の版と同じ",
  MOVED: "文言は同じで、番号・取組・分野のどれかが違う",
  REWORDED: "文言(施策はKPIと概要を含む)が変わった",
  SPLIT: "前の版の1行が、複数の行に分かれた",
  NEW: "前の版に、元になる行がない",
  DROPPED: "前の版にあって、続く行がない",
};

export function isShownRows(text: string | undefined): text is ShownRows {
  return SHOWN_ROWS.some((shown) => shown === text);
}
