import { displayText } from "./display-text";

/** What a 課題・取組概要 cell holds: text in front of the first item, and the items for display. */
export type Overview = { lead: string; items: string[] };

/**
 * Splits a 課題・取組概要 cell. An item begins with a token that starts with
 * 「-」 or 「－」, with or without a space after it; a literal `<ul>` may stand
 * in front. The marks go from the items.
 */
export function readOverview(printed: string): Overview {
  const text = printed.trim().replace(/^<ul\b[^>]*>\s*/i, "");
  const [lead = "", ...items] = text.split(/(?<!\S)[-－]\s*/);
  return { lead: displayText(lead), items: items.map(displayText) };
}
