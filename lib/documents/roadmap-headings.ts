import { displayText } from "./display-text";

/** A numbered heading of a 取組名: 「4. …」 or 「(1) …」. The title is as displayed. */
export type Heading = { number: number; title: string };

/** What a 取組名 says about where it belongs. */
export type InitiativeHeadings = { chapter: Heading | null; sections: Heading[] };

/** A mark that ends a title: ①, 「・」 or an 「ア」-like mark at the head of a word. */
const MARK = /[\u2460-\u2473]|(?:^| )・|(?:^| )[ア-ン](?=[ 「])/;
const SECTION = /(?:^| )\((\d{1,2})\) /;

/**
 * 分野 and 節 of a 取組名. 分野 is the 「N.」 at its head and ends before its
 * 「(n)」; 節 is 「(n)」 and ends before ①, 「・」 or an 「ア」-like mark. Two 節
 * are both kept.
 */
export function readHeadings(printed: string): InitiativeHeadings {
  const text = displayText(printed);
  const chapter = /^(\d{1,2})\. */.exec(text);
  let rest = chapter ? text.slice(chapter[0].length) : text;
  const title = chapter ? rest.slice(0, nearest(rest)) : "";
  const sections: Heading[] = [];
  for (let start = SECTION.exec(rest); start; start = SECTION.exec(rest)) {
    rest = rest.slice(start.index + start[0].length);
    sections.push({ number: Number(start[1]), title: rest.slice(0, nearest(rest)).trim() });
  }
  return { chapter: chapter ? { number: Number(chapter[1]), title: title.trim() } : null, sections };
}

/** Whether a cell begins as every 取組名 does: 「N. 」, 「(n) 」, ① or 「・」. */
export function beginsWithHeadingMark(printed: string): boolean {
  return /^\s*(?:\d{1,2}\. |\(\d{1,2}\) |[\u2460-\u2473]|・|[ア-ン][ 「])/.test(printed);
}

/** Where the next section or mark begins; the end of the text if there is none. */
function nearest(text: string): number {
  const found = [SECTION, MARK].map((pattern) => text.search(pattern)).filter((index) => index >= 0);
  return found.length > 0 ? Math.min(...found) : text.length;
}
