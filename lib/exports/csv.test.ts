import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, isDecimal } from "./column";
import { csvRecord, escapeList, escapeText, RECORD_END, unescapeList, unescapeText } from "./csv";

/** Reads CSV as RFC 4180 says, knowing nothing of the writer. */
function parse(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[place + 1] === '"') {
        field += '"';
        place += 1;
      } else quoted = false;
    } else if (character === '"' && field === "") quoted = true;
    else if (character === ",") {
      record.push(field);
      field = "";
    } else if (character === "\r" && text[place + 1] === "\n") {
      records.push([...record, field]);
      record = [];
      field = "";
      place += 1;
    } else field += character;
  }
  return records;
}

const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")',
  "+1",
  "-1+1",
  "@SUM(A1)",
  "＝1+1",
  "－1",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\u200b=1",
  "'=1+1",
  "'",
  "''",
  "\0",
  "a\0b",
  "\u202E逆",
  "𠮷野家",
  "葛\u{E0100}城",
  "\ud842",
  "髙﨑",
  "a;b",
  "a\\;b",
  "\\",
  "\\n",
  "\\u0041",
  "一行目\r\n二行目\n三行目\u2028四行目\u0085五行目\v六行目",
  '"',
  '""",""',
  "a,b",
  " 前後 ",
  "\uFEFF",
];

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'\\;,\"nrtu0041 \t\r\n＝あ𠮷\ud842\0\u2028") }),
  fc.constantFrom(...HOSTILE),
);

describe("a text in a cell", () => {
  it.each(HOSTILE)("%j comes back", (text) => {
    expect(unescapeText(escapeText(text))).toBe(text);
    expect(unescapeList(escapeList([text, "x", text]))).toEqual([text, "x", text]);
  });

  it("comes back whatever it is", () => {
    fc.assert(fc.property(texts, (text) => unescapeText(escapeText(text)) === text));
  });

  it("comes back out of a list", () => {
    fc.assert(
      fc.property(fc.array(texts.filter((text) => text !== "")), (list) => {
        expect(unescapeList(escapeList(list))).toEqual(list);
      }),
    );
  });

  it("is no formula, breaks no line and has no character that is lost in UTF-8", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const cell of [escapeText(text), escapeList([text, text])]) {
          expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
          expect(cell).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        }
      }),
    );
  });

  it("stays as it is where nothing is the matter", () => {
    for (const text of ["デジタル庁", "2022年度(令和4年度)", "𠮷", "a-b", "1=1", "「'」"]) {
      expect(escapeText(text)).toBe(text);
    }
    expect(escapeText("=1+1")).toBe("'=1+1");
    expect(escapeText("'a")).toBe("''a");
    expect(escapeText("a\nb")).toBe("a\\nb");
    expect(escapeList(["2022Q1", "2022Q2"])).toBe("2022Q1;2022Q2");
  });
});

describe("a record", () => {
  const cells = fc.oneof(
    texts,
    fc.array(texts, { maxLength: 3 }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );

  it("has its cells for any reader of RFC 4180", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        (records) => {
          const file = records.map((record) => csvRecord(record) + RECORD_END).join("");
          expect(parse(file)).toEqual(records.map((record) => record.map(expected)));
          expect(file.split(/\r\n|\r|\n/)).toHaveLength(records.length + 1);
        },
      ),
    );
  });

  it("tells no value from 0 and from false", () => {
    expect(csvRecord([null, 0, false, "0", -2])).toBe(",0,false,0,-2");
  });
});

function expected(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return escapeText(cell);
  if (isDecimal(cell)) return cell.decimal;
  return typeof cell === "object" ? escapeList(cell) : String(cell);
}
