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
