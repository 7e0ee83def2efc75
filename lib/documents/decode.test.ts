import { describe, expect, it } from "vitest";
import { decodeDocument, MAX_DOCUMENT_BYTES, refuseSize } from "./decode";
import { parseDocument } from "./document";
import {
  encodeShiftJis,
  MEASURES_BYTES,
  MINISTRIES,
  ROADMAP_BYTES,
  ROADMAP_TEXT,
  roadmap,
} from "./shipped-fixture";

const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = (bytes: Uint8Array) => parseDocument(bytes, MINISTRIES).problems.map(({ code }) => code);
const plain = roadmap().document;

describe("files that say the same in other bytes", () => {
  it.each([
    ["a BOM", utf8(`\ufeff${ROADMAP_TEXT}`), "UTF-8 (BOM)"],
    ["CRLF", utf8(ROADMAP_TEXT.replaceAll("\n", "\r\n")), "UTF-8"],
    ["CR", utf8(ROADMAP_TEXT.replaceAll("\n", "\r")), "UTF-8"],
    ["a line end at the end", utf8(`${ROADMAP_TEXT}\n`), "UTF-8"],
    ["Shift_JIS", encodeShiftJis(ROADMAP_TEXT), "Shift_JIS"],
    ["Shift_JIS with CRLF", encodeShiftJis(ROADMAP_TEXT.replaceAll("\n", "\r\n")), "Shift_JIS"],
  ])("%s", (_, bytes, encoding) => {
    const parsed = parseDocument(bytes, MINISTRIES);
    expect(parsed).toMatchObject({ ok: true, encoding });
    if (parsed.ok) expect(parsed.document).toEqual(plain);
  });

  it("without the empty cells at line ends: the same rows, and says so", () => {
    const parsed = roadmap(ROADMAP_TEXT.replace(/\t+$/gm, ""));
    const bare = (document: typeof plain) => document.tasks.map(({ sourceText: _, ...task }) => task);
    expect(bare(parsed.document)).toEqual(bare(plain));
    expect(parsed.problems.map(({ code }) => code)).toContain("trimmed-file");
  });
});

describe("files that are refused", () => {
  it.each([
    ["nothing", utf8(""), ["empty"]],
    ["blank lines", utf8(" \n\n"), ["empty"]],
    ["a BOM alone", utf8("\ufeff"), ["empty"]],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x42, 0x30]), ["unreadable-characters"]],
    ["a NUL", utf8(`${ROADMAP_TEXT}\0`), ["unreadable-characters"]],
    ["another document", utf8("吾輩は猫である。\n名前はまだ無い。"), ["other-document"]],
    ["a table of something else", utf8("a\tb\tc\n1\t2\t3"), ["other-document"]],
    ["both documents in one", new Uint8Array([...ROADMAP_BYTES, 10, ...MEASURES_BYTES]), ["mixed-documents"]],
  ])("%s", (_, bytes, expected) => {
    expect(parseDocument(bytes, MINISTRIES).ok).toBe(false);
    expect(codes(bytes)).toEqual(expected);
  });

  it("damaged UTF-8: every damaged line is named", () => {
    const bytes = utf8("あ\nい\nう\nえ");
    bytes.set([0xff], 4);
    bytes.set([0xff], 12);
    const decoded = decodeDocument(bytes);
    expect(!decoded.ok && decoded.problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  it("a document cut inside a character", () => {
    expect(parseDocument(ROADMAP_BYTES.slice(0, 50_001), MINISTRIES).ok).toBe(false);
  });

  it("50 MB: at once, with its size and the limit", () => {
    const message = refuseSize(50 * 1024 * 1024)?.message;
    expect(message).toContain("50 MB");
    expect(message).toContain("10 MB");
    expect(refuseSize(MAX_DOCUMENT_BYTES)).toBeUndefined();
    expect(refuseSize(MAX_DOCUMENT_BYTES + 1)?.message).toContain("10.1 MB");
    const started = performance.now();
    expect(decodeDocument(new Uint8Array(50 * 1024 * 1024)).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
