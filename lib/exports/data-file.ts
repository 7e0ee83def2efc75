import { basisJson } from "@/lib/api/serialise";
import type { Column, FileContext } from "./column";
import { BYTE_ORDER_MARK, csvRecord, RECORD_END } from "./csv";
import { DATASET_LABELS, type Dataset, type Format } from "./datasets";
import { type PartWriter, recordText } from "./record-text";

/** A data file that is ready to be written: its conditions were read, its records not yet. */
export type DataFile = {
  name: { ascii: string; japanese: string };
  mediaType: string;
  /** The text of the file from its first character on, some records at a time. */
  text: () => AsyncIterable<string>;
};

/** What a data file is made of. */
export type Records<Row> = {
  dataset: Dataset;
  columns: readonly Column<Row>[];
  context: FileContext;
  /** Number of records. */
  total: number;
  /** Records in order, some at a time; what is not asked for is not read. */
  batches: () => Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;
  /** A lasting object of the plan that a record is about (lib/exports/record-text). */
  standsFor?: (row: Row) => object;
};

const MEDIA_TYPES: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json; charset=utf-8",
};

const WRITERS: Record<Format, <Row>(records: Records<Row>) => AsyncIterable<string>> = {
  csv: csvText,
  json: jsonText,
};

/** Where every column is explained, for programs. */
export const DEFINITIONS_ADDRESS = "/exports/definitions.json";

/** A file of records in a format. */
export function dataFile<Row>(records: Records<Row>, format: Format): DataFile {
  const { dataset, context } = records;
  return {
    name: {
      ascii: `${dataset}-${context.asOf}.${format}`,
      japanese: `${DATASET_LABELS[dataset]}-${context.asOf}.${format}`,
    },
    mediaType: MEDIA_TYPES[format],
    text: () => WRITERS[format](records),
  };
}

const csvPart: PartWriter = (values) => csvRecord(values.map(({ cell }) => cell));
const jsonPart: PartWriter = (values) =>
  values.map(({ key, cell }) => `"${key}":${JSON.stringify(cell)}`).join(",");

async function* csvText<Row>({ columns, context, batches, standsFor }: Records<Row>): AsyncGenerator<string> {
  const text = recordText(columns, context, csvPart, standsFor);
  yield BYTE_ORDER_MARK + csvRecord(columns.map(({ key }) => key)) + RECORD_END;
  for await (const batch of batches()) yield batch.map((row) => text(row) + RECORD_END).join("");
}

async function* jsonText<Row>(records: Records<Row>): AsyncGenerator<string> {
  const { dataset, columns, context, total, batches, standsFor } = records;
  const progress = columns.some(({ key }) => key === "basis");
  const head = {
    dataset,
    asOf: context.asOf,
    ...(progress ? { ...basisJson(context.basis), samples: context.samples } : {}),
    source: { citation: context.plan.citation, version: context.plan.number },
    definitions: DEFINITIONS_ADDRESS,
    total,
  };
  const text = recordText(columns, context, jsonPart, standsFor);
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let before = "\n";
  for await (const batch of batches()) {
    if (batch.length === 0) continue;
    yield before + batch.map((row) => `{${text(row)}}`).join(",\n");
    before = ",\n";
  }
  yield "\n]}\n";
}
