import { expect, it } from "vitest";
import { KEPT } from "@/lib/domain/hostile-text-fixture";
import { missingForSchemas, schemaProblems } from "@/lib/workbooks/schema-fixture";
import { bytesOf, parts, STATES, UNDER_WAY } from "./form-fixture";

it("回答様式は、ECMA-376 のスキーマに合う", async ({ skip }) => {
  skip(missingForSchemas !== undefined, `${missingForSchemas}がありません。`);
  const hostile = Object.values(KEPT).map((note, index) => ({
    code: `K10-${index + 10}`,
    latest: { ...UNDER_WAY, note, reason: ` ${note}` },
  }));
  expect(await schemaProblems(await bytesOf(parts([...STATES, ...hostile])))).toEqual([]);
  expect(await schemaProblems(await bytesOf([]))).toEqual([]);
});
