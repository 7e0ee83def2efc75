/** A run of a text that both versions have, or only one of them. */
export type TextRun = { kind: "same" | "removed" | "added"; text: string };

/** Beyond this many words times words the middle is shown as replaced whole. */
const MOST = 1_000_000;

const words = new Intl.Segmenter("ja", { granularity: "word" });

/**
 * What was taken out of a text and put in, word by word. Put together, all but the removed runs are the new text,
 * all but the added ones the old.
 */
export function textDifference(before: string, after: string): TextRun[] {
  const old = [...words.segment(before)].map(({ segment }) => segment);
  const now = [...words.segment(after)].map(({ segment }) => segment);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return joined([
    { kind: "same", text: old.slice(0, start).join("") },
    ...middle(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: "same", text: end === 0 ? "" : old.slice(-end).join("") },
  ]);
}

function middle(old: readonly string[], now: readonly string[]): TextRun[] {
  const width = now.length + 1;
  if (old.length * width > MOST) {
    return [
      { kind: "removed", text: old.join("") },
      { kind: "added", text: now.join("") },
    ];
  }
  // Length of the longest common rest from each pair of places.
  const rest = new Uint16Array((old.length + 1) * width);
  const at = (a: number, b: number) => rest[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      rest[a * width + b] = old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const runs: TextRun[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (a < old.length && b < now.length && old[a] === now[b]) {
      runs.push({ kind: "same", text: old[a] ?? "" });
      a++;
      b++;
    } else if (a < old.length && (b === now.length || at(a + 1, b) >= at(a, b + 1))) {
      runs.push({ kind: "removed", text: old[a++] ?? "" });
    } else runs.push({ kind: "added", text: now[b++] ?? "" });
  }
  return runs;
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = [];
  for (const { kind, text } of runs) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") result.push({ kind, text });
  }
  return result;
}
