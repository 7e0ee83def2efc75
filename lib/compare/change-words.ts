import type { Change } from "@/lib/domain/compare-progress";

export const CHANGE_LABELS: Record<Change, string> = {
  done: "完了した",
  slipped: "遅れが増えた",
  began: "着手した",
  recovered: "遅れが減った",
  back: "完了・着手から戻った",
  cancelled: "中止した",
};

/** What is counted, in one short sentence. */
export const CHANGE_MEANINGS: Record<Change, string> = {
  done: "「完了」になったもの",
  slipped: "「遅延」になったもの、遅れの四半期数が増えたもの",
  began: "「実施中」または「完了」の報告が初めてあったもの",
  recovered: "「遅延」でなくなったもの(完了・中止を除く)、遅れの四半期数が減ったもの",
  back: "「完了」や着手の報告が、取下げなどでなくなったもの",
  cancelled: "「中止」になったもの",
};
