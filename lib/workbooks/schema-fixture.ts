import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { programAt } from "./program-fixture";
import { readParts } from "./read-parts.mjs";

const xmllint = programAt("xmllint");

/**
 * Folder with the schemas of ECMA-376 (transitional, with those of its packaging conventions) under the names they are
 * published by (`sml.xsd` …). They are Ecma's, and no part of this project.
 */
const schemas = process.env.OOXML_SCHEMAS;

/** What is missing for validating a workbook on this machine; undefined: nothing. */
export const missingForSchemas = !xmllint ? "xmllint" : !schemas ? "OOXML_SCHEMAS" : undefined;

/** Which schema a part is held to; core properties need schemas that others publish. */
const SCHEMA_OF: readonly [RegExp, string][] = [
  [/^xl\/(workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml$/, "sml.xsd"],
  [/^xl\/theme\//, "dml-main.xsd"],
  [/^docProps\/app\.xml$/, "shared-documentPropertiesExtended.xsd"],
  [/^\[Content_Types\]\.xml$/, "opc-contentTypes.xsd"],
  [/\.rels$/, "opc-relationships.xsd"],
];

/**
 * Holds all parts of a workbook to their schemas.
 * @returns what is wrong, with the part's name; parts that no schema is known for are named too
 */
export async function schemaProblems(workbook: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-schema-"));
  try {
    const problems: string[] = [];
    for (const [name, bytes] of await readParts(workbook)) {
      if (name === "docProps/core.xml") continue;
      const schema = SCHEMA_OF.find(([pattern]) => pattern.test(name))?.[1];
      if (!schema) {
        problems.push(`${name}: no schema`);
        continue;
      }
      const file = path.join(folder, "part.xml");
      await writeFile(file, understood(bytes.toString()));
      const { status, stderr } = spawnSync(
        xmllint ?? "",
        ["--noout", "--nonet", "--huge", "--schema", path.join(schemas ?? "", schema), file],
        { encoding: "utf8", timeout: 50_000 },
      );
      if (status !== 0) problems.push(`${name}: ${stderr.replaceAll(file, "").slice(0, 2_000)}`);
    }
    return problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is left for the schema, by ECMA-376 part 3: attributes of namespaces that may be ignored are gone. */
function understood(xml: string): string {
  const ignorable = / mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(" ") ?? [];
  const attributes = ["mc", ...ignorable].map((prefix) => ` ${prefix}:[A-Za-z]+="[^"]*"`);
  // The schema forgot the attribute that Excel itself writes where a text begins or ends with a space.
  return xml.replaceAll(new RegExp([...attributes, '(?<=<t) xml:space="preserve"'].join("|"), "g"), "");
}
