import { MARK_LEGEND } from "@/lib/measures/mark-words";

/** 凡例 of the marks of articles, and how they were read. */
export function MarkLegend() {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {MARK_LEGEND.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
