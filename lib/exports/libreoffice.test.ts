import { expect, it } from "vitest";
import { convertByLibreOffice, soffice } from "@/lib/workbooks/libreoffice-fixture";
import { workbookBytes } from "./workbook";

const TEXTS = [
  '=HYPERLINK("https://evil.example","x")',
  "=1+1",
  "+1",
  "-1+1",
  "@SUM(A1)",
  "'=1+1",
  "_x000D_",
  " 前後 ",
  "03-16",
  "2024-03-31",
  "1e5",
  "#REF!",
  "<c>&amp;",
  "𠮷葛\u{E0100}髙﨑",
];

/** Comma, double quotes, UTF-8, from the first line on, texts in quotes, values as they are shown. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true";

it("LibreOfficeは、XLSX の文字を数式にせず、数と日付を値として読む", async ({ skip }) => {
  skip(!soffice, "この機械には soffice がありません。");
  const parts: Uint8Array[] = [];
  const rows = TEXTS.map((value) => [
    { kind: "text" as const, value },
    { kind: "number" as const, value: "-12.5" },
    { kind: "date" as const, value: "2024-03-31" },
  ]);
  const columns = ["text", "number", "date"].map((head) => ({ head, width: 20 }));
  for await (const part of workbookBytes([{ name: "表", columns, rows: () => [rows] }])) parts.push(part);
  const csv = await convertByLibreOffice(Buffer.concat(parts), AS_CSV);
  const [, ...lines] = csv.toString().trimEnd().split("\n");
  expect(lines).toEqual(TEXTS.map((text) => `"${text.replaceAll('"', '""')}",-12.5,2024-03-31`));
});
