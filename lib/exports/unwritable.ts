import { cellOf, isDecimal } from "./column";
import type { Records } from "./records";
import { isWritable } from "./shift-jis";

/** What a CSV file in Shift_JIS has 〓 for. */
export type Unwritable = {
  /** Records of the file. */
  records: number;
  /** Characters in all. */
  total: number;
  /** By character, the most frequent first. */
  characters: { character: string; count: number }[];
  /** In the order of the file, at most MOST_PLACES of them. */
  places: UnwritablePlace[];
};

export type UnwritablePlace = {
  /** Line of the file: the header is the first. */
  line: number;
  /** Of the column. */
  key: string;
  label: string;
  character: string;
  /** What stands around it. */
  before: string;
  after: string;
};

/** Places that a list names; the rest is counted. */
export const MOST_PLACES = 1_000;
const AROUND = 8;

/** Goes through the records as the file would, and keeps only what can't be written. */
export async function listUnwritable<Row>({ columns, context, batches }: Records<Row>): Promise<Unwritable> {
  const counts = new Map<string, number>();
  const found: Unwritable = { records: 0, total: 0, characters: [], places: [] };
  for await (const batch of batches()) {
    for (const row of batch) {
      found.records += 1;
      for (const column of columns) {
        const cell = cellOf(column, row, context);
        if (typeof cell !== "string" && (typeof cell !== "object" || cell === null || isDecimal(cell)))
          continue;
        const text = typeof cell === "string" ? cell : cell.join(";");
        for (const place of placesOf(text)) {
          found.total += 1;
          counts.set(place.character, (counts.get(place.character) ?? 0) + 1);
          if (found.places.length < MOST_PLACES) {
            found.places.push({ line: found.records + 1, key: column.key, label: column.label, ...place });
          }
        }
      }
    }
  }
  found.characters = [...counts]
    .map(([character, count]) => ({ character, count }))
    .sort((a, b) => b.count - a.count || (a.character < b.character ? -1 : 1));
  return found;
}

/** Control characters and lone surrogates are written by a code of their own, in ASCII (csv.ts). */
const OTHERWISE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

function placesOf(text: string) {
  const characters = [...text];
  return characters.flatMap((character, index) =>
    isWritable(character) || OTHERWISE.test(character)
      ? []
      : [
          {
            character,
            before: characters.slice(Math.max(0, index - AROUND), index).join(""),
            after: characters.slice(index + 1, index + 1 + AROUND).join(""),
          },
        ],
  );
}
