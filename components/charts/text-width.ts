/** Width of a text in px, near enough to decide whether it fits: Japanese is as wide as it is high. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x0250 ? 0.6 : 1;
  return width * fontSize;
}

/**
 * Breaks a text into lines that fit.
 * @param maxLines the last line ends in 「…」 where more would follow
 */
export function wrapText(text: string, fontSize: number, maxWidth: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line && textWidth(line + character, fontSize) > maxWidth) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return kept.map((entry, index) => (index === maxLines - 1 ? `${entry.slice(0, -1)}…` : entry));
}
