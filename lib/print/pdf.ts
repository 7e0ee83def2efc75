import PDFDocument from "pdfkit";
import { type PrintDocument, type PrintTable, textOf } from "./document";
import { type Fonts, openFonts } from "./fonts";
import { layHead } from "./head";
import { heightOf, layRows, type Metrics, textLines } from "./layout";
import { paginate } from "./pages";
import { BOTTOM, type Doc, LEAD, LEFT, PAGE, RIGHT, rule, TOP, TYPE, write, writeRight } from "./pdf-page";
import { drawHead, drawRows, edgesOf } from "./pdf-table";

const TITLE_SIZE = 17;

/** What is drawn on a page besides its running head and foot. */
type Drawing = (doc: Doc) => void;

/**
 * Writes a document as PDF: A3 landscape, heads on every page, fonts embedded. Texts stand in it in the order
 * in which they are read: row by row, in each row from the left.
 */
export async function writePdf(given: PrintDocument): Promise<Uint8Array> {
  const fonts = openFonts();
  const document = drawableDocument(given, fonts);
  const pages: Drawing[][] = [];
  let y = openPage(pages);
  y = titleBlock(document, fonts.metrics, y, current(pages));
  for (const [index, table] of document.tables.entries()) {
    // A table begins where the last one ended, if there is room for some of its rows.
    const fits = !table.newPage && y < TOP + (BOTTOM - TOP) * 0.6;
    if (index > 0) y = fits ? y + 14 : openPage(pages);
    if (document.tables.length > 1) y = tableName(table.name, y, current(pages));
    for (const text of table.basis ?? []) y = paragraph(text, fonts.metrics, y, current(pages));
    if (table.basis) y += 4;
    y = layTable(table, fonts.metrics, y, pages);
    if (index + 1 === document.notesAfter) y = layNotes(document.notes, fonts.metrics, y, pages);
  }
  const told = document.notesAfter === undefined ? document.notes : [];
  layNotes([...told, ...missingNote(fonts)], fonts.metrics, y, pages);
  return drawn(document, pages, fonts);
}

function drawn(
  document: PrintDocument,
  pages: readonly (readonly Drawing[])[],
  fonts: Fonts,
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: "ja-JP",
    displayTitle: true,
    // None by default: the file has no other fonts than its own.
    font: "",
    info: { Title: `${document.title} ${document.asOf}`, Creator: "工程表ダッシュボード" },
  });
  doc.registerFont("regular", source(fonts.regular));
  doc.registerFont("bold", source(fonts.bold));
  const parts: Uint8Array[] = [];
  doc.on("data", (part: Uint8Array) => parts.push(part));
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
  for (const [index, drawings] of pages.entries()) {
    doc.addPage();
    runningHead(doc, document);
    for (const draw of drawings) draw(doc);
    foot(doc, document.source, `${index + 1} / ${pages.length}`);
  }
  doc.end();
  return ended;
}

/** pdfkit takes a font that is open already; its types do not know it yet. */
function source(font: Fonts["regular"]): PDFKit.Mixins.PDFFontSource {
  return font as unknown as PDFKit.Mixins.PDFFontSource;
}

function openPage(pages: Drawing[][]): number {
  pages.push([]);
  return TOP;
}

function current(pages: Drawing[][]): Drawing[] {
  const page = pages.at(-1);
  if (!page) throw new Error("no page is open");
  return page;
}

function runningHead(doc: Doc, { title, asOf }: PrintDocument): void {
  const y = PAGE.margin;
  write(doc, title, LEFT, y, { size: 8, bold: true });
  writeRight(doc, asOf, RIGHT, y, 8);
  rule(doc, y + 13);
}

function foot(doc: Doc, source: string, number: string): void {
  const y = PAGE.height - PAGE.margin - 10;
  rule(doc, y - 3);
  write(doc, source, LEFT, y, { size: 7 });
  writeRight(doc, number, RIGHT, y, 8);
}

