import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "./search-query";

const MINISTRIES = [
  { id: 1, names: ["デジタル庁", "digital"] },
  { id: 4, names: ["個人情報保護委員会", "ppc"] },
  { id: 9, names: ["総務省", "soumu"] },
  { id: 15, names: ["文部科学省", "mext"] },
  { id: 16, names: ["厚生労働省", "mhlw"] },
  { id: 18, names: ["経済産業省", "経産省", "meti"] },
];

const parse = (query: string) => parseSearch(query, MINISTRIES);
const first = (query: string) => parse(query).words[0];

describe("words", () => {
  it.each([
    ["総務省　セキュリティ", ["総務省", "セキュリティ"]],
    ["総務省、セキュリティー", ["総務省", "セキュリティ"]],
    [" ー  A ", ["a"]],
    ["Ａ　Ｉ", ["ai"]],
    ["I o T 活用", ["iot", "活用"]],
    ["A、I", ["a", "i"]],
    ["a bc d", ["a", "bc", "d"]],
    ["", []],
    ["・ー　", []],
  ])("of %j", (query, words) => {
    expect(parse(query).words.map(({ forms }) => forms[0])).toEqual(words);
  });

  it("are at most ten", () => {
    expect(parse("1 2 3 4 5 6 7 8 9 10 11 12").words).toHaveLength(10);
  });

  it("tell nothing typed from nothing to look for", () => {
    expect(parse("　 ").blank).toBe(true);
    expect(parse("ー")).toMatchObject({ blank: false, words: [] });
  });
});

describe("numbers", () => {
  it.each([
    ["K02-03", "K02-03"],
    ["K02ー03", "K02-03"],
    ["Ｋ０２－０３", "K02-03"],
    ["k0203", "K02-03"],
    ["k2-3", "K02-03"],
    ["工程番号K02-03", "K02-03"],
    ["3-16", "03-16"],
    ["03‐16", "03-16"],
    ["０３－１６", "03-16"],
    ["0316", "03-16"],
    ["施策03−16", "03-16"],
    ["2022", null],
    ["K02", null],
    ["3-160", null],
    ["COVID-19", null],
  ])("%s is %s", (query, number) => {
    expect(first(query)?.number).toBe(number);
  });
});

describe("articles", () => {
  it.each([
    ["11条", ["11条"]],
    ["第１１条", ["第11条", "11条"]],
    ["十一条", ["十一条", "11条"]],
    ["第十条", ["第十条", "10条"]],
    ["11条3項", ["11条3項"]],
    ["11条2項", ["11条2項", "11条1項2項"]],
    ["第十一条第三項", ["第十一条第三項", "11条3項"]],
    ["十九条", ["十九条", "19条"]],
    ["10条1項", ["10条1項", "10条"]],
    ["条", ["条"]],
    ["一一条", ["一一条"]],
    ["111条", ["111条"]],
    ["11条の2", ["11条ノ2"]],
  ])("%s", (query, forms) => {
    expect(first(query)?.forms).toEqual(forms);
  });
});

describe("ministries", () => {
  it.each([
    ["総務省", [9]],
    ["総務", [9]],
    ["経産省", [18]],
    ["METI", [18]],
    ["met", []],
    ["厚労省", [16]],
    ["文科省", [15]],
    ["個情委", [4]],
    ["デジ庁", [1]],
    ["でじたる庁", [1]],
    ["省", []],
    ["労省", []],
  ])("%s", (query, ids) => {
    expect([...(first(query)?.ministries ?? [])]).toEqual(ids);
  });
});

it("never fails, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => {
      for (const { forms } of parse(query).words) expect(forms).not.toContain("");
    }),
  );
});
