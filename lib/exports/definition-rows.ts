import type { ColumnDefinition, ColumnType, Origin } from "./column";

/** How each type is written. */
export const TYPE_WORDS: Record<ColumnType, { label: string; description: string }> = {
  text: { label: "文字列", description: "文書や報告の文字。" },
  code: { label: "コード", description: "決まった短い語や番号。" },
  list: {
    label: "複数の値",
    description: "CSVとXLSXでは「;」でつなぐ。値の中の「;」は「\\;」と書く。JSONでは配列。",
  },
  integer: { label: "整数", description: "桁区切りも単位も付けない半角の数字。" },
  decimal: {
    label: "数値",
    description: "小数を含むことがある数。桁区切りも単位も付けない。XLSXでは、16桁以上の数は文字列。",
  },
  boolean: { label: "真偽", description: "true または false。XLSXでは TRUE または FALSE。" },
  date: {
    label: "日付",
    description: "YYYY-MM-DD(西暦、日本時間)。XLSXでは日付の値で、YYYY-MM-DD と表示する。",
  },
  datetime: { label: "日時", description: "YYYY-MM-DDThh:mm:ss+09:00。" },
  quarter: { label: "四半期", description: "2024Q1 の形。年は年度、Q1 は4月から6月。" },
};

/** Where values come from. */
export const ORIGIN_WORDS: Record<Origin, string> = {
  plan: "文書の記載",
  report: "府省庁の報告",
  comment: "コメント",
  secretariat: "事務局の判断",
  computed: "計算",
  file: "ファイルの条件",
};

/** Columns of the sheet of definitions. */
export const DEFINITION_COLUMNS = [
  { head: "列の名前", width: 26 },
  { head: "日本語名", width: 26 },
  { head: "型", width: 12 },
  { head: "単位", width: 16 },
  { head: "内容", width: 70 },
  { head: "値の意味", width: 50 },
  { head: "空欄の意味", width: 40 },
  { head: "値の由来", width: 16 },
];

/** What the sheet of definitions says of a column; "" where there is nothing to say. */
export function definitionRow({
  key,
  label,
  type,
  unit,
  description,
  values,
  blank,
  origin,
}: ColumnDefinition): string[] {
  const meanings = Object.entries(values ?? {}).map(([value, meaning]) => `${value}: ${meaning}`);
  return [
    key,
    label,
    TYPE_WORDS[type].label,
    unit ?? "",
    description,
    meanings.join("\n"),
    blank ?? "空欄はない",
    ORIGIN_WORDS[origin],
  ];
}
