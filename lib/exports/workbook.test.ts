import { randomBytes } from "node:crypto";
import { read, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnName, fittingText, LONGEST_TEXT, type SheetCell } from "./sheet-cell";
import { type Sheet, workbookBytes } from "./workbook";

async function bytesOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of workbookBytes(sheets)) parts.push(part);
  return Buffer.concat(parts);
}

function sheetOf(rows: readonly (readonly SheetCell[])[], columns = 2): Sheet {
  const heads = Array.from({ length: columns }, (_, index) => ({ head: `c${index}`, width: 10 }));
  return { name: "表", columns: heads, rows: () => [rows] };
}

/** What a reader that knows nothing of the writer finds in a sheet. */
async function reread(rows: readonly (readonly SheetCell[])[], columns = 2): Promise<WorkSheet> {
  const book = read(await bytesOf([sheetOf(rows, columns)]), { cellFormula: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  "+1",
  "-1+1",
  "@SUM(A1)",
  "'=1+1",
  "＝1+1",
  "\t=1+1",
  "<c><v>1</v></c>",
  "&lt;&amp;]]>",
  "_x000D_",
  "_X0041_",
  "_x005F_x0041_",
  "_x0041\u0001",
  "\0\u0001\u001f\ufffe\uffff",
  "\ud842",
  "𠮷野家 葛\u{E0100}城 髙﨑",
  "一行目\n二行目\r\n三行目\r",
  " 前後 ",
  "03-16",
  "2024-03-31",
  "1e5",
  "TRUE",
  "#REF!",
  "",
];

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'_xX0041D&<>\"\n\r\t \0\u0001あ𠮷\ud842\uffff") }),
  fc.constantFrom(...HOSTILE),
);

describe("a workbook", () => {
  it("gives every text back as it was, as a text and never as a formula", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 30 }), async (list) => {
        const sheet = await reread(list.map((value) => [{ kind: "text", value }, null]));
        for (const [index, text] of list.entries()) {
          const cell = sheet[`A${index + 2}`];
          expect(cell?.f).toBeUndefined();
          expect(cell?.t).toBe("s");
          // The reader takes a carriage return with its line feed for one line break.
          expect(cell?.v).toBe(text.replaceAll("\r\n", "\n"));
        }
      }),
      { numRuns: 60, examples: [[HOSTILE]] },
    );
  });

  it("has numbers as numbers, days as days, and nothing for a blank", async () => {
    const sheet = await reread([
      [
        { kind: "number", value: "-12.5" },
        { kind: "date", value: "2024-03-31" },
      ],
      [
        { kind: "number", value: "123456789012345678.123456" },
        { kind: "date", value: "1900-02-28" },
      ],
      [{ kind: "number", value: "0.000001" }, null],
      [{ kind: "boolean", value: false }, null],
    ]);
    expect(sheet.A2).toMatchObject({ t: "n", v: -12.5 });
    expect(sheet.B2).toMatchObject({ t: "n", v: 45382, z: "yyyy\\-mm\\-dd" });
    // More digits than a number of Excel holds, and a day that Excel counts wrongly: as text, whole.
    expect(sheet.A3).toMatchObject({ t: "s", v: "123456789012345678.123456" });
    expect(sheet.B3).toMatchObject({ t: "s", v: "1900-02-28" });
    expect(sheet.A4).toMatchObject({ t: "n", v: 0.000001 });
    expect(sheet.B4).toBeUndefined();
    expect(sheet.A5).toMatchObject({ t: "b", v: false });
  });

  it("keeps what Excel takes of a text that is too long", async () => {
    const long = `${"あ".repeat(LONGEST_TEXT - 1)}𠮷`;
    expect(fittingText(long)).toBe("あ".repeat(LONGEST_TEXT - 1));
    const sheet = await reread([[{ kind: "text", value: long }, null]]);
    expect(sheet.A2?.v).toHaveLength(LONGEST_TEXT - 1);
  });

  it("writes rows as they are taken, and stops when nobody takes more", async () => {
    const seen = { made: 0, stopped: false };
    const rows = async function* () {
      try {
        for (;;) {
          seen.made += 1;
          // What can't be compressed: else much of it has room on its way.
          yield [[{ kind: "text" as const, value: randomBytes(8_000).toString("base64") }]];
        }
      } finally {
        seen.stopped = true;
      }
    };
    const taken = workbookBytes([{ name: "表", columns: [{ head: "c", width: 9 }], rows }]);
    for (let time = 0; time < 20; time += 1) await taken.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const made = seen.made;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.made).toBe(made);
    await taken.return(undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen.stopped).toBe(true);
    expect(seen.made).toBeLessThanOrEqual(made + 2);
  });

  it("fails as a whole when a row can't be made", async () => {
    const rows = async function* (): AsyncGenerator<SheetCell[][]> {
      yield [[{ kind: "text", value: "1" }]];
      throw new Error("the database is away");
    };
    await expect(bytesOf([{ name: "表", columns: [{ head: "c", width: 9 }], rows }])).rejects.toThrow(
      "the database is away",
    );
  });

  it("asks for a later sheet when the earlier ones are written", async () => {
    const order: string[] = [];
    const sheet = (name: string): Sheet => ({
      name,
      columns: [{ head: "c", width: 9 }],
      async *rows() {
        order.push(`${name} begins`);
        yield [[{ kind: "text" as const, value: name }]];
        order.push(`${name} ends`);
      },
    });
    const book = read(await bytesOf([sheet("一"), sheet("O'二")]));
    expect(book.SheetNames).toEqual(["一", "O'二"]);
    expect(order).toEqual(["一 begins", "一 ends", "O'二 begins", "O'二 ends"]);
  });
});

it("names columns as spreadsheets do", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
