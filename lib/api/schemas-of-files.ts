import { z } from "zod";
import type { ColumnDefinition } from "@/lib/exports/column";
import type { Dataset } from "@/lib/exports/datasets";
import { DATASETS } from "@/lib/exports/datasets";
import { datasetDefinitions } from "@/lib/exports/definitions";
import { progressSchema } from "./schemas";

/** The shapes of the data files in JSON, made from their columns (shared by OpenAPI and tests). */
export const fileSchemas = Object.fromEntries(
  datasetDefinitions().map(({ dataset, columns }) => [dataset, fileSchema(dataset, columns)]),
) as Record<Dataset, z.ZodObject>;

/** The shape of `/exports/definitions.json`. */
export const definitionsSchema = z.object({
  sources: z.array(z.string()).meta({ description: "出典" }),
  rules: z.array(z.object({ subject: z.string(), rule: z.string() })),
  types: z.record(z.string(), z.object({ label: z.string(), description: z.string() })),
  origins: z.record(z.string(), z.string()),
  datasets: z.array(
    z.object({
      dataset: z.enum(DATASETS),
      label: z.string(),
      record: z.string().meta({ description: "1行が表すもの" }),
      page: z.object({ label: z.string(), href: z.string() }),
      files: z.object({ csv: z.string(), xlsx: z.string(), json: z.string() }),
      columns: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          type: z.string(),
          unit: z.string().optional(),
          description: z.string(),
          origin: z.string(),
          values: z.record(z.string(), z.string()).optional(),
          blank: z.string().optional().meta({ description: "空欄の意味。省略は、空欄がないこと" }),
        }),
      ),
    }),
  ),
});

function fileSchema(dataset: Dataset, columns: readonly ColumnDefinition[]): z.ZodObject {
  const { basis, publication } = progressSchema.shape;
  const withProgress = columns.some(({ key }) => key === "basis");
  return z.object({
    dataset: z.literal(dataset),
    asOf: z.iso.date(),
    ...(withProgress ? { basis, publication, samples: z.boolean() } : {}),
    source: columns.some(({ key, blank }) => key === "source" && blank !== undefined)
      ? z.null().meta({ description: "行ごとに示す" })
      : z.object({ citation: z.string(), version: z.int() }),
    definitions: z.string().meta({ description: "列の説明" }),
    rows: z.array(z.object(Object.fromEntries(columns.map((column) => [column.key, cellSchema(column)])))),
    total: z.int(),
  });
}

function cellSchema(column: ColumnDefinition): z.ZodType {
  const { type, label, unit, description, blank } = column;
  const schema = valueSchema(column);
  const nullable = blank !== undefined && type !== "list" ? schema.nullable() : schema;
  return nullable.meta({ description: `${label}${unit ? `(${unit})` : ""}: ${description}` });
}

function valueSchema({ type, values }: ColumnDefinition): z.ZodType {
  const word = values ? z.enum(Object.keys(values)) : z.string();
  switch (type) {
    case "integer":
      return z.int();
    case "decimal":
      return z.number();
    case "boolean":
      return z.boolean();
    case "list":
      return z.array(word);
    case "date":
      return z.iso.date();
    case "datetime":
      return z.iso.datetime({ offset: true });
    case "quarter":
      return z.string().regex(/^\d{4}Q[1-4]$/);
    case "code":
      return word;
    case "text":
      return z.string();
  }
}
