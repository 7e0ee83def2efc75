import { expect, it } from "vitest";
import { missingForSchemas, schemaProblems } from "@/lib/workbooks/schema-fixture";
import { sampleDocument } from "./document-fixture";
import { writeXlsx } from "./xlsx";

it.skipIf(missingForSchemas)(
  "印刷用の XLSX は、ECMA-376 のスキーマ(xmllint か OOXML_SCHEMAS がないときは飛ばす)に合う",
  async () => {
    expect(await schemaProblems(await writeXlsx(sampleDocument()))).toEqual([]);
  },
);
