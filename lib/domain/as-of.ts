import type { DateString } from "./fiscal-quarter";

/** Today in Japan, of a point in time. */
export function dateInJapan(instant: Date): DateString {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The instant at which a day ends in Japan (exclusive): what was recorded before it counts for `asOf`. */
export function endOfDayInJapan(date: DateString): Date {
  return new Date(Date.parse(`${date}T00:00:00+09:00`) + 86_400_000);
}

export type AsOfResult = { asOf: DateString; problem?: undefined } | { asOf?: undefined; problem: string };

/**
 * Reads 基準日 from an address. Absent or empty: today. A future day is refused. Problems don't name the
 * field: whoever shows them does, in words or as a parameter.
 * @param today the current day in JST
 */
export function parseAsOf(text: string | null | undefined, today: DateString): AsOfResult {
  if (!text) return { asOf: today };
  if (!isDate(text)) return { problem: "「2024-03-31」の形式の、実在する日付で指定してください" };
  if (text < "2000-01-01") return { problem: "2000年1月1日以降の日付を指定してください" };
  if (text > today) return { problem: "未来の日付は指定できません" };
  return { asOf: text };
}

/** Whether a text is an existing calendar day, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** 「2024年3月31日」 */
export function dateLabel(date: DateString): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
