import { expect, it } from "vitest";
import { convertByLibreOffice, soffice } from "@/lib/workbooks/libreoffice-fixture";
import { HARD_TEXTS, sampleDocument } from "./document-fixture";
import { writeXlsx } from "./xlsx";

/** Comma, double quotes, UTF-8, from the first line on, texts in quotes, values as they are shown. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true";

it("LibreOfficeは、印刷用の XLSX の文字を数式にしない", async ({ skip }) => {
  skip(!soffice, "この機械には soffice がありません。");
  const texts = [...HARD_TEXTS, "=1+1", "'=1+1", "-1+1"];
  const document = sampleDocument({ rows: texts.map((text) => ({ cells: ["取組", text, "", ""] })) });
  const csv = String(await convertByLibreOffice(await writeXlsx(document), AS_CSV));
  for (const text of texts) expect(csv).toContain(`,"${text.replaceAll('"', '""')}",`);
});
