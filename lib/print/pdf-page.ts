import type PDFDocument from "pdfkit";
import { MM, type Type } from "./layout";
import { LINE_COLOR, type Look, TEXT_COLOR } from "./looks";

export type Doc = InstanceType<typeof PDFDocument>;

/** A3 landscape, in points. */
export const PAGE = { width: 420 * MM, height: 297 * MM, margin: 10 * MM };
export const LEFT = PAGE.margin;
export const RIGHT = PAGE.width - PAGE.margin;
/** Below the running head, above the foot. */
export const TOP = PAGE.margin + 16;
export const BOTTOM = PAGE.height - PAGE.margin - 16;
export const TYPE: Type = { size: 7, leading: 9.6, padding: 2.2, gap: 1.8, tallest: 480 };
/** Of texts outside of tables. */
export const LEAD = { size: 9, leading: 13 };

export type Writing = { size: number; bold?: boolean; color?: string };

/** One line of text, from the top of its line. */
export function write(doc: Doc, text: string, x: number, top: number, { size, bold, color }: Writing): void {
  if (text === "") return;
  doc
    .font(bold ? "bold" : "regular")
    .fontSize(size)
    .fillColor(`#${color ?? TEXT_COLOR}`);
  // Noto's own line is 1.448 times its size: the text stands in the middle of ours.
  doc.text(text, x, top - size * 0.12, OPTIONS);
}

/** `features`, even none: else pdfkit sets a line word by word. */
const OPTIONS = { lineBreak: false, features: [] };

export function writeRight(doc: Doc, text: string, right: number, top: number, size: number): void {
  write(doc, text, right - widthOf(doc, text, size, false), top, { size });
}

export function writeCentred(
  doc: Doc,
  text: string,
  left: number,
  right: number,
  top: number,
  look: Look,
): void {
  const width = widthOf(doc, text, TYPE.size, look.bold === true);
  write(doc, text, (left + right - width) / 2, top, { size: TYPE.size, ...look });
}

function widthOf(doc: Doc, text: string, size: number, bold: boolean): number {
  doc.font(bold ? "bold" : "regular").fontSize(size);
  return doc.widthOfString(text, OPTIONS);
}

export function rule(doc: Doc, y: number): void {
  doc.lineWidth(0.6).moveTo(LEFT, y).lineTo(RIGHT, y).stroke(`#${LINE_COLOR}`);
}
