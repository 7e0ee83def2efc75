import { eraFiscalYear } from "./era";

/**
 * A fiscal quarter as one integer: 年度 * 4 + (1..4) - 1, so that quarters
 * compare and subtract. A 年度 starts on 1 April: 2022年度1Q is
 * 2022-04-01 to 2022-06-30.
 */
export type Quarter = number;

/** A calendar day in JST, `YYYY-MM-DD`. */
export type DateString = string;

/** The quarter of a 年度 and its number 1–4. */
export function quarterOf(fiscalYear: number, number: number): Quarter {
  if (!Number.isInteger(fiscalYear) || ![1, 2, 3, 4].includes(number)) {
    throw new RangeError(`no such quarter: ${fiscalYear} ${number}`);
  }
  return fiscalYear * 4 + number - 1;
}

/** 年度 of a quarter. */
export function fiscalYearOf(quarter: Quarter): number {
  return Math.floor(quarter / 4);
}

/** 1–4 within its 年度. */
export function numberInYear(quarter: Quarter): number {
  return (quarter % 4) + 1;
}

/** `2022Q1`: how addresses, files and the API write a quarter (the year is the 年度). */
export function quarterCode(quarter: Quarter): string {
  return `${fiscalYearOf(quarter)}Q${numberInYear(quarter)}`;
}

/** Reads `2022Q1`; undefined for anything else. */
export function parseQuarterCode(code: string): Quarter | undefined {
  const match = /^(\d{4})Q([1-4])$/.exec(code);
  return match ? quarterOf(Number(match[1]), Number(match[2])) : undefined;
}

/** 「2022年度1Q」 */
export function quarterLabel(quarter: Quarter): string {
  return `${fiscalYearOf(quarter)}年度${numberInYear(quarter)}Q`;
}

/** 「2022年度(令和4年度)」 */
export function fiscalYearLabel(fiscalYear: number): string {
  const era = eraFiscalYear(fiscalYear);
  return era === null ? `${fiscalYear}年度` : `${fiscalYear}年度(${era})`;
}

/** The quarter that a day belongs to. */
export function quarterOfDate(date: DateString): Quarter {
  const { year, month } = parts(date);
  const fiscalYear = month >= 4 ? year : year - 1;
  return quarterOf(fiscalYear, Math.floor(((month + 8) % 12) / 3) + 1);
}

/** First day of a quarter. */
export function quarterStart(quarter: Quarter): DateString {
  const number = numberInYear(quarter);
  const year = fiscalYearOf(quarter) + (number === 4 ? 1 : 0);
  const month = ((number - 1) * 3 + 3) % 12;
  return `${year}-${pad(month + 1)}-01`;
}

/** Last day of a quarter. */
export function quarterEnd(quarter: Quarter): DateString {
  const next = new Date(`${quarterStart(quarter + 1)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/**
 * Runs of planned quarters as text: 「2022年度1Q〜4Q、2025年度1Q」. Runs that cross a 年度 name both.
 * @param quarters ascending
 */
export function quarterRunsLabel(quarters: readonly Quarter[]): string {
  return quarterRuns(quarters)
    .map(({ first, last }) => {
      if (first === last) return quarterLabel(first);
      const sameYear = fiscalYearOf(first) === fiscalYearOf(last);
      return `${quarterLabel(first)}〜${sameYear ? `${numberInYear(last)}Q` : quarterLabel(last)}`;
    })
    .join("、");
}

/** Consecutive quarters joined into runs; a gap starts a new run. */
export function quarterRuns(quarters: readonly Quarter[]): { first: Quarter; last: Quarter }[] {
  const runs: { first: Quarter; last: Quarter }[] = [];
  for (const quarter of quarters) {
    const run = runs.at(-1);
    if (run && quarter === run.last + 1) run.last = quarter;
    else runs.push({ first: quarter, last: quarter });
  }
  return runs;
}

function parts(date: DateString): { year: number; month: number } {
  const match = /^(\d{4})-(\d{2})-\d{2}$/.exec(date);
  if (!match) throw new RangeError(`not a date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]) };
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
