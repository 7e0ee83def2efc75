import type { ProgressBasis } from "@/lib/progress/basis";
import { type Column, steady } from "./column";
import { dateColumns } from "./time-columns";

type AnyRow = Column<unknown>[];

/** 基準日: the first thing that two files of the same dataset differ in. */
const AS_OF: AnyRow = dateColumns(
  {
    key: "asOf",
    label: "基準日",
    description: "アドレスの asOf。省略したときは、ファイルを作った日(日本時間)。",
    origin: "file",
  },
  (_, { asOf }) => asOf,
);

const SOURCE: AnyRow = [
  {
    key: "source",
    label: "出典",
    type: "text",
    description: "記載のもとの文書。",
    origin: "file",
    value: (_, { plan }) => plan?.citation ?? null,
  },
  {
    key: "sourceVersion",
    label: "版",
    type: "integer",
    unit: "番号",
    description: "取り込んだ文書の版。承認された版の内容は変わらない。",
    origin: "file",
    value: (_, { plan }) => plan?.number ?? null,
  },
];

const UNPUBLISHED = "公表された時点にもとづくファイルではない";

const BASIS: AnyRow = [
  {
    key: "basis",
    label: "進捗のもと",
    type: "code",
    description: "どの報告から進捗を計算したか。",
    origin: "file",
    values: { live: "基準日までに提出された報告(ログイン中)", publication: "公表された時点" },
    blank: "まだ公表がない(進捗の列はすべて空欄)",
    value: (_, { basis }) => (basis.kind === "none" ? null : basis.kind),
  },
  {
    key: "publicationTitle",
    label: "公表の名前",
    type: "text",
    description: "もとにした公表の名前。",
    origin: "file",
    blank: UNPUBLISHED,
    value: (_, { basis }) => published(basis)?.title ?? null,
  },
  ...dateColumns(
    {
      key: "publicationAsOf",
      label: "公表の時点",
      description: "もとにした公表が、いつの時点の報告か。",
      origin: "file",
      blank: UNPUBLISHED,
    },
    (_, { basis }) => published(basis)?.asOf ?? null,
  ),
  ...dateColumns(
    {
      key: "publishedOn",
      label: "公表日",
      description: "もとにした公表を行った日。",
      origin: "file",
      blank: UNPUBLISHED,
    },
    (_, { basis }) => published(basis)?.publishedOn ?? null,
  ),
  {
    key: "samples",
    label: "サンプルデータ",
    type: "boolean",
    description: "進捗が、デモの架空の報告から計算されたものか。",
    origin: "file",
    values: { true: "架空を含む", false: "架空を含まない" },
    value: (_, { samples }) => samples,
  },
];

/** 時点 and 出典, at the end of every record, so that rows stay what they are when files are put together. */
export const PLAN_FILE_COLUMNS: AnyRow = steady("file", [...AS_OF, ...SOURCE]);

/** 基準日 alone, where each record has a source of its own. */
export const AS_OF_COLUMNS: AnyRow = steady("file", AS_OF);

/** The same of a file with 区分: also what the 区分 rest on. */
export const PROGRESS_FILE_COLUMNS: AnyRow = steady("file", [...AS_OF, ...BASIS, ...SOURCE]);

function published(basis: ProgressBasis) {
  return basis.kind === "publication" ? basis : null;
}
