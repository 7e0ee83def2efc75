import { expect, it } from "vitest";
import { calendarCookie, calendarOf } from "./calendar-cookie";

it.each([
  ["jp", "jp"],
  ["ce", "ce"],
  [undefined, "ce"],
  ["", "ce"],
  ['"><script>', "ce"],
])("reads %s as %s", (value, calendar) => expect(calendarOf(value)).toBe(calendar));

it("is kept for a year, for this site alone", () => {
  expect(calendarCookie("jp", false)).toBe("calendar=jp; Path=/; Max-Age=31536000; SameSite=Lax");
  expect(calendarCookie("ce", true)).toMatch(/; Secure$/);
});
