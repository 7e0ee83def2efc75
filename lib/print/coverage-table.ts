import type { CoverageByArticle } from "@/lib/coverage/queries";
import type { BarPart, PrintTable } from "./document";

const WIDTHS = [14, 116, 18, 18, 18, 216];
const HEADS = ["条", "条の見出し", "◎主", "○連携", "計", "施策の数"];

/** How many measures answer to each article of the law, ◎ and ○ apart, with what the numbers rest on. */
export function coverageTable({ articles, basis, settled }: CoverageByArticle): PrintTable {
  const most = Math.max(1, ...articles.map(({ primary, related }) => primary + related));
  return {
    name: "条ごとの対応(官民データ活用推進基本法 第3章)",
    columns: WIDTHS.map((width, index) => ({
      width,
      ...(index > 1 && index < 5 ? { align: "top" as const } : {}),
    })),
    head: [HEADS.map((text) => ({ text }))],
    basis: [
      `抜粋${basis.measures}施策: 条が読み取れたもの${basis.withArticle}、要確認${basis.withReview}、印なし${basis.withoutMark}。要確認の印(${basis.reviewMarks}個)は、どの条にも数えていません。一つの施策は一つの条に1回だけ数え、◎と○の両方があるときは◎とします。`,
      ...(settled.assigned + settled.voided > 0
        ? [
            `要確認とされた印のうち、事務局が${settled.assigned}個を条に割り当て(件数に含みます)、${settled.voided}個を無効としました(数えません)。`,
          ]
        : []),
    ],
    rows: articles.map(({ number, title, primary, related }) => {
      const parts: BarPart[] = [
        { kind: "PRIMARY", value: primary },
        { kind: "RELATED", value: related },
      ];
      const bar = parts.filter(({ value }) => value > 0);
      const total = primary + related;
      return {
        cells: [
          `${number}条`,
          title,
          `${primary}`,
          `${related}`,
          `${total}`,
          total === 0 ? "対応する施策は読み取れていません" : { bar, whole: most },
        ],
      };
    }),
    empty: "",
  };
}
