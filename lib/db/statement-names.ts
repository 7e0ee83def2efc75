/** Statements that Postgres is asked to keep, per connection; it has no limit of its own. */
const LIMIT = 200;
/** Postgres cuts longer names. */
const NAME = "read_";

/**
 * Names for prepared statements: Postgres plans a named one a few times and then keeps the plan, and to plan is
 * most of its work for our questions, which join much and find little. Only questions are named, by their exact
 * text, and not those with a list of placeholders (`IN ($1, $2, …)`), of which there is one for each length.
 * @returns a generator; empty for a statement that is planned each time
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= LIMIT || !/^\s*(?:select|with)\b/i.test(sql) || /\bin\s*\(\s*\$\d/i.test(sql))
      return "";
    const name = `${NAME}${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
