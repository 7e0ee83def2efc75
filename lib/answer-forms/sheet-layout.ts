/** Height of a line of 10 points, in points, and the most that a row can have. */
const LINE = 15;
const TALLEST = 400;

/** The height of a row in which every cell is seen whole, in points: what is no ASCII takes two widths. */
export function rowHeight(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) =>
    text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0),
  );
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 4);
}

function widthOf(line: string): number {
  let width = 0;
  for (const sign of line) width += sign.charCodeAt(0) < 0x80 ? 1 : 2;
  return width;
}

/**
 * A text as the file format writes it: `_x0041_` in it would be read as a letter.
 */
export function cellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
