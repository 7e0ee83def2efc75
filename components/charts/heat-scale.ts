/**
 * Looks of a cell from 0 to the greatest number: ground and text with 4.5:1 or more. 0 has no ground, so that
 * the shadow at the edge of a box that scrolls is seen through it.
 */
export const HEAT: readonly string[] = [
  "",
  "bg-key-50 text-key-1000",
  "bg-key-200 text-key-1100",
  "bg-key-300 text-key-1200",
  "bg-key-700 text-white",
  "bg-key-1000 text-white",
];

/**
 * Level 0–5 of a number: 0 is only 0, 5 only near the greatest one. Where that is less than 5, each
 * number is a level: a lone 1 is not dark.
 * @param value,greatest whole numbers of 0 or more
 */
export function heatLevel(value: number, greatest: number): number {
  if (value <= 0 || greatest <= 0) return 0;
  const steps = HEAT.length - 1;
  const scale = Math.max(greatest, steps);
  return Math.max(1, Math.ceil((Math.min(value, greatest) / scale) * steps));
}
