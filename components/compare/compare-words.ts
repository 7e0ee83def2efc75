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

/** Names of the fields of a comparison. */
export const COMPARE_FIELD_LABELS: Readonly<Record<string, string>> = {
  from: "比べる元",
  asOf: "比べる先(基準日)",
  ministry: "府省庁(主担当)",
  by: "数え方(府省庁を選ばないとき)",
  change: "変化",
  was: "元の区分",
  became: "先の区分",
  page: "ページ",
};
