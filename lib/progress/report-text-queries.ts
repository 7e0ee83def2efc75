import "server-only";
import { cache } from "react";
import { pageRows } from "@/lib/site/page-rows-queries";

/** What a report says in words. */
export type ReportText = {
  /** 説明 */
  note: string;
  /** 遅延の理由 */
  reason: string | null;
  /** JST, `2024-03-31T17:05:00+09:00`. */
  recordedAt: string;
  sample: boolean;
};

/**
 * What reports say that the reader is shown anyway, by their id. Reports don't change, so this may be read after
 * the 区分 that rest on them. No query for none, one per request for the same ones.
 */
export async function readReportTexts(ids: readonly number[]): Promise<ReadonlyMap<number, ReportText>> {
  return ids.length === 0 ? new Map() : textsOnce(ids.join(" "));
}

const textsOnce = cache(async (ids: string): Promise<ReadonlyMap<number, ReportText>> => {
  const rows = await pageRows<(ReportText & { id: number })[]>`
    select id, note, reason, sample,
      to_char(recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt"
    from report where id = any(${ids.split(" ").map(Number)})`;
  return new Map(rows.map(({ id, ...text }) => [id, text]));
});
