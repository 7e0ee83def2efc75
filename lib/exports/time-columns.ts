import {
  type DateString,
  fiscalYearOf,
  numberInYear,
  type Quarter,
  quarterCode,
  quarterEnd,
  quarterOfDate,
  quarterStart,
} from "@/lib/domain/fiscal-quarter";
import type { Column, ColumnDefinition, FileContext } from "./column";

type Words = Pick<ColumnDefinition, "key" | "label" | "description" | "origin" | "blank">;

/**
 * A quarter as four columns: `2024Q1`, its 年度, its number, and its first or last day.
 * @param edge the day that the quarter stands for
 */
export function quarterColumns<Row>(
  words: Words,
  edge: "start" | "end",
  value: (row: Row, file: FileContext) => Quarter | null,
): Column<Row>[] {
  const { key, label, description, origin, ...blank } = words;
  const day = edge === "start" ? "初日" : "末日";
  const of =
    <T>(make: (quarter: Quarter) => T) =>
    (row: Row, file: FileContext) => {
      const quarter = value(row, file);
      return quarter === null ? null : make(quarter);
    };
  return [
    { ...words, type: "quarter", value: of(quarterCode) },
    {
      ...blank,
      key: `${key}FiscalYear`,
      label: `${label}の年度`,
      type: "integer",
      unit: "年度(西暦)",
      description: `${key} の年度。`,
      origin,
      value: of(fiscalYearOf),
    },
    {
      ...blank,
      key: `${key}Quarter`,
      label: `${label}の四半期`,
      type: "integer",
      unit: "四半期(1〜4)",
      description: `${key} の四半期の番号。1 は4月から6月。`,
      origin,
      value: of(numberInYear),
    },
    {
      ...blank,
      key: `${key}On`,
      label: `${label}の${day}`,
      type: "date",
      description: `${key} の四半期の${day}。`,
      origin,
      value: of(edge === "start" ? quarterStart : quarterEnd),
    },
  ];
}

/** A day as three columns: the day, its 年度 and the number of its quarter. */
export function dateColumns<Row>(
  words: Words,
  value: (row: Row, file: FileContext) => DateString | null,
): Column<Row>[] {
  const { key, label, description, origin, ...blank } = words;
  const of = (make: (quarter: Quarter) => number) => (row: Row, file: FileContext) => {
    const date = value(row, file);
    return date === null ? null : make(quarterOfDate(date));
  };
  return [
    { ...words, type: "date", value },
    fiscalYearColumn(words, of(fiscalYearOf)),
    {
      ...blank,
      key: `${key}Quarter`,
      label: `${label}の四半期`,
      type: "integer",
      unit: "四半期(1〜4)",
      description: `${key} の属する四半期の番号。1 は4月から6月。`,
      origin,
      value: of(numberInYear),
    },
  ];
}

/** A moment as two columns: it, and its 年度. @param value JST, `2024-03-31T17:05:00+09:00` */
export function momentColumns<Row>(words: Words, value: (row: Row) => string | null): Column<Row>[] {
  return [
    { ...words, type: "datetime", value },
    fiscalYearColumn(words, (row) => {
      const moment = value(row);
      return moment === null ? null : fiscalYearOf(quarterOfDate(moment.slice(0, 10)));
    }),
  ];
}

/** The 年度 of what a column says, beside it. */
function fiscalYearColumn<Row>(
  { key, label, description: _, origin, ...blank }: Words,
  value: Column<Row>["value"],
): Column<Row> {
  return {
    ...blank,
    key: `${key}FiscalYear`,
    label: `${label}の年度`,
    type: "integer",
    unit: "年度(西暦)",
    description: `${key} の属する年度。`,
    origin,
    value,
  };
}
