import { readFileSync } from "node:fs";
import path from "node:path";
import type { KnownMinistry } from "@/lib/domain/ministry-names";
import shipped from "@/prisma/data/ministries.json";
import { parseMeasures } from "./measures";
import { parseRoadmap } from "./roadmap";

/** For tests: the shipped documents and ministries. */
export const MINISTRIES: KnownMinistry[] = shipped.map(({ slug, name, aliases }) => ({
  slug,
  name,
  aliases: aliases ?? [],
}));

export const ROADMAP_BYTES = readShipped("roadmap-2023-06.txt");
export const MEASURES_BYTES = readShipped("measures.txt");
export const ROADMAP_TEXT = new TextDecoder().decode(ROADMAP_BYTES);
export const MEASURES_TEXT = new TextDecoder().decode(MEASURES_BYTES);

export function roadmap(text = ROADMAP_TEXT) {
  return parseRoadmap(text, MINISTRIES);
}

export function measures(text = MEASURES_TEXT) {
  return parseMeasures(text, MINISTRIES);
}

/** A text with one line replaced; `undefined` takes it out, an array puts several in its place. */
export function withLine(
  text: string,
  number: number,
  change: (line: string) => string | string[] | undefined,
): string {
  const lines = text.split("\n");
  const changed = change(lines[number - 1] ?? "");
  lines.splice(number - 1, 1, ...(changed === undefined ? [] : [changed].flat()));
  return lines.join("\n");
}

/** A line with its cells changed. */
export function withCells(change: (cells: string[]) => string[]): (line: string) => string {
  return (line) => change(line.split("\t")).join("\t");
}

let shiftJis: Map<string, number[]> | undefined;

/** Text in Shift_JIS, made from the platform's decoder; a character it lacks throws. */
export function encodeShiftJis(text: string): Uint8Array<ArrayBuffer> {
  shiftJis ??= shiftJisTable();
  const table = shiftJis;
  return new Uint8Array(
    [...text].flatMap((character) => {
      const bytes = character <= "~" ? [character.charCodeAt(0)] : table.get(character);
      if (!bytes) throw new Error(`not in Shift_JIS: ${character}`);
      return bytes;
    }),
  );
}

function shiftJisTable(): Map<string, number[]> {
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

function readShipped(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../../prisma/data", name)));
}
