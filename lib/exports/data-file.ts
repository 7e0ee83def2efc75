import { basisJson } from "@/lib/api/serialise";
import { isDecimal } from "./column";
import { BYTE_ORDER_MARK, csvRecord, RECORD_END } from "./csv";
import { DATASET_LABELS, type Format, shiftJisAddress } from "./datasets";
import type { Encoding } from "./encodings";
import { recordSheets } from "./record-sheets";
import { type PartWriter, recordText } from "./record-text";
import type { Records } from "./records";
import { shiftJisBytes } from "./shift-jis";
import { workbookBytes } from "./workbook";

/** A data file that is ready to be written: its conditions were read, its records not yet. */
export type DataFile = {
  name: { ascii: string; japanese: string };
  mediaType: string;
  /** Where it is said what of the file can't be written; undefined: all of it can. */
  listedAt?: string;
  /** The file from its first character on, some records at a time; texts are UTF-8. */
  content: () => AsyncIterable<string | Uint8Array>;
};

const MEDIA_TYPES: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** Where every column is explained, for programs. */
export const DEFINITIONS_ADDRESS = "/exports/definitions.json";

/** A file of records in a format. @param encoding of CSV */
export function dataFile<Row>(records: Records<Row>, format: Format, encoding: Encoding): DataFile {
  const { dataset, context, conditions } = records;
  const shiftJis = format === "csv" && encoding === "sjis";
  const end = `-${context.asOf}${shiftJis ? "-sjis" : ""}.${format}`;
  return {
    name: { ascii: `${dataset}${end}`, japanese: `${DATASET_LABELS[dataset]}${end}` },
    mediaType: shiftJis ? "text/csv; charset=Shift_JIS; header=present" : MEDIA_TYPES[format],
    ...(shiftJis
      ? { listedAt: shiftJisAddress(dataset, { asOf: context.asOf, ...fieldsOf(conditions) }) }
      : {}),
    content: () => {
      if (format === "xlsx") return workbookBytes(recordSheets(records));
      if (format === "json") return jsonText(records);
      return shiftJis ? shiftJisBytes(csvText(records)) : withMark(csvText(records));
    },
  };
}

function fieldsOf(conditions: Records<never>["conditions"]): Record<string, string> {
  return Object.fromEntries(conditions.map(({ field, text }) => [field, text]));
}

const csvPart: PartWriter = (values) => csvRecord(values.map(({ cell }) => cell));
const jsonPart: PartWriter = (values) =>
  values
    .map(({ key, cell }) => `"${key}":${isDecimal(cell) ? cell.decimal : JSON.stringify(cell)}`)
    .join(",");

async function* csvText<Row>({ columns, context, batches, standsFor }: Records<Row>): AsyncGenerator<string> {
  const text = recordText(columns, context, csvPart, standsFor);
  yield csvRecord(columns.map(({ key }) => key)) + RECORD_END;
  for await (const batch of batches()) yield batch.map((row) => text(row) + RECORD_END).join("");
}

async function* withMark(texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield* texts;
}

async function* jsonText<Row>(records: Records<Row>): AsyncGenerator<string> {
  const { dataset, columns, context, batches, standsFor } = records;
  const { asOf, plan } = context;
  const progress = columns.some(({ key }) => key === "basis");
  const head = {
    dataset,
    asOf,
    ...(progress ? { ...basisJson(context.basis), samples: context.samples } : {}),
    source: plan && { citation: plan.citation, version: plan.number },
    definitions: DEFINITIONS_ADDRESS,
  };
  const text = recordText(columns, context, jsonPart, standsFor);
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let before = "\n";
  // Counted as they are written: nobody knows before how many there will be.
  let total = 0;
  for await (const batch of batches()) {
    if (batch.length === 0) continue;
    total += batch.length;
    yield before + batch.map((row) => `{${text(row)}}`).join(",\n");
    before = ",\n";
  }
  yield `\n],"total":${total}}\n`;
}
