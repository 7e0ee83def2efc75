/** How ◎ and ○ look in charts: one colour, filled and outlined, told apart without any colour. */
export const MARK_SERIES = [
  { key: "primary", label: "◎ 主に該当するもの", sign: "◎", color: "#0017c1" },
  { key: "related", label: "○ 連携するもの", sign: "○", color: "#0017c1", outline: true },
] as const;
