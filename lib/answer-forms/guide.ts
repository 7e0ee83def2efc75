import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { PROGRESS_LABELS, type Progress } from "@/lib/domain/progress";
import { PROGRESS_MEANINGS } from "@/lib/domain/progress-words";
import type { CurrentPlan } from "@/lib/plans/queries";

/** How a 回答様式 is used: the lines of its first sheet; headings begin with ■. */
export function guideLines({
  ministry,
  plan,
  parts,
  today,
}: {
  ministry: { slug: string; name: string };
  plan: CurrentPlan;
  /** How many the ministry leads. */
  parts: number;
  today: DateString;
}): string[] {
  return [
    `回答様式(${ministry.name})`,
    `${ministry.name}が主担当の${parts}件の工程について、進捗を報告するための様式です。`,
    "■ 書き方",
    "1. 「回答」シートの、見出しが濃い色の列(今回)に書き込みます。初めは前回の報告と同じ内容が入っています。",
    "2. 書き換えた行だけが報告になります。書き換えたセルは黄色になります。書き換えていない行は、何も報告しません。",
    "3. 前回から変わりがないことを報告する行には、「基準日(今回)」に、いつの時点の報告かを入れてください。",
    "4. 書き換えた行の「基準日(今回)」が空欄のときは、取り込む日を基準日とします。",
    "5. 完了には完了日が、遅延となる報告には見込(新たな完了時期)と遅延の理由が必要です。",
    "6. 日付は「2026-09-30」「2026/9/30」「令和8年9月30日」「R8.9.30」、四半期は「2026年度3Q」「令和8年度第3四半期」などの形で読み取ります。全角の数字でも構いません。",
    "7. 根拠資料のリンクは、1行に1つ「題名 https://…」の形で書きます(セルの中の改行は Alt+Enter)。前回の報告に付けたファイルは、そのまま引き継ぎます。",
    "8. 行の並べ替えと削除、列の入替えはできます。削除した行は、何も報告しません。行を足すことはできません。",
    "9. 灰色のセルは書き換えられないようにしてあります。保護にパスワードはありません。非表示の1行目と右端の列は、取込みに使うので消さないでください。",
    "■ 取り込み方",
    `10. 保存したファイルを、工程表ダッシュボードの「Excelで報告」(/ministries/${ministry.slug}/upload)で選びます。`,
    "11. セルごとの変更前と変更後、誤りのあるセル、様式を作ったあとにほかの人が変えた行を、提出の前に確かめられます。提出は、全件まとめて行うか、まったく行わないかのどちらかです。",
    "■ いまの区分の意味",
    ...Object.entries(PROGRESS_MEANINGS).map(
      ([progress, meaning]) => `${PROGRESS_LABELS[progress as Progress]}: ${meaning}`,
    ),
    "■ 時点と出典",
    `${dateLabel(today)}時点`,
    `出典: ${plan.citation}(第${plan.number}版)`,
  ];
}
