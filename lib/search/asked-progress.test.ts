import { expect, test } from "vitest";
import { parseSearch } from "@/lib/domain/search-query";
import { askedProgress } from "./asked-progress";

const MINISTRIES = [
  { id: 1, slug: "soumu", names: ["総務省", "soumu"] },
  { id: 2, slug: "cas", names: ["内閣官房", "cas"] },
  { id: 3, slug: "cao", names: ["内閣府", "cao"] },
];
const SOUMU = { slug: "soumu", name: "総務省" };

test.each([
  ["遅延", { progress: "DELAYED", ministry: null }],
  ["予定通り", null],
  ["予定ドオリ", { progress: "ON_TRACK", ministry: null }],
  ["総務省　遅延", { progress: "DELAYED", ministry: SOUMU }],
  ["未報告 総務", { progress: "UNREPORTED", ministry: SOUMU }],
  ["内閣 遅延", null],
  ["遅延 完了", null],
  ["遅延 データ", null],
  ["遅延理由", null],
  ["", null],
])("the 区分 of %j", (q, asked) => {
  expect(askedProgress(parseSearch(q, MINISTRIES), MINISTRIES)).toEqual(asked);
});
