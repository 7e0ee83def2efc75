import type { LaidRow } from "./layout";

/** A row where it stands on a page, from the page's top edge; in points. */
export type PlacedRow = {
  row: LaidRow;
  top: number;
  height: number;
  /** Repeated from the page before: 「(続き)」. */
  repeated: boolean;
};

/** The first cell of some neighbouring rows of a page, as one. */
export type Joined = { top: number; height: number; lines: readonly string[]; repeated: boolean };

export type TablePage = { rows: PlacedRow[]; joined: Joined[] };

type Cells = Extract<LaidRow, { cells: unknown }>;

/** What a page offers for rows: below the heads. */
export type Room = { top: number; bottom: number };

/**
 * Puts the rows of a table on pages. A band stays with the row after it and is repeated where it goes on; the
 * first cell that several rows share is repeated on every page that it goes over, and has room for its text there.
 * @param roomOf what the page of a number (0: the one on which the table begins) offers
 * @param repeatedLines lines of a first cell where it is repeated
 * @param lineHeight height of a cell of some lines
 */
export function paginate(
  rows: readonly LaidRow[],
  roomOf: (page: number) => Room,
  repeatedLines: (row: Cells) => readonly string[],
  lineHeight: (lines: number) => number,
): TablePage[] {
  const pages: TablePage[] = [];
  let page: TablePage = { rows: [], joined: [] };
  let room = roomOf(0);
  let y = room.top;
  let band: Extract<LaidRow, { band: string }>[] = [];
  let group: Cells | null = null;
  let open: { top: number; need: number; lines: readonly string[]; repeated: boolean } | null = null;

  const place = (row: LaidRow, repeated: boolean) => {
    page.rows.push({ row, top: y, height: row.height, repeated });
    y += row.height;
  };
  /** Ends what is joined on this page: its last row is stretched until the text has room. */
  const closeJoined = () => {
    if (!open) return;
    const missing = open.top + open.need - y;
    const last = page.rows.at(-1);
    if (missing > 0 && last) {
      last.height += missing;
      y += missing;
    }
    page.joined.push({ top: open.top, height: y - open.top, lines: open.lines, repeated: open.repeated });
    open = null;
  };
  const turn = () => {
    closeJoined();
    pages.push(page);
    page = { rows: [], joined: [] };
    room = roomOf(pages.length);
    y = room.top;
  };
  /** Room that the first cell takes where a row begins one: also a row that would continue one, but stands below a band. */
  const firstCellOf = (row: Cells) => Math.max(row.joinedHeight, lineHeight(row.lines[0]?.length ?? 0));
  const needOf = (row: LaidRow, begins: boolean) =>
    "band" in row ? row.height : Math.max(row.height, begins || !row.continues ? firstCellOf(row) : 0);
  const isFull = (height: number) => page.rows.length > 0 && y + height > room.bottom + 0.01;

  for (const [index, row] of rows.entries()) {
    if ("band" in row) {
      closeJoined();
      group = null;
      const following = rows.slice(index + 1, index + 3);
      const needed = following.reduce((sum, next, place) => sum + needOf(next, place === 0), row.height);
      if (isFull(needed)) turn();
      band = [...band.filter(({ level }) => level < row.level), row];
      place(row, false);
      continue;
    }
    const begins: boolean = !row.continues || group === null;
    if (begins) {
      closeJoined();
      group = row;
    }
    const repeated = begins ? null : repeatedLines(group ?? row);
    const need = begins ? firstCellOf(row) : 0;
    if (isFull(Math.max(need, row.height))) {
      turn();
      for (const above of band) place(above, true);
    }
    if (open === null) {
      const lines = repeated ?? row.lines[0] ?? [];
      open = { top: y, need: lineHeight(lines.length), lines, repeated: repeated !== null };
    }
    place(row, false);
  }
  closeJoined();
  if (page.rows.length > 0) pages.push(page);
  return pages;
}
