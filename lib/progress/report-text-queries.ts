import "server-only";
import { database } from "@/lib/db/client";

/** What a report says in words: 説明 and 遅延の理由. */
export type ReportText = { note: string; reason: string | null };

/** Texts of reports that the reader is shown anyway, by id of the report. No query for none. */
export async function readReportTexts(ids: readonly number[]): Promise<Map<number, ReportText>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<(ReportText & { id: number })[]>`
    select id, note, reason from report where id = any(${ids})`;
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}
