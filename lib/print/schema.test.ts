import { expect, it } from "vitest";
import { missingForSchemas, schemaProblems } from "@/lib/workbooks/schema-fixture";
import { sampleDocument } from "./document-fixture";
import { writeXlsx } from "./xlsx";

it("印刷用の XLSX は、ECMA-376 のスキーマに合う", async ({ skip }) => {
  skip(missingForSchemas !== undefined, `${missingForSchemas}がありません。`);
  expect(await schemaProblems(await writeXlsx(sampleDocument()))).toEqual([]);
});
