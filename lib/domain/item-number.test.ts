import { expect, test } from "vitest";
import { measureNumber, taskCode } from "./item-number";

test.each([
  ["K02-03", "K02-03"],
  ["k02-03", "K02-03"],
  ["Ｋ０２－０３", "K02-03"],
  ["K2-3", "K02-03"],
  ["02-03", "K02-03"],
  ["k0203", "K02-03"],
  ["K02", null],
  ["K002-03", null],
  ["K02-03x", null],
  ["", null],
])("the 工程番号 of %j is %j", (typed, code) => {
  expect(taskCode(typed)).toBe(code);
});

test.each([
  ["03-16", "03-16"],
  ["3-16", "03-16"],
  ["０３ー１６", "03-16"],
  ["0316", "03-16"],
  ["K03-16", null],
  ["2024", null],
])("the 施策番号 of %j is %j", (typed, number) => {
  expect(measureNumber(typed)).toBe(number);
});
