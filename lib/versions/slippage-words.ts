import type { SlippageChange } from "./slippage";

/** What became of a planned end, short, and what is counted as such. */
export const SLIPPAGE_LABELS: Readonly<Record<SlippageChange, string>> = {
  later: "後ろ倒し",
  earlier: "前倒し",
  unmoved: "変更なし",
  scheduled: "時期を新たに記載",
  unscheduled: "時期の記載がなくなった",
  undated: "どちらにも時期の記載なし",
  new: "新規",
  dropped: "廃止",
};
