import { describe, expect, it } from "vitest";
import { parseSearch } from "./search-query";
import { matchesSearch, rankEntries, type SearchEntry, searchEntry } from "./search-rank";

const MINISTRIES = [
  { id: 9, names: ["総務省", "soumu"] },
  { id: 18, names: ["経済産業省", "経産省", "meti"] },
];

function task(number: string, title: string, initiative = "", ministriesText = "総務省", ministries = [9]) {
  return searchEntry({
    kind: "task",
    id: number,
    number,
    title,
    fields: [
      { name: "initiative", text: initiative },
      { name: "ministries", text: ministriesText },
    ],
    ministries,
  });
}

const ENTRIES: readonly SearchEntry[] = [
  searchEntry(
    {
      kind: "heading",
      id: "article:11",
      number: null,
      title: "11条 官民データの容易な利用等",
      fields: [],
      ministries: [],
    },
    ["11条"],
  ),
  task("K02-03", "サイバーセキュリティの確保"),
  task("K03-16", "クラウドサーバーの整備", "サイバーセキュリティの確保"),
  task("K13-16", "セキュリティ対策の強化", "", "経済産業省", [18]),
  task("K20-22", "16月の調査"),
  searchEntry({
    kind: "measure",
    id: "03-16",
    number: "03-16",
    title: "クラウドの利用",
    fields: [
      { name: "articles", text: "◎11条1項・2項" },
      { name: "kpiEffect", text: "2022年度に6月末" },
    ],
    ministries: [18],
  }),
  searchEntry(
    { kind: "ministry", id: "meti", number: null, title: "経済産業省", fields: [], ministries: [18] },
    ["経産省", "meti"],
  ),
  searchEntry({ kind: "ministry", id: "soumu", number: null, title: "総務省", fields: [], ministries: [9] }, [
    "soumu",
  ]),
];

const search = (query: string) => rankEntries(ENTRIES, parseSearch(query, MINISTRIES)).map(({ id }) => id);

describe("rankEntries", () => {
  it.each([
    ["K02ー03", ["K02-03"]],
    ["k0203", ["K02-03"]],
    ["3-16", ["03-16", "K03-16"]],
    ["K03", ["K03-16"]],
    ["03", ["03-16"]],
    ["2022", ["03-16"]],
    ["6月", ["03-16"]],
    ["せきゅりてぃー", ["K13-16", "K02-03", "K03-16"]],
    ["サーバ", ["K03-16"]],
    ["クラウド 利用", ["03-16"]],
    ["クラウドの 利用", ["03-16"]],
    ["経産省", ["meti", "K13-16", "03-16"]],
    ["ＭＥＴＩ", ["meti", "K13-16", "03-16"]],
    ["総務", ["soumu", "K02-03", "K03-16", "K20-22"]],
    ["総務省　セキュリティ", ["K02-03", "K03-16"]],
    ["第十一条", ["article:11", "03-16"]],
    ["11条2項", ["03-16"]],
    ["整備 確保", ["K03-16"]],
    ["無関係", []],
    ["ー", []],
    ["", []],
  ])("%s", (query, ids) => {
    expect(search(query)).toEqual(ids);
  });

  it("never finds a word across two fields", () => {
    expect(search("確保総務省")).toEqual([]);
  });
});

describe("matchesSearch", () => {
  it("takes everything when nothing was typed, nothing when there is nothing to look for", () => {
    const all = (query: string) =>
      ENTRIES.filter((entry) => matchesSearch(entry, parseSearch(query, MINISTRIES))).length;
    expect([all(" "), all("ー"), all("サーバ")]).toEqual([ENTRIES.length, 0, 1]);
  });
});
