import type { MeasureContent } from "@/lib/measures/content-queries";
import type { TaskContent } from "@/lib/tasks/content-queries";
import type { ImportNotice } from "./import-queries";

/** A note of the import with the task or measure whose line it is about. */
export type PlacedNotice = {
  /** 工程番号 or 施策番号. */
  number: string;
  kind: "task" | "measure";
  message: string;
};

/** Notes of one sort that are about some tasks or measures, in the order of the document. */
export function findNotices(
  notices: readonly ImportNotice[],
  code: string,
  rows: readonly (TaskContent | MeasureContent)[],
): PlacedNotice[] {
  const byLine = new Map(rows.map((row) => [row.source.line, row]));
  return notices.flatMap((notice) => {
    const row = notice.code === code && notice.line !== null ? byLine.get(notice.line) : undefined;
    if (!row) return [];
    const place =
      "code" in row
        ? ({ number: row.code, kind: "task" } as const)
        : ({ number: row.number, kind: "measure" } as const);
    return [{ ...place, message: notice.message }];
  });
}
