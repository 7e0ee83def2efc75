import type { Column, ColumnDefinition, ColumnType, Origin } from "./column";
import { COVERAGE_COLUMNS } from "./coverage-columns";
import { DATASET_LABELS, DATASETS, type Dataset, type FORMATS, type Format, fileAddress } from "./datasets";
import { MEASURE_COLUMNS } from "./measure-columns";
import { PROGRESS_COLUMNS } from "./progress-columns";
import { TASK_COLUMNS } from "./task-columns";

export type DatasetDefinition = {
  dataset: Dataset;
  label: string;
  /** What one record is. */
  record: string;
  /** The page that shows the same, with the same conditions. */
  page: { label: string; href: string };
  files: Record<Format, string>;
  columns: ColumnDefinition[];
};

const ABOUT: Record<
  Dataset,
  Pick<DatasetDefinition, "record" | "page"> & { columns: readonly Column<never>[] }
> = {
  tasks: {
    record: "工程(取組内容の1行)につき1行。主担当が複数でも1行で、区分は工程としての区分です。",
    page: { label: "工程", href: "/tasks" },
    columns: TASK_COLUMNS,
  },
  measures: {
    record: "施策につき1行。",
    page: { label: "施策", href: "/measures" },
    columns: MEASURE_COLUMNS,
  },
  coverage: {
    record:
      "数一つにつき1行(全体または府省庁 × 条・欄など × 印)。該当のない条も 0 の行があります。全体の行(ministry が空欄)と府省庁の行が同じファイルにあり、一つの施策はいくつもの行に数えられるため、行を足して合計にしないでください。kind(数えたもの)と ministry で選んで使います。by と mark の指定にかかわらず、条と欄、◎と○の数をすべて含みます。",
    page: { label: "条ごとの対応", href: "/coverage" },
    columns: COVERAGE_COLUMNS,
  },
  progress: {
    record:
      "工程の主担当につき1行。主担当はそれぞれに報告するため、行の数は工程の数より多くなります。ministry を主担当として指定したときは、その府省庁の行だけです。",
    page: { label: "工程", href: "/tasks" },
    columns: PROGRESS_COLUMNS,
  },
};

/** What every data file says, in which columns. */
export function datasetDefinitions(): DatasetDefinition[] {
  return DATASETS.map((dataset) => {
    const { columns, ...about } = ABOUT[dataset];
    return {
      dataset,
      label: DATASET_LABELS[dataset],
      ...about,
      files: { csv: fileAddress(dataset, "csv"), json: fileAddress(dataset, "json") } satisfies Record<
        (typeof FORMATS)[number],
        string
      >,
      columns: columns.map(({ value: _, steady: __, ...definition }) => definition),
    };
  });
}

/** How each type is written. */
export const TYPE_WORDS: Record<ColumnType, { label: string; description: string }> = {
  text: { label: "文字列", description: "文書や報告の文字。" },
  code: { label: "コード", description: "決まった短い語や番号。" },
  list: {
    label: "複数の値",
    description: "CSVでは「;」でつなぐ。値の中の「;」は「\\;」と書く。JSONでは配列。",
  },
  integer: { label: "整数", description: "桁区切りも単位も付けない半角の数字。" },
  boolean: { label: "真偽", description: "true または false。" },
  date: { label: "日付", description: "YYYY-MM-DD(西暦、日本時間)。" },
  datetime: { label: "日時", description: "YYYY-MM-DDThh:mm:ss+09:00。" },
  quarter: { label: "四半期", description: "2024Q1 の形。年は年度、Q1 は4月から6月。" },
};

/** Where values come from. */
export const ORIGIN_WORDS: Record<Origin, string> = {
  plan: "文書の記載",
  report: "府省庁の報告",
  secretariat: "事務局の判断",
  computed: "計算",
  file: "ファイルの条件",
};

/** How a file is written, whatever is in it. */
export const FILE_RULES: readonly { subject: string; rule: string }[] = [
  {
    subject: "形",
    rule: "1行目は列の名前、2行目からは1行に1件です。セルの結合、色や配置による意味、合計の行、注の行はありません。",
  },
  {
    subject: "文字コード",
    rule: 'CSVはUTF-8(BOM付き)です。区切りは「,」、行の終わりはCRLFで、「,」「"」「;」または前後の空白を含む値を「"」で囲みます(RFC 4180)。JSONはUTF-8(BOMなし)です。',
  },
  {
    subject: "空欄",
    rule: "空欄は値がないことで、0 ではありません(JSONでは null、複数の値の列では [])。何がないのかは、列ごとに示します。",
  },
  {
    subject: "年と日付",
    rule: "西暦で書きます。日付と四半期の列の隣に、年度と四半期の番号を整数で書きます。年度は4月に始まります。",
  },
  {
    subject: "改行など",
    rule: "CSVの値の中に改行はありません。改行は「\\n」、復帰は「\\r」、タブは「\\t」、「\\」は「\\\\」、そのほかの制御文字は「\\u0000」の形(16進4桁)で書きます。",
  },
  {
    subject: "数式",
    rule: "表計算ソフトが数式とみなす文字(= + - @ とその全角。前に空白があるときも同じ)で始まる値と、「'」で始まる値の先頭に、「'」を1字加えます。",
  },
  {
    subject: "元の文字に戻す方法",
    rule: "CSVの値は、(1) 先頭が「'」ならその1字を除く、(2) 複数の値の列は、「\\」の付かない「;」で分ける、(3)「\\」で始まる書き方を元の文字にする、の順で元の文字に戻ります。JSONの値は元の文字のままです。",
  },
  {
    subject: "条件と基準日",
    rule: "ページと同じ条件(アドレスの「?」以降)を付けられます。行は条件に合うものすべてで、ページには分けません。条件に誤りがあるときはファイルを返さず、項目ごとの説明を返します(400)。",
  },
  {
    subject: "公表との関係",
    rule: "ログインしていないときは、基準日までに公表された最新の時点の進捗です。最初の公表より前は、進捗の列が空欄になります。",
  },
  {
    subject: "Excelで開くとき",
    rule: "CSVをそのまま開くと、「03-16」や「3-1」のような番号が日付に変わります。「データ」の「テキストまたはCSVから」で、型を検出しない設定にして読み込んでください。",
  },
  {
    subject: "利用条件",
    rule: "公共データです。利用するときは出典を示し、加工したときは加工したことも示してください。PDFから取り出した文字の誤りは、印刷のままとした列に残っています。",
  },
];

/** Texts and how CSV writes them. */
export const ESCAPE_EXAMPLES: readonly { text: string; cell: string; why: string }[] = [
  { text: "=1+1", cell: "'=1+1", why: "数式とみなされる" },
  { text: "'24年度", cell: "''24年度", why: "「'」で始まる" },
  { text: "1行目⏎2行目", cell: "1行目\\n2行目", why: "改行(⏎)を含む" },
  { text: "C:\\data", cell: "C:\\\\data", why: "「\\」を含む" },
  { text: "A;B と C(2つの値)", cell: '"A\\;B;C"', why: "複数の値の列" },
];
