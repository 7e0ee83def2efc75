import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { correctVariants } from "./font-variants";
import type { Metrics } from "./layout";
import type { WidthOf } from "./line-break";

const { resolve } = createRequire(import.meta.url);

/** Noto Sans JP (SIL Open Font License 1.1), whole; a file has what it uses of them. */
const FILES = {
  regular: resolve("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf"),
} as const;

/** Letters stand as wide as they are measured: what depends on neighbours is off. */
const FEATURES = { kern: false, liga: false, clig: false, calt: false } as const;

/** Stands for a character that the font does not have (the 下駄 of Japanese printers). */
const GETA = "〓";

export type Fonts = {
  regular: fontkit.Font;
  bold: fontkit.Font;
  metrics: Metrics;
  /** A text as it can be drawn: what the font has no sign for is 〓, what has no sign at all is left out. */
  drawable: (text: string) => string;
  /** What was replaced so far. */
  missing: ReadonlySet<string>;
};

export function openFonts(): Fonts {
  const regular = open(FILES.regular);
  const bold = open(FILES.bold);
  const missing = new Set<string>();
  const known = new Map<string, string>();
  const drawn = (character: string): string => {
    if (/^[\p{M}\n\r\t ]$/u.test(character)) return character === "\t" ? " " : character;
    if (/^[\p{Cf}\p{Cc}]$/u.test(character)) return "";
    if (regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
    missing.add(character);
    return GETA;
  };
  const drawable = (text: string) => {
    let result = "";
    for (const character of text) {
      const sign = known.get(character) ?? drawn(character);
      known.set(character, sign);
      result += sign;
    }
    return result;
  };
  return { regular, bold, metrics: { regular: widthIn(regular), bold: widthIn(bold) }, drawable, missing };
}

function open(file: string): fontkit.Font {
  const font = fontkit.openSync(file);
  if (!("layout" in font)) throw new Error(`not a single font: ${file}`);
  correctVariants(font);
  return unshaped(font);
}

/**
 * The same font, that sets character by character what has no marks: Japanese needs no more, and most of the time
 * of a long table goes into asking for it.
 */
function unshaped(font: fontkit.Font): fontkit.Font {
  const shape = font.layout.bind(font);
  const plain = (text: string) => {
    const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
    const advances = glyphs.map(({ advanceWidth }) => advanceWidth);
    const positions = advances.map((xAdvance) => ({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }));
    const advanceWidth = advances.reduce((total, advance) => total + advance, 0);
    // What pdfkit and the measuring below ask of a run.
    return { glyphs, positions, advanceWidth } as unknown as fontkit.GlyphRun;
  };
  font.layout = (text) => (/\p{M}/u.test(text) ? shape(text, FEATURES) : plain(text));
  return font;
}

function widthIn(font: fontkit.Font): WidthOf {
  const widths = new Map<string, number>();
  return (character) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = font.layout(character).advanceWidth / font.unitsPerEm;
    widths.set(character, width);
    return width;
  };
}
