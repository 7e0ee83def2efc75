import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "./media-type";

const text = (words: string) => new TextEncoder().encode(words);

/** A zip of empty files, as its directory tells. */
function zip(names: readonly string[], comment = ""): Uint8Array {
  const local = [0x50, 0x4b, 3, 4, ...Array(26).fill(0)];
  const directory = names.flatMap((name) => {
    const bytes = [...text(name)];
    return [0x50, 0x4b, 1, 2, ...Array(24).fill(0), bytes.length, 0, ...Array(16).fill(0), ...bytes];
  });
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, names.length, 0, names.length, 0, ...Array(4).fill(0)];
  const note = [...text(comment)];
  return Uint8Array.from([...local, ...directory, ...end, local.length, 0, 0, 0, note.length, 0, ...note]);
}

const TYPES = "[Content_Types].xml";

describe("mediaTypeOf", () => {
  it.each<[string, Uint8Array, string, string | null]>([
    ["a PDF under any name", text("%PDF-1.7 x"), "a.txt", "application/pdf"],
    ["a PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), "a", "image/png"],
    ["a JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "a.png", "image/jpeg"],
    ["a workbook", zip([TYPES, "xl/workbook.xml"]), "a.xlsx", expect.stringContaining("spreadsheetml")],
    [
      "with a comment",
      zip([TYPES, "word/document.xml"], "x".repeat(90)),
      "a",
      expect.stringContaining("word"),
    ],
    ["slides", zip([TYPES, "ppt/presentation.xml"]), "a", expect.stringContaining("presentation")],
    ["a CSV", text("列1,列2\r\n1,2\n"), "a.CSV", "text/csv; charset=utf-8"],
    ["a text", text("説明"), "a.txt", "text/plain; charset=utf-8"],
    ["another zip", zip(["a.txt"]), "a.docx", null],
    ["a workbook with macros", zip([TYPES, "xl/workbook.xml", "xl/vbaProject.bin"]), "a.xlsx", null],
    ["a cut zip", zip([TYPES, "xl/workbook.xml"]).slice(0, 60), "a.xlsx", null],
    ["HTML", text("<script>alert(1)</script>"), "a.html", null],
    ["Shift_JIS", Uint8Array.of(0x97, 0xf1, 0x31), "a.csv", null],
    ["control characters", text("a\u0000b"), "a.txt", null],
    ["nothing", new Uint8Array(), "a.txt", null],
    ["a program", Uint8Array.of(0x4d, 0x5a, 0x90, 0), "a.pdf", null],
  ])("%s", (_, bytes, name, expected) => {
    expect(mediaTypeOf(bytes, name)).toEqual(expected);
  });
});
