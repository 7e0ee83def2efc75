import type { DatedTask, Slippage } from "@/lib/versions/slippage";
import { SLIPPAGE_LABELS } from "@/lib/versions/slippage-words";
import type { Column } from "./column";
import { PLAN_FILE_COLUMNS } from "./file-columns";
import { quarterColumns } from "./time-columns";

/** A task in two versions, with the older one's number and 出典. */
export type SlippageRow = Slippage & { older: { number: number; citation: string } };

const NEW = "前の版にない工程(新規)";
const DROPPED = "新しい版にない工程(廃止)";

const text = (
  [key, label, description, blank]: readonly [string, string, string, string],
  value: Column<SlippageRow>["value"],
): Column<SlippageRow> => ({ key, label, type: "text", description, origin: "plan", blank, value });

const leads = (name: "slug" | "name"): Column<SlippageRow>["value"] => {
  return ({ before, after }, { ministries }) =>
    ((after ?? before)?.leads ?? []).flatMap((id) => ministries.get(id)?.[name] ?? []);
};

const last = (task: DatedTask | null) => task?.last ?? null;

/** `slippage`: one record per task of the later version, and per dropped one of the older version. */
export const SLIPPAGE_COLUMNS: readonly Column<SlippageRow>[] = [
  text(["code", "工程番号", "新しい版の工程番号。", DROPPED], ({ after }) => after?.code ?? null),
  text(
    [
      "previousCode",
      "前の版の工程番号",
      "引き継ぐ元の工程番号。分割された工程では、同じ番号が複数の行にある。",
      NEW,
    ],
    ({ before }) => before?.code ?? null,
  ),
  {
    key: "change",
    label: "計画の終わりの変化",
    type: "code",
    description: "二つの版に印刷された計画期間の、最後の四半期の変化。府省庁が申告した時期は含まない。",
    origin: "computed",
    values: SLIPPAGE_LABELS,
    value: ({ change }) => change,
  },
  {
    key: "movedQuarters",
    label: "動いた四半期の数",
    type: "integer",
    unit: "四半期",
    description: "計画の終わりが動いた四半期の数。後ろ倒しは正、前倒しは負、変更なしは 0。",
    origin: "computed",
    blank: "どちらかの版に時期の記載がない、または新規か廃止",
    value: ({ moved }) => moved,
  },
  ...quarterColumns<SlippageRow>(
    {
      key: "previousEnd",
      label: "前の版の計画の終わり",
      description: "前の版の計画期間の、最後の四半期。",
      origin: "plan",
      blank: "前の版に時期の記載がない、または新規",
    },
    "end",
    ({ before }) => last(before),
  ),
  ...quarterColumns<SlippageRow>(
    {
      key: "end",
      label: "計画の終わり",
      description: "新しい版の計画期間の、最後の四半期。",
      origin: "plan",
      blank: "新しい版に時期の記載がない、または廃止",
    },
    "end",
    ({ after }) => last(after),
  ),
  text(
    ["title", "取組内容", "新しい版の取組内容(表示用に整えたもの)。", DROPPED],
    ({ after }) => after?.title ?? null,
  ),
  text(
    ["previousTitle", "前の版の取組内容", "前の版の取組内容。", NEW],
    ({ before }) => before?.title ?? null,
  ),
  {
    key: "initiative",
    label: "取組名",
    type: "text",
    description: "取組名。廃止された工程では、前の版のもの。",
    origin: "plan",
    value: ({ before, after }) => (after ?? before)?.initiative ?? null,
  },
  {
    key: "leadMinistries",
    label: "主担当(短い名前)",
    type: "list",
    description: "主担当の府省庁の短い名前。廃止された工程では、前の版のもの。",
    origin: "plan",
    value: leads("slug"),
  },
  {
    key: "leadMinistryNames",
    label: "主担当",
    type: "list",
    description: "leadMinistries の名前。同じ順。",
    origin: "plan",
    value: leads("name"),
  },
  {
    key: "previousVersion",
    label: "前の版",
    type: "integer",
    unit: "番号",
    description: "比べる元の版。新しい版の番号は sourceVersion。",
    origin: "file",
    value: ({ older }) => older.number,
  },
  {
    key: "previousSource",
    label: "前の版の出典",
    type: "text",
    description: "比べる元の文書。",
    origin: "file",
    value: ({ older }) => older.citation,
  },
  ...PLAN_FILE_COLUMNS,
];
