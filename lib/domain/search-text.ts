/** Full-width and half-width, upper and lower case count as the same (NFKC, lower case). */
export function normaliseForSearch(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The words of a search as typed, apart at (full-width) spaces; at most ten. */
export function searchWords(query: string): string[] {
  return normaliseForSearch(query)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, 10);
}
