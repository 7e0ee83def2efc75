import { textDifference } from "@/lib/domain/text-difference";

/** The old or the new text with what differs marked: by colour, line, and words for those who listen. */
export function MarkedDifference({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: "before" | "after";
}) {
  if ((side === "before" ? before : after) === "") return <span className="text-solid-gray-700">空欄</span>;
  const runs = textDifference(before, after).filter(
    ({ kind }) => kind !== (side === "before" ? "added" : "removed"),
  );
  return (
    <bdi className="wrap-anywhere whitespace-pre-wrap">
      {runs.map(({ kind, text }, index) => {
        // The runs of one text never change their order.
        const key = `${index} ${text}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        if (kind === "removed") {
          return (
            <del key={key} className="bg-red-50 text-red-1000 decoration-2">
              <span className="sr-only">[削除]</span>
              {text}
              <span className="sr-only">[削除ここまで]</span>
            </del>
          );
        }
        return (
          <ins key={key} className="bg-green-50 font-bold text-green-1100 decoration-2">
            <span className="sr-only">[追加]</span>
            {text}
            <span className="sr-only">[追加ここまで]</span>
          </ins>
        );
      })}
    </bdi>
  );
}
