import { ARTICLE_COLUMNS } from "@/lib/domain/articles";
import { dateLabel, isDate } from "@/lib/domain/as-of";
import { parseQuarterCode, quarterLabel, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";

/** One field that an act changed, in words; a side that says nothing is null. */
export type FieldChange = { label: string; from: string | null; to: string | null };

/** Names of the fields that acts note; those that end in `Id` only tie rows together and are not shown. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  state: "措置区分",
  completedOn: "完了日",
  forecast: "見込",
  note: "説明",
  reason: "遅延の理由",
  effectiveOn: "報告の対象日",
  evidence: "根拠資料の数",
  quarters: "予定時期",
  side: "KPI",
  name: "指標の名前",
  unit: "単位",
  initialValue: "初期値",
  initialOn: "初期値の日",
  targetValue: "目標値",
  targetOn: "目標値の日",
  value: "値",
  choice: "印の扱い",
  mark: "印",
  cell: "セル(左から)",
  ministry: "府省庁",
  assignee: "担当者",
  author: "作成者",
  reviewRequired: "部内確認を必須とする",
  section: "担当課",
  person: "担当者",
  reach: "連絡先",
  key: "行",
  fromKey: "引き継ぐ元の行",
  carries: "報告とコメントを引き継ぐ",
  document: "文書",
  number: "版",
  status: "状態",
  fileName: "ファイル名",
  rows: "行数",
  read: "読取り",
  added: "追加",
  changed: "変更",
  removed: "削除",
  unchanged: "変更なし",
  reports: "報告",
  scheduleStatements: "予定時期の申告",
  statements: "予定時期の申告",
  contacts: "担当課と連絡先",
  kpis: "KPIの指標と状況の報告",
  threads: "コメントのスレッド",
  publications: "公表時点",
  total: "計",
  address: "接続元",
  issuer: "認証基盤",
  endedSessions: "終了したログイン",
  count: "件数",
  content: "内容",
  asOf: "基準日",
  role: "役割",
  mailed: "通知をメールでも受け取る",
  attempts: "送信の試み(回)",
  created: "登録した数",
  passwordChanged: "パスワードを改めた数",
};

const NOT_SHOWN = /Id$|^sha256$/;

/** What an act states anew each time: said also where it stays. */
const STATED = new Set(["state"]);

const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: REPORT_STATE_LABELS,
  status: { DRAFT: "下書き", APPROVED: "承認済み", DISCARDED: "破棄済み" },
  choice: {
    ...Object.fromEntries(ARTICLE_COLUMNS.map(({ key, label }) => [key, `${label}に割り当て`])),
    VOID: "無効",
    REOPENED: "要確認",
  },
  mark: { PRIMARY: "◎", RELATED: "○" },
  side: { PROGRESS: "KPI(進捗)", EFFECT: "KPI(効果)" },
  document: { roadmap: "工程表", measures: "施策集" },
};

/**
 * What an act changed, field by field: those that differ between `before` and `after`, and what it stated.
 * @param names of ministries by slug
 */
export function changesOf(
  before: unknown,
  after: unknown,
  names: Readonly<Record<string, string>> = {},
): FieldChange[] {
  const old = fieldsOf(before);
  const next = fieldsOf(after);
  const fields = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return fields.flatMap((field) => {
    const from = valueText(field, old[field], names);
    const to = valueText(field, next[field], names);
    const stays = from === to;
    if (NOT_SHOWN.test(field) || (stays && (to === null || !STATED.has(field)))) return [];
    return [{ label: FIELD_LABELS[field] ?? field, from: stays ? null : from, to }];
  });
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function valueText(field: string, value: unknown, names: Readonly<Record<string, string>>): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return listText(field, value, names);
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  if (typeof value === "number") return value.toLocaleString("ja-JP", { maximumFractionDigits: 6 });
  if (typeof value === "object") return partsText(value, names);
  if (typeof value !== "string") return String(value);
  const known = VALUE_LABELS[field]?.[value] ?? (field === "ministry" ? names[value] : undefined);
  if (known !== undefined) return known;
  const quarter = parseQuarterCode(value);
  if (quarter !== undefined) return quarterLabel(quarter);
  return isDate(value) ? dateLabel(value) : value;
}

/** Numbers that belong together, each with its name: 「読取り64、追加1」. */
function partsText(value: object, names: Readonly<Record<string, string>>): string {
  return Object.entries(value)
    .map(([field, part]) => `${FIELD_LABELS[field] ?? field}${valueText(field, part, names) ?? "なし"}`)
    .join("、");
}

function listText(
  field: string,
  values: readonly unknown[],
  names: Readonly<Record<string, string>>,
): string | null {
  if (values.length === 0) return null;
  const quarters = values.map((value) => (typeof value === "string" ? parseQuarterCode(value) : undefined));
  const known = quarters.filter((quarter) => quarter !== undefined);
  if (known.length === values.length) return quarterRunsLabel(known.toSorted((a, b) => a - b));
  return values.map((value) => valueText(field, value, names) ?? "").join("、");
}
