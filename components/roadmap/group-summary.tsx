import { ShareBar } from "@/components/charts/share-bar";
import { progressSegments } from "@/components/overview/progress-segments";
import { PROGRESS_ORDER, signClass } from "@/components/progress/progress-style";
import { PROGRESS_LABELS, type Progress } from "@/lib/domain/progress";
import type { RoadmapGroup } from "@/lib/roadmap/arrange";

/**
 * 区分 of a group on its head row: a bar of shares and the numbers. Before the first publication, what the
 * plan alone tells.
 * @param hrefOf address of its rows of a 区分; undefined where that is no list of these rows
 */
export function GroupSummary({
  group: { counts, total, scheduled },
  hrefOf,
}: {
  group: RoadmapGroup;
  hrefOf: ((progress: Progress) => string) | undefined;
}) {
  if (!counts) {
    return (
      <>
        計画期間あり {scheduled}件、時期の記載なし {total - scheduled}件
      </>
    );
  }
  return (
    <div className="rm-b">
      <ShareBar segments={progressSegments(counts, () => "")} />
      <ul>
        {PROGRESS_ORDER.filter((progress) => counts[progress] > 0).map((progress) => (
          <li key={progress} className={signClass(progress)}>
            {hrefOf ? (
              <a href={hrefOf(progress)}>
                {PROGRESS_LABELS[progress]} {counts[progress]}
              </a>
            ) : (
              <>
                {PROGRESS_LABELS[progress]} {counts[progress]}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
