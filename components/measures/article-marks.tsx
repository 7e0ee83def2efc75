import type { MeasureMarkItem } from "@/lib/measures/content-queries";
import { columnLabel, GUIDES, MARKS } from "@/lib/measures/mark-words";

/** Marks of articles: 「◎ 11条1項・2項(主)」. */
export function ArticleMarks({ marks }: { marks: readonly MeasureMarkItem[] }) {
  const own = marks.filter((mark) => mark.target === "ARTICLE");
  if (own.length === 0) return <None />;
  return (
    <ul className="space-y-1">
      {own.map(({ cell, mark, column, decision }) => (
        <li key={cell}>
          {MARKS[mark].sign} {columnLabel(column)}({MARKS[mark].short})
          {decision ? <Settled>事務局が割当て</Settled> : null}
        </li>
      ))}
    </ul>
  );
}

/** Marks that are 要確認, each with the printed cell it stands in; and those declared 無効. */
export function ReviewMarks({ marks }: { marks: readonly MeasureMarkItem[] }) {
  const own = marks.filter((mark) => mark.target === "NEEDS_REVIEW" || mark.target === "VOID");
  if (own.length === 0) return <None />;
  return (
    <ul className="space-y-1">
      {own.map(({ cell, mark, target }) => (
        <li key={cell}>
          <strong>{MARKS[mark].sign}</strong> {cell + 1}番目のセル
          {target === "VOID" ? <Settled>事務局が無効とした</Settled> : null}
        </li>
      ))}
    </ul>
  );
}

/** 手引 */
export function GuideMarks({ marks }: { marks: readonly MeasureMarkItem[] }) {
  const own = marks.flatMap((mark) => (mark.guide ? [GUIDES[mark.guide]] : []));
  return own.length === 0 ? <None /> : own.join("、");
}

/** What isn't printed, but decided. */
function Settled({ children }: { children: string }) {
  return <span className="block text-dns-14N-130 text-solid-gray-700">{children}</span>;
}

function None() {
  return <span className="text-solid-gray-700">なし</span>;
}
