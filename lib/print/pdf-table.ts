import { type Bar, barOf, type PrintTable, type Tone, toneOf, wholeOf } from "./document";
import type { LaidHead } from "./head";
import { type LaidRow, MM } from "./layout";
import { BAND_LOOKS, HEAD_LOOK, LINE_COLOR, LOOKS, type Look, TEXT_COLOR } from "./looks";
import type { TablePage } from "./pages";
import { type Doc, LEFT, RIGHT, TYPE, write, writeCentred } from "./pdf-page";
import { BAR_SIGNS } from "./words";

/** Left edges of the columns and the right edge of the last one. */
export function edgesOf(table: PrintTable): number[] {
  let x = LEFT;
  return [x, ...table.columns.map(({ width }) => (x += width * MM))];
}

export function drawHead(
  doc: Doc,
  { cells, heights }: LaidHead,
  edges: readonly number[],
  top: number,
): void {
  const tops = [top, ...heights.map((_, row) => top + heights.slice(0, row + 1).reduce((a, b) => a + b, 0))];
  for (const { column, row, columns, rows, lines, tone } of cells) {
    const box = {
      x: edges[column] ?? LEFT,
      y: tops[row] ?? top,
      right: edges[column + columns] ?? RIGHT,
      bottom: tops[row + rows] ?? top,
    };
    const look: Look = tone ? LOOKS[tone] : HEAD_LOOK;
    doc.rect(box.x, box.y, box.right - box.x, box.bottom - box.y).fillAndStroke(...paint(look));
    const y = (box.y + box.bottom - lines.length * TYPE.leading) / 2;
    for (const [index, line] of lines.entries()) {
      writeCentred(doc, line, box.x, box.right, y + index * TYPE.leading, look);
    }
  }
}

function paint(look: Look): [fill: string, stroke: string] {
  return [`#${look.fill ?? "FFFFFF"}`, `#${LINE_COLOR}`];
}

export function drawRows(
  doc: Doc,
  { rows, joined }: TablePage,
  table: PrintTable,
  edges: readonly number[],
): void {
  const right = edges.at(-1) ?? RIGHT;
  doc.lineWidth(0.4).strokeColor(`#${LINE_COLOR}`);
  const joinedAt = new Map(joined.map((entry) => [entry.top, entry]));
  for (const { row, top, height, repeated } of rows) {
    if ("band" in row) {
      drawBand(doc, row, { top, height, repeated, right });
      continue;
    }
    const first = joinedAt.get(top);
    if (first) {
      const tone = toneOf(row.cells[0]);
      const look: Look = tone ? LOOKS[tone] : {};
      doc.rect(LEFT, first.top, (edges[1] ?? right) - LEFT, first.height).fillAndStroke(...paint(look));
      drawLines(doc, first.lines, LEFT, top, tone);
    }
    for (const [index, cell] of row.cells.entries()) {
      if (index === 0) continue;
      const x = edges[index] ?? LEFT;
      const end = edges[index + 1] ?? right;
      const tone = toneOf(cell);
      const fill = tone && LOOKS[tone].fill;
      if (fill) doc.rect(x, top, end - x, height).fill(`#${fill}`);
      drawBar(doc, barOf(cell), { left: x, right: end, top, height });
      const lines = row.lines[index] ?? [];
      const align = table.columns[index]?.align;
      if (align) {
        const y = align === "top" ? top + TYPE.gap : top + (height - lines.length * TYPE.leading) / 2;
        for (const [number, line] of lines.entries()) {
          writeCentred(doc, line, x, end, y + number * TYPE.leading, tone ? LOOKS[tone] : {});
        }
      } else drawLines(doc, lines, x, top, tone);
    }
    drawGrid(doc, edges, top, height);
  }
}

type Box = { left: number; right: number; top: number; height: number };

/** Parts of a whole beside each other, each with its sign and number where they fit. */
function drawBar(doc: Doc, bar: Bar | undefined, { left, right, top, height }: Box): void {
  if (!bar) return;
  const whole = wholeOf(bar);
  const gap = TYPE.padding;
  const width = right - left - 2 * gap;
  let x = left + gap;
  for (const { kind, value } of bar.bar) {
    const own = (width * value) / whole;
    const { fill, color = TEXT_COLOR } = LOOKS[kind];
    doc.rect(x, top + 1.5, own, height - 3).fillAndStroke(`#${fill}`, `#${TEXT_COLOR}`);
    const label = `${BAR_SIGNS[kind]}${value}`;
    if (own > label.length * TYPE.size * 0.9) {
      writeCentred(doc, label, x, x + own, textTop(top, height), { color });
    }
    x += own;
  }
}

function drawGrid(doc: Doc, edges: readonly number[], top: number, height: number): void {
  const bottom = top + height;
  doc.moveTo(edges[1] ?? LEFT, bottom).lineTo(edges.at(-1) ?? RIGHT, bottom);
  for (const x of edges.slice(1)) doc.moveTo(x, top).lineTo(x, bottom);
  doc.stroke(`#${LINE_COLOR}`);
}

function drawBand(
  doc: Doc,
  { band, level }: Extract<LaidRow, { band: string }>,
  { top, height, repeated, right }: { top: number; height: number; repeated: boolean; right: number },
): void {
  const look = BAND_LOOKS[level];
  if (!repeated) doc.outline.addItem(band);
  doc.rect(LEFT, top, right - LEFT, height).fillAndStroke(...paint(look));
  const text = repeated ? `${band}(続き)` : band;
  write(doc, text, LEFT + TYPE.padding, textTop(top, height), { size: TYPE.size + 1, ...look });
}

function textTop(top: number, height: number): number {
  return top + (height - TYPE.leading) / 2;
}

function drawLines(doc: Doc, lines: readonly string[], x: number, top: number, tone: Tone | undefined): void {
  const look: Look = tone ? LOOKS[tone] : {};
  for (const [index, line] of lines.entries()) {
    write(doc, line, x + TYPE.padding, top + TYPE.gap + index * TYPE.leading, { size: TYPE.size, ...look });
  }
}
