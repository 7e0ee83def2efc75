import { describe, expect, it } from "vitest";
import { standingChange, withChoices } from "./conflict";

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("withChoices", () => {
  it("takes the other's text where that was chosen, and leaves the rest as typed", () => {
    const sent = form([
      ["note", "mine"],
      ["reason", "mine too"],
      ["use:note", "theirs"],
      ["theirs:note", "theirs"],
      ["use:reason", "mine"],
      ["theirs:reason", "other"],
    ]);
    expect([...withChoices(sent)]).toEqual([
      ["note", "theirs"],
      ["reason", "mine too"],
    ]);
  });

  it("keeps a choice without its text from emptying the field, and fields given twice", () => {
    const sent = form([
      ["note", "mine"],
      ["use:note", "theirs"],
      ["link", "a"],
      ["link", "b"],
    ]);
    expect([...withChoices(sent)]).toEqual([
      ["note", "mine"],
      ["link", "a"],
      ["link", "b"],
    ]);
  });
});

it("standingChange tells a change from other things", () => {
  const change = { version: 2, by: "a", at: "b", fields: [] };
  expect(standingChange(change)).toBe(change);
  for (const other of [undefined, null, 1, {}, { total: 3 }, { version: 1 }])
    expect(standingChange(other)).toBeNull();
});
