/** What stands above a 取組名 in the roadmap. */
type Above = {
  chapter: { number: number; title: string };
  sections: readonly { number: number; title: string }[];
};

/** 「(1) サイバーセキュリティの確保」 */
export function sectionLabel(section: { number: number; title: string }): string {
  return `(${section.number}) ${section.title}`;
}

/** 「4. サイバーセキュリティ等の安全・安心の確保」 */
export function chapterLabel(chapter: { number: number; title: string }): string {
  return `${chapter.number}. ${chapter.title}`;
}

/**
 * A 取組名 without the 分野 and 節 it repeats, for lists that name those beside it. Where nothing
 * else is printed, the last 節 names the 取組.
 * @param name the 取組名 as displayed
 */
export function initiativeHeading(name: string, above: Above): string {
  let rest = without(name, chapterLabel(above.chapter));
  for (const section of above.sections) rest = without(rest, sectionLabel(section));
  const last = above.sections.at(-1);
  if (rest !== "") return rest;
  return last ? sectionLabel(last) : name;
}

function without(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length).trimStart() : text;
}
