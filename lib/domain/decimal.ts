/** Decimal numbers as texts (`-1234.5`): what a ministry states is kept and compared exactly, never as floating point. */

/** Digits that Decimal(24,6) holds. */
const WHOLE = 18;
const FRACTION = 6;

export type DecimalResult = { value: string; problem?: undefined } | { value?: undefined; problem: string };

/**
 * Reads a number as people type it: 全角, commas between thousands, a minus of any kind, 「▲」.
 * @returns the number in its shortest form, or what is wrong, without the field's name
 */
export function parseDecimal(text: string): DecimalResult {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s_]+/gu, "")
    .replace(/^[−‐‑‒–—―ー▲△-]/u, "-")
    .replace(/^\+/u, "")
    .replace(/[、,]/gu, ",")
    .replace(/。/gu, ".");
  if (plain === "") return { problem: "数値を入力してください" };
  if (/^-?[\d,.]+[%‰]$/u.test(plain)) return { problem: "「%」は数値に付けず、単位の欄に入力してください" };
  if (/^-?[\d,.]+[十百千万億兆]/u.test(plain)) {
    return { problem: "「万」や「億」を使わず、数字だけで入力してください(例: 12,000)" };
  }
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(plain)) {
    return { problem: "数字、小数点、3桁ごとの「,」だけで入力してください(例: 1,234.5)" };
  }
  const [whole = "", fraction = ""] = plain.replace(/[-,]/gu, "").split(".");
  const digits = whole.replace(/^0+(?=\d)/u, "");
  const places = fraction.replace(/0+$/u, "");
  if (digits.length > WHOLE) return { problem: `整数の部分は${WHOLE}桁までで入力してください` };
  if (places.length > FRACTION) return { problem: `小数点以下は${FRACTION}桁までで入力してください` };
  const value = places === "" ? digits : `${digits}.${places}`;
  return { value: plain.startsWith("-") && value !== "0" ? `-${value}` : value };
}

/** 「-1,234.5」 of a decimal text, without zeros that say nothing. */
export function decimalLabel(value: string): string {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const places = fraction.replace(/0+$/u, "");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${value.startsWith("-") ? "-" : ""}${grouped}${places === "" ? "" : `.${places}`}`;
}

/** A decimal text in millionths: whole numbers, with which nothing is lost. */
export function inMillionths(value: string): bigint {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const amount = BigInt(whole + fraction.padEnd(FRACTION, "0").slice(0, FRACTION));
  return value.startsWith("-") ? -amount : amount;
}

/** The shortest form of a decimal text: as parseDecimal gives it, without zeros that say nothing. */
export function shortDecimal(value: string): string {
  return decimalLabel(value).replaceAll(",", "");
}
