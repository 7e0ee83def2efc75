import { read, utils } from "@e965/xlsx";
import { expect, it } from "vitest";
import type { Column } from "./column";
import { recordSheets } from "./record-sheets";
import type { Records } from "./records";
import { LONGEST_TEXT } from "./sheet-cell";
import { workbookBytes } from "./workbook";

function column(key: string, value: Column<string>["value"]): Column<string> {
  return { key, label: key, type: "text", description: `${key}。`, origin: "report", value };
}

async function aboutSheet(rows: string[]) {
  const records: Records<string> = {
    dataset: "reports",
    columns: [column("id", () => "x"), column("note", (row) => row), column("basis", () => "live")],
    context: {
      asOf: "2024-03-31",
      basis: { kind: "live" },
      plan: { citation: "重点計画", number: 2 },
      ministries: new Map(),
      samples: true,
    },
    conditions: [{ field: "q", text: "=1+1" }],
    batches: () => [rows],
  };
  const parts: Uint8Array[] = [];
  for await (const part of workbookBytes(recordSheets(records))) parts.push(part);
  const book = read(Buffer.concat(parts));
  const cells = utils.sheet_to_json<string[]>(book.Sheets.このファイル ?? {}, { header: 1 });
  return Object.fromEntries(cells.map(([subject, words]) => [subject, words]));
}

it("says what the file rests on", async () => {
  expect(await aboutSheet(["a", "b"])).toMatchObject({
    件数: expect.stringMatching(/^2件。/),
    基準日: "2024-03-31(2023年度)",
    進捗のもと: "基準日までに提出された報告(ログイン中)。",
    サンプルデータ: "架空のデータを含む。",
    条件: "q==1+1",
    出典: "重点計画(版 2)",
    収まらない値: "なし。",
  });
});

it("names the cells whose text is longer than Excel takes", async () => {
  const { 収まらない値: words } = await aboutSheet([
    "a",
    "b".repeat(LONGEST_TEXT + 1),
    "c".repeat(LONGEST_TEXT),
  ]);
  expect(words).toContain("1か所ある: B3。");
});
