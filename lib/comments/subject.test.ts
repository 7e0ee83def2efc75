import { expect, it } from "vitest";
import { askingAddress, subjectAddress, threadAddress } from "./subject";

it("keeps whose part of the page is shown", () => {
  const indicator = { type: "indicator", key: "03-16" } as const;
  const place = { ...indicator, ministry: "soumu" };
  expect(subjectAddress(indicator, 5)).toBe("/measures/03-16/indicators#comment-5");
  expect(subjectAddress(place, 5)).toBe("/measures/03-16/indicators?ministry=soumu#comment-5");
  expect(threadAddress(place, 7)).toBe("/measures/03-16/indicators?ministry=soumu#thread-7");
  expect(askingAddress(place, { reply: 7 })).toBe("/measures/03-16/indicators?ministry=soumu&reply=7");
});
