import type { Column, FileContext } from "./column";
import type { Dataset } from "./datasets";

/** What a data file is made of. */
export type Records<Row> = {
  dataset: Dataset;
  columns: readonly Column<Row>[];
  context: FileContext;
  /** The conditions that were asked for, as the address has them; 基準日 is none of them. */
  conditions: readonly { field: string; text: string }[];
  /** Records in order, some at a time; what is not asked for is not read. Anew with every call. */
  batches: () => Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;
  /** A lasting object of the plan that a record is about (lib/exports/record-text). */
  standsFor?: (row: Row) => object;
};

/** Does something with records of whatever kind. */
export type RecordsUse<T> = <Row>(records: Records<Row>) => T;
