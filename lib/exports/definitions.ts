import type { Column, ColumnDefinition } from "./column";
import { COMMENT_COLUMNS } from "./comment-columns";
import { COVERAGE_COLUMNS } from "./coverage-columns";
import { DATASET_LABELS, DATASETS, type Dataset, type Format, fileAddress } from "./datasets";
import { INDICATOR_COLUMNS } from "./indicator-columns";
import { KPI_REPORT_COLUMNS } from "./kpi-report-columns";
import { MEASURE_COLUMNS } from "./measure-columns";
import { PROGRESS_COLUMNS } from "./progress-columns";
import { REPORT_COLUMNS } from "./report-columns";
import { SCHEDULE_FILE_COLUMNS } from "./schedule-columns";
import { SLIPPAGE_COLUMNS } from "./slippage-columns";
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
  schedules: {
    record:
      "工程の計画の四半期一つにつき1行(縦持ち)。計画期間の途中が空いている工程では、その四半期の行がありません。時期の記載がなく、府省庁も時期を示していない工程の行はありません。",
    page: { label: "工程表", href: "/roadmap" },
    columns: SCHEDULE_FILE_COLUMNS,
  },
  reports: {
    record:
      "提出された報告につき1行。基準日までに記録され、取り下げられていない報告のすべてです(最新の報告だけなら latest で選びます)。公表された時点にもとづくファイルでは、その時点の報告です。ministry を主担当として指定したときは、その府省庁の報告だけです。施策のKPIについての報告は、kpi-reports にあります。",
    page: { label: "工程", href: "/tasks" },
    columns: REPORT_COLUMNS,
  },
  slippage: {
    record:
      "工程表の二つの版を比べた、新しい版の工程につき1行と、廃止された工程(前の版だけにある工程)につき1行。version(新しい版の番号。省略すると基準日に有効な版)と previous(前の版の番号。省略すると一つ前)で版を選びます。版が一つしかないときは、行がありません。",
    page: { label: "版の比較", href: "/compare/versions" },
    columns: SLIPPAGE_COLUMNS,
  },
  indicators: {
    record:
      "府省庁がKPIから定めた指標の、値一つにつき1行(縦持ち)。値のない指標も1行あります。まだ公表されていないため、ログインしているときだけ取得できます。",
    page: { label: "施策", href: "/measures" },
    columns: INDICATOR_COLUMNS,
  },
  "kpi-reports": {
    record:
      "施策のKPIについて、主担当の府省庁が措置区分と文章で提出した報告につき1行。基準日までに記録され、取り下げられていない報告のすべてです(最新の報告だけなら latest で選びます)。ministry を主担当として指定したときは、その府省庁の報告だけです。数値は indicators にあります。まだ公表されていないため、ログインしているときだけ取得できます。",
    page: { label: "施策", href: "/measures" },
    columns: KPI_REPORT_COLUMNS,
  },
  comments: {
    record:
      "コメントにつき1行。削除されたコメントも、本文のない行として残ります。公表されないため、ログインしているときだけ取得できます。item(工程番号または施策番号)、ministry(書いた人の府省庁)、state(open 未解決、resolved 解決済み)で絞り込めます。",
    page: { label: "履歴", href: "/activity" },
    columns: COMMENT_COLUMNS,
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
      files: {
        csv: fileAddress(dataset, "csv"),
        xlsx: fileAddress(dataset, "xlsx"),
        json: fileAddress(dataset, "json"),
      },
      columns: columns.map(({ value: _, steady: __, ...definition }) => definition),
    };
  });
}

/** How a file is written, whatever is in it. */
export const FILE_RULES: readonly { subject: string; rule: string }[] = [
  {
    subject: "形",
    rule: "1行目は列の名前、2行目からは1行に1件です。セルの結合、色や配置による意味、合計の行、注の行はありません。",
  },
  {
    subject: "文字コード",
    rule: 'CSVはUTF-8(BOM付き)です。区切りは「,」、行の終わりはCRLFで、「,」「"」「;」または前後の空白を含む値を「"」で囲みます(RFC 4180)。JSONはUTF-8(BOMなし)、XLSXの文字もUTF-8です。',
  },
  {
    subject: "Shift_JIS",
    rule: "CSVは、アドレスに encoding=sjis を加えると、Shift_JIS(Windows-31J、BOMなし)になります。Shift_JISにない文字は「〓」になります。「〓」になる文字と場所の一覧は、ダウンロードの前の画面(/exports/shift-jis)にあります。元の文字が要るときは、UTF-8のCSV、XLSXまたはJSONを使ってください。",
  },
  {
    subject: "XLSX",
    rule: "シートは、データ、「定義」(列の説明)、「このファイル」(基準日、条件、出典など)の三つです。数は数値、日付は日付の値(表示は 2024-03-31 の形)で、並べ替えや計算にそのまま使えます。日時は、時差を含めるため文字列です。そのほかは書式が「文字列」のセルで、「03-16」のような番号が日付に変わることも、「=」で始まる文字が数式になることもありません。1つのセルに入るのは32,767字までで、超える値は末尾を切り、その場所を「このファイル」に示します。",
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
    rule: "CSVの値の中に改行はありません(XLSXとJSONでは、元の改行のままです)。改行は「\\n」、復帰は「\\r」、タブは「\\t」、「\\」は「\\\\」、そのほかの制御文字は「\\u0000」の形(16進4桁)で書きます。",
  },
  {
    subject: "数式",
    rule: "CSVでは、表計算ソフトが数式とみなす文字(= + - @ とその全角。前に空白があるときも同じ)で始まる値と、「'」で始まる値の先頭に、「'」を1字加えます。",
  },
  {
    subject: "元の文字に戻す方法",
    rule: "CSVの値は、(1) 先頭が「'」ならその1字を除く、(2) 複数の値の列は、「\\」の付かない「;」で分ける、(3)「\\」で始まる書き方を元の文字にする、の順で元の文字に戻ります。XLSXの値は元の文字のままで、複数の値の列だけ(2)と(3)を行います。JSONの値は元の文字のままです。",
  },
  {
    subject: "条件と基準日",
    rule: "ページと同じ条件(アドレスの「?」以降)を付けられます。行は条件に合うものすべてで、ページには分けません。条件に誤りがあるときはファイルを返さず、項目ごとの説明を返します(400)。",
  },
  {
    subject: "公表との関係",
    rule: "ログインしていないときは、基準日までに公表された最新の時点の進捗です。最初の公表より前は、進捗の列が空欄になり、報告の行はありません。指標の値、KPIについての報告、コメントは公表されないため、ログインしていないときは取得できません(401)。",
  },
  {
    subject: "Excelで開くとき",
    rule: "CSVをそのまま開くと、「03-16」や「3-1」のような番号が日付に変わります。「データ」の「テキストまたはCSVから」で、型を検出しない設定にして読み込むか、XLSXを使ってください。",
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
