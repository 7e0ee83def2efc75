/** One line of a document: its 1-based number, its verbatim text and its tab-separated cells. */
export type Line = { number: number; text: string; cells: string[] };

/** A tab-separated document as its lines. Line ends must be `\n` already (decode.ts). */
export type Lines = {
  all: Line[];
  /**
   * No line ends in a tab: an editor took the empty cells off the line ends.
   * Widths then say nothing.
   */
  trimmed: boolean;
};

/** Cuts a text into numbered lines and cells. */
export function readLines(text: string): Lines {
  const all = text
    .split("\n")
    .map((line, index) => ({ number: index + 1, text: line, cells: line.split("\t") }));
  return { all, trimmed: !all.some((line) => line.text.endsWith("\t")) };
}

/** 0-based numbers of the cells that hold something. */
export function filledCells(line: Line): number[] {
  return line.cells.flatMap((text, cell) => (text.trim() === "" ? [] : [cell]));
}

/** The cell's text without spaces around it; a cell that is not there is empty. */
export function cellText(line: Line, cell: number): string {
  return line.cells[cell]?.trim() ?? "";
}
