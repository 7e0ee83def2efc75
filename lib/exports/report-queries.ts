import "server-only";
import { database } from "@/lib/db/client";
import type { ReportText } from "./progress-columns";

/** What reports say, by their id. Reports don't change, so this may be read after the 区分 that rest on them. */
export async function listReportTexts(ids: readonly number[]): Promise<Map<number, ReportText>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<(ReportText & { id: number })[]>`
    select id, note, reason, sample,
      to_char(recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS"+09:00"') as "recordedAt"
    from report where id = any(${ids})`;
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}
