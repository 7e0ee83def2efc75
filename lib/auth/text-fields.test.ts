import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { HOSTILE_TEXTS, KEPT, REFUSED, TEXT_FIELDS, TRIMMED } from "@/lib/domain/hostile-text-fixture";
import { Invalid } from "./errors";
import { parseInput } from "./parse-input";
import { surfaceOf } from "./surface";

/** Each action's schema, by the action's name: whatever there is, nothing typed. */
const schemas = new Map<string, z.ZodType>();
const LIB = path.resolve(import.meta.dirname, "..");

beforeAll(async () => {
  const files = readdirSync(LIB, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /[\\/]actions\.ts$/.test(name))) {
    const actions = await import(/* @vite-ignore */ pathToFileURL(path.join(LIB, file)).href);
    for (const action of Object.values(actions)) {
      const entry = typeof action === "function" ? surfaceOf(action) : undefined;
      if (entry?.kind === "action") schemas.set(entry.name, entry.schema);
    }
  }
}, 60_000);

type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  anyOf?: Shape[];
  items?: Shape;
  [key: string]: unknown;
};

const shapeOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;

/** Whether any text may be sent: no choice, no pattern, no number. */
function takesText(shape: Shape): boolean {
  const inner = [...(shape.anyOf ?? []), ...(shape.items ? [shape.items] : [])];
  if (inner.length > 0) return inner.some(takesText);
  return shape.type === "string" && !["enum", "const", "pattern", "format"].some((key) => key in shape);
}

function fieldsOf(schema: z.ZodType): [name: string, text: boolean][] {
  return Object.entries(shapeOf(schema).properties ?? {}).map(([name, shape]) => [name, takesText(shape)]);
}

/** What is said of one field, the others being empty; undefined: nothing is wrong with it. */
function problemOf(schema: z.ZodType, field: string, text: string): string | undefined {
  try {
    parseInput(schema, { [field]: text });
    return undefined;
  } catch (error) {
    if (error instanceof Invalid) return error.fields[field];
    throw error;
  }
}

it("knows every field of every action into which any text can be written", () => {
  const found = [...schemas].flatMap(([action, schema]) => {
    const texts = fieldsOf(schema).flatMap(([field, text]) => (text ? [field] : []));
    return texts.length > 0 ? [[action, texts.sort()] as const] : [];
  });
  const known = Object.entries(TEXT_FIELDS).map(([action, fields]) => [action, Object.keys(fields).sort()]);
  expect(schemas.size).toBeGreaterThan(20);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
});

it("answers every text in every field with words, whatever the field is", () => {
  const words = /(ください|ません|です|ます)(\([^)]*\))?。?$/u;
  const wordless = new Set<string>();
  for (const [action, schema] of schemas) {
    for (const [field] of fieldsOf(schema)) {
      for (const text of HOSTILE_TEXTS) {
        const problem = problemOf(schema, field, text);
        if (problem !== undefined && !words.test(problem)) wordless.add(`${action}.${field}: ${problem}`);
      }
    }
  }
  expect([...wordless]).toEqual([]);
}, 60_000);

it("keeps, refuses and names as the field is meant", () => {
  const typed = [...Object.values(KEPT), ...Object.values(TRIMMED).map(([text]) => text)];
  const generic = /^(入力してください|形式が正しくありません)/u;
  const wrong: string[] = [];
  for (const [action, fields] of Object.entries(TEXT_FIELDS)) {
    const schema = schemas.get(action) ?? z.never();
    for (const [field, kind] of Object.entries(fields)) {
      // Of many reports at once the rows are checked, not the fields that hold for all of them.
      if (action === "submitReports" || kind === "secret") continue;
      const note = (text: string) => wrong.push(`${action}.${field}: ${JSON.stringify(text)}`);
      for (const text of kind === "code" ? HOSTILE_TEXTS : Object.values(REFUSED)) {
        const problem = problemOf(schema, field, text);
        if (problem === undefined || generic.test(problem)) note(text);
      }
      for (const text of kind === "text" ? typed : []) {
        if (problemOf(schema, field, text) !== undefined) note(text);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

it("takes no field by a name that objects have", () => {
  for (const [action, schema] of schemas) {
    for (const name of ["__proto__", "constructor", "toString"]) {
      const input = Object.assign(Object.create(null), { [name]: "x" });
      expect(() => parseInput(schema, input), action).not.toThrow(TypeError);
      expect(Reflect.get({}, "x")).toBeUndefined();
    }
  }
});
