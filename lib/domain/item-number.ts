/**
 * `K02-03` and `03-16` of what is typed for them; null for anything else. A 4-digit number may also be a
 * year, unless it begins with 0.
 */
export function itemNumber(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/[\p{Pd}\u30FC\u2212]/gu, "-");
  const match = /^(?:工程|施策)?(?:番号)?(?:(k?)(\d{1,2})-(\d{1,2})|(k)(\d\d)(\d\d)|(0\d)(\d\d))$/iu.exec(
    plain,
  );
  if (!match) return null;
  const [, dashed, a, b, letter, c, d, e, f] = match;
  const [first, second] = [a ?? c ?? e ?? "", b ?? d ?? f ?? ""];
  return `${dashed || letter ? "K" : ""}${first.padStart(2, "0")}-${second.padStart(2, "0")}`;
}

/** The 工程番号 that is meant where one stands: 「k2-3」, 「Ｋ０２－０３」, 「02-03」; null for anything else. */
export function taskCode(typed: string): string | null {
  const number = itemNumber(typed);
  return number === null || number.startsWith("K") ? number : `K${number}`;
}

/** The 施策番号 that is meant where one stands: 「3-16」; null for anything else. */
export function measureNumber(typed: string): string | null {
  const number = itemNumber(typed);
  return number?.startsWith("K") ? null : number;
}
