/** Characters between which Japanese is written without a space. */
const JAPANESE = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々〆ヶー、。「」『』（）【】：";

/** A heading mark 「ア」: one katakana, alone or before a bracket. */
const KATAKANA_MARK = "[ア-ン](?=[ 「])";

const LINE_BREAK = new RegExp(
  // Not after a heading mark 「ア 」, and not before one.
  `(?<=[${JAPANESE}・])(?<!(?:^| )[ア-ン])[ \\u3000]+(?=[${JAPANESE}])(?!${KATAKANA_MARK})`,
  "gu",
);

/**
 * Printed text made fit for display: a space that a line break of the PDF put
 * between two Japanese characters goes. Heading marks (N. (n) ① ア 「・」) and
 * the spaces around them stay; none is added.
 */
export function displayText(printed: string): string {
  return printed.trim().replace(LINE_BREAK, "");
}