function titleBlock(document: PrintDocument, metrics: Metrics, top: number, page: Drawing[]): number {
  let y = top + 4;
  for (const line of textLines(document.title, RIGHT - LEFT, TITLE_SIZE, metrics.bold)) {
    const at = y;
    page.push((doc) => write(doc, line, LEFT, at, { size: TITLE_SIZE, bold: true }));
    y += TITLE_SIZE * 1.4;
  }
  y += 2;
  for (const text of [document.asOf, ...document.lead]) y = paragraph(text, metrics, y, page);
  return y + 6;
}

function paragraph(text: string, metrics: Metrics, top: number, page: Drawing[], indent = 0): number {
  let y = top;
  for (const line of textLines(text, RIGHT - LEFT - indent, LEAD.size, metrics.regular)) {
    const at = y;
    page.push((doc) => write(doc, line, LEFT + indent, at, { size: LEAD.size }));
    y += LEAD.leading;
  }
  return y;
}

function tableName(name: string, top: number, page: Drawing[]): number {
  page.push((doc) => {
    doc.outline.addItem(name);
    write(doc, name, LEFT, top + 4, { size: 12, bold: true });
  });
  return top + 24;
}

/** Text after the tables; goes on on new pages. */
function layNotes(notes: PrintDocument["notes"], metrics: Metrics, top: number, pages: Drawing[][]): number {
  let y = top + 10;
  const line = (text: string, bold: boolean, indent: number) => {
    if (y + LEAD.leading > BOTTOM) y = openPage(pages);
    const at = y;
    current(pages).push((doc) => write(doc, text, LEFT + indent, at, { size: LEAD.size, bold }));
    y += LEAD.leading;
  };
  for (const { heading, lines } of notes) {
    // A heading is not left alone at the foot of a page.
    if (y + 3 * LEAD.leading > BOTTOM) y = openPage(pages);
    line(heading, true, 0);
    for (const text of lines) {
      const broken = textLines(text, RIGHT - LEFT - 20, LEAD.size, metrics.regular);
      for (const [index, part] of broken.entries()) line(part, false, index === 0 ? 10 : 20);
    }
    y += 5;
  }
  return y;
}

function missingNote({ missing }: Fonts): PrintDocument["notes"] {
  if (missing.size === 0) return [];
  const codes = [...missing].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return [{ heading: "〓について", lines: [`〓は、フォントにない文字です: ${codes.join("、")}`] }];
}

function layTable(table: PrintTable, metrics: Metrics, top: number, pages: Drawing[][]): number {
  const page = current(pages);
  if (table.rows.length === 0) {
    page.push((doc) => write(doc, table.empty, LEFT, top, { size: LEAD.size }));
    return top + LEAD.leading;
  }
  const head = layHead(table, TYPE, metrics);
  const headHeight = head.heights.reduce((total, height) => total + height, 0);
  const edges = edgesOf(table);
  const width = (edges[1] ?? 0) - (edges[0] ?? 0) - 2 * TYPE.padding;
  const laid = paginate(
    layRows(table, TYPE, metrics),
    (number) => ({ top: (number === 0 ? top : TOP) + headHeight, bottom: BOTTOM }),
    (row) => textLines(`${textOf(row.cells[0])}(続き)`, width, TYPE.size, metrics.regular),
    (lines) => heightOf(lines, TYPE),
  );
  let y = top;
  for (const [index, rows] of laid.entries()) {
    const at = index === 0 ? top : openPage(pages);
    current(pages).push((doc) => {
      drawHead(doc, head, edges, at);
      drawRows(doc, rows, table, edges);
    });
    const last = rows.rows.at(-1);
    y = last ? last.top + last.height : at;
  }
  return y;
}

/** The same with every text as the font can draw it. */
function drawableDocument(document: PrintDocument, { drawable }: Fonts): PrintDocument {
  const change = (value: unknown): unknown => {
    if (typeof value === "string") return drawable(value);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
  };
  return change(document) as PrintDocument;
}
