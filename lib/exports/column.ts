import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";

/** A number by its digits (lib/domain/decimal): what a double could not hold is not lost. */
export type Decimal = { readonly decimal: string };

/** A value of a data file; null: there is none, a blank cell. */
export type Cell = string | number | boolean | readonly string[] | Decimal | null;

/**
 * How a column is written:
 * - `text` free text, as it stands in the document or the report; `code` one of our own short words
 * - `list` several of them; `integer`, `decimal` digits; `boolean` true or false
 * - `date` YYYY-MM-DD (JST); `datetime` with +09:00; `quarter` 2024Q1 (the year is the 年度)
 */
export type ColumnType =
  | "text"
  | "list"
  | "code"
  | "integer"
  | "decimal"
  | "boolean"
  | "date"
  | "datetime"
  | "quarter";

/** Where the values of a column come from. */
export type Origin = "plan" | "report" | "comment" | "secretariat" | "computed" | "file";

/** What is the same in every record of a file. */
export type FileContext = {
  asOf: DateString;
  basis: ProgressBasis;
  /** Null: every record says which one it is about. */
  plan: Pick<CurrentPlan, "citation" | "number"> | null;
  /** Names by ministry id. */
  ministries: ReadonlyMap<number, { slug: string; name: string }>;
  /** What is in the file rests on samples (架空). */
  samples: boolean;
};

/** What the definitions say of a column. */
export type ColumnDefinition = {
  /** Name in row 1 of the file, and of the property in JSON. */
  key: string;
  label: string;
  type: ColumnType;
  unit?: string;
  description: string;
  origin: Origin;
  /** Allowed values with their labels. */
  values?: Readonly<Record<string, string>>;
  /** What a blank means; undefined: never blank. */
  blank?: string;
};

/**
 * A column of a data file, defined once for all formats.
 * `steady`: its value is the same in all records of a `file`; or the `plan` (and the names of ministries)
 * alone tells it, so that it is the same in every file. Such values are written once, not per record.
 */
export type Column<Row> = ColumnDefinition & {
  value: (row: Row, file: FileContext) => Cell;
  steady?: "file" | "plan";
};

/** Columns whose values are steady. */
export function steady<Row>(by: "file" | "plan", columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.map((column) => ({ ...column, steady: by }));
}

/** Whether a value is a number by its digits. */
export function isDecimal(cell: Cell): cell is Decimal {
  return typeof cell === "object" && cell !== null && "decimal" in cell;
}

/** The value of a column in a record: an empty text is null, a list without items stays a list. */
export function cellOf<Row>(column: Column<Row>, row: Row, file: FileContext): Cell {
  const cell = column.value(row, file);
  return cell === "" ? null : cell;
}
