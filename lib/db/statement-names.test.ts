import { describe, expect, it } from "vitest";
import { statementNames } from "./statement-names";

describe("statementNames", () => {
  it("gives a question a name of its own, and always the same", () => {
    const nameOf = statementNames();
    const [first, second] = ["\n  select 1 where $1", "with a as (select 1) select $1"].map((sql) =>
      nameOf({ sql }),
    );
    expect(new Set([first, second, ""]).size).toBe(3);
    expect(nameOf({ sql: "\n  select 1 where $1" })).toBe(first);
  });

  it.each([
    "insert into a values ($1)",
    "UPDATE a SET b = $1",
    "BEGIN",
    'SELECT "a" FROM "b" WHERE "c" IN ($1,$2)',
    "select 1 from a where b in ( $1 )",
  ])("leaves without one: %s", (sql) => {
    expect(statementNames()({ sql })).toBe("");
  });

  it("does not make names without end", () => {
    const nameOf = statementNames();
    const named = Array.from({ length: 500 }, (_, index) => nameOf({ sql: `select ${index}` }));
    expect(named.filter((name) => name !== "")).toHaveLength(200);
    expect(nameOf({ sql: "select 0" })).toBe(named[0]);
  });
});
