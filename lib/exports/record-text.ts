import { type Cell, type Column, cellOf, type FileContext } from "./column";

/** How a format writes some neighbouring values of a record; the parts of a record stand apart by commas. */
export type PartWriter = (values: readonly { key: string; cell: Cell }[]) => string;

type Part<Row> = (row: Row) => string;
type Run<Row> = { steady: Column<Row>["steady"]; columns: Column<Row>[] };

/** Texts of records' parts that the plan alone tells, by what stands for the record, while names stay. */
type Kept = { names: string; texts: WeakMap<object, string> };
const kept = new WeakMap<PartWriter, Map<string, Kept>>();

/**
 * Writes the values of a record. What is steady is written once: per file, or once for all where the plan
 * tells it, since its versions never change. Most of a file is such text.
 * @param standsFor a lasting object of the plan that a record is about, if there is one
 */
export function recordText<Row>(
  columns: readonly Column<Row>[],
  context: FileContext,
  write: PartWriter,
  standsFor?: (row: Row) => object,
): (row: Row) => string {
  const names = JSON.stringify([...context.ministries]);
  const parts = runsOf(columns).map(({ steady, columns: run }): Part<Row> => {
    const make: Part<Row> = (row) =>
      write(run.map((column) => ({ key: column.key, cell: cellOf(column, row, context) })));
    if (steady === "file") return once(make);
    if (steady !== "plan" || !standsFor) return make;
    return lasting(make, standsFor, textsFor(write, run.map(({ key }) => key).join(), names));
  });
  return (row) => parts.map((part) => part(row)).join(",");
}

function runsOf<Row>(columns: readonly Column<Row>[]): Run<Row>[] {
  const runs: Run<Row>[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && run.steady === column.steady) run.columns.push(column);
    else runs.push({ steady: column.steady, columns: [column] });
  }
  return runs;
}

function once<Row>(make: Part<Row>): Part<Row> {
  let text: string | undefined;
  return (row) => {
    text ??= make(row);
    return text;
  };
}

function lasting<Row>(
  make: Part<Row>,
  standsFor: (row: Row) => object,
  texts: WeakMap<object, string>,
): Part<Row> {
  return (row) => {
    const object = standsFor(row);
    const found = texts.get(object);
    if (found !== undefined) return found;
    const text = make(row);
    texts.set(object, text);
    return text;
  };
}

function textsFor(write: PartWriter, run: string, names: string): WeakMap<object, string> {
  const byRun = kept.get(write) ?? new Map<string, Kept>();
  kept.set(write, byRun);
  const found = byRun.get(run);
  if (found?.names === names) return found.texts;
  const texts = new WeakMap<object, string>();
  byRun.set(run, { names, texts });
  return texts;
}
