/** @typedef {{ start: number, end: number }} Span milliseconds, on one clock */

/**
 * @param {readonly number[]} numbers
 * @returns {number} the middle one, or the mean of the two in the middle; NaN of none
 */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * The smallest number that at least this share of the numbers does not exceed (nearest rank).
 * @param {readonly number[]} numbers
 * @param {number} share over 0, up to 1
 * @returns {number} NaN of none
 */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * How many of the spans follow each other at most: each begins when the one before has ended. Of
 * queries, those that may have waited for each other.
 * @param {readonly Span[]} spans
 */
export function longestSequence(spans) {
  let count = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...spans].sort((a, b) => a.end - b.end)) {
    if (start < free) continue;
    count += 1;
    free = end;
  }
  return count;
}

/**
 * Time in which at least one of the spans was under way.
 * @param {readonly Span[]} spans
 * @returns {number} milliseconds
 */
export function timeCovered(spans) {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return covered;
}
