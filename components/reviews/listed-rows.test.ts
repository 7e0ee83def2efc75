import { expect, it } from "vitest";
import type { ReviewRow } from "@/lib/reviews/queries";
import { followRows, type ListedRow } from "./listed-rows";

const row = (text: string): ReviewRow => {
  const [code = "", version] = text.split(":");
  return { code, version: Number(version) } as ReviewRow;
};
const listed = (texts: string): ListedRow[] =>
  texts.split(" ").map((text) => ({ row: row(text.replace(/[-*]$/, "")), stale: staleOf(text) }));
const staleOf = (text: string) => (text.endsWith("-") ? "gone" : text.endsWith("*") ? "changed" : null);
const words = (rows: readonly ListedRow[]) =>
  rows
    .map(
      ({ row: { code, version }, stale }) =>
        `${code}:${version}${stale ? (stale === "gone" ? "-" : "*") : ""}`,
    )
    .join(" ");

it.each([
  ["follows what waits", "A:1 B:1", "A:2 C:1", "", "A:2 C:1"],
  ["keeps in its place what someone is at work on", "A:1 B:1 C:1", "A:1 C:1 D:1", "B", "A:1 B:1- C:1 D:1"],
  ["keeps the first ones in front", "A:1 B:1 C:1", "C:1", "A B", "A:1- B:1- C:1"],
  ["keeps what a row said", "A:1 B:1", "A:3 B:1", "A", "A:1* B:1"],
  ["knows one that waits again", "A:1-", "A:3", "A", "A:1*"],
  ["lets go when the work is over", "A:1* B:1-", "A:3", "", "A:3"],
  ["takes the same version as it is now", "A:1 B:1", "A:1 B:1", "A B", "A:1 B:1"],
])("%s", (_words, before, waiting, busy, expected) => {
  const now = waiting.split(" ").map(row);
  expect(words(followRows(listed(before), now, new Set(busy.split(" "))))).toBe(expected);
});
