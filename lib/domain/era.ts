/** 西暦 or 和暦: how a reader wants years written. */
export const CALENDARS = ["ce", "jp"] as const;
export type Calendar = (typeof CALENDARS)[number];

/** First days of the eras, newest first (tested against Intl's calendar). */
const ERAS: readonly { name: string; from: string }[] = [
  { name: "令和", from: "2019-05-01" },
  { name: "平成", from: "1989-01-08" },
  { name: "昭和", from: "1926-12-25" },
];

/**
 * 「令和元」, 「平成31」: the year of a day, without 「年」; null before 昭和.
 * @param date `YYYY-MM-DD`
 */
export function eraYear(date: string): string | null {
  const era = ERAS.find(({ from }) => date >= from);
  if (!era) return null;
  const year = Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${year === 1 ? "元" : year}`;
}

/** 「令和4年度」; 2019年度 is 令和元年度 though it began in 平成. Null before 昭和. */
export function eraFiscalYear(fiscalYear: number): string | null {
  const year = eraYear(`${fiscalYear}-12-31`);
  return year && `${year}年度`;
}

/** 「2022年度(令和4年度)」, 「2022年度1Q」, 「2022年4月1日」, 「2022年4月」; not a bare 「2022年」. */
const DATED = /(\d{4})年(?:度(\([^()0-9]{2}(?:元|\d+)年度\))?|(\d{1,2})月(?:(\d{1,2})日)?)/g;

/**
 * A label of ours with its years in 和暦: 「令和4年度1Q」, 「令和4年4月1日」; a heading that says both names 和暦
 * first, 「令和4年度(2022年度)」. The text itself when no date is in it. Never for printed text.
 */
export function inJapaneseEras(text: string): string {
  return text.replace(DATED, (found, year: string, both?: string, month?: string, day?: string) => {
    if (month === undefined) {
      const label = eraFiscalYear(Number(year));
      if (label === null) return found;
      return both === undefined ? label : `${label}(${year}年度)`;
    }
    const label = eraYear(`${year}-${month.padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`);
    return label === null ? found : `${label}${found.slice(4)}`;
  });
}
