/** Characters of the conditions in a title: tabs and histories show no more. */
const LIMIT = 60;

/** The title of a view: 「工程(総務省・遅延)」, its page's own without conditions. */
export function viewTitle(name: string, conditions: readonly string[]): string {
  if (conditions.length === 0) return name;
  const characters = [...conditions.join("・")];
  const shown = characters.length > LIMIT ? [...characters.slice(0, LIMIT - 1), "…"] : characters;
  return `${name}(${shown.join("")})`;
}
