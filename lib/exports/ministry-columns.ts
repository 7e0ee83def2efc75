import type { Column, FileContext } from "./column";

type Part = { slug: string; name: string; role: "LEAD" | "PARTNER"; units: readonly string[] };

/**
 * 主担当 and 連携 of a task or measure, in the printed order.
 * @param noLead what it means that there is no lead; undefined: there always is one
 */
export function ministryColumns<Row>(
  partsOf: (row: Row, file: FileContext) => readonly Part[],
  textOf: (row: Row) => string,
  noLead?: string,
): Column<Row>[] {
  const of = (role: Part["role"], name: "slug" | "name") => (row: Row, file: FileContext) =>
    partsOf(row, file)
      .filter((part) => part.role === role)
      .map((part) => part[name]);
  const lead = noLead === undefined ? {} : { blank: noLead };
  const none = { blank: "連携の府省庁がない" };
  return [
    {
      ...lead,
      key: "leadMinistries",
      label: "主担当(短い名前)",
      type: "list",
      description: "主担当の府省庁。アドレスの ministry に使える短い名前(例: digital)。印刷の順。",
      origin: "plan",
      value: of("LEAD", "slug"),
    },
    {
      ...lead,
      key: "leadMinistryNames",
      label: "主担当",
      type: "list",
      description: "leadMinistries の名前。同じ順。",
      origin: "plan",
      value: of("LEAD", "name"),
    },
    {
      ...none,
      key: "partnerMinistries",
      label: "連携(短い名前)",
      type: "list",
      description: "連携の府省庁の短い名前。印刷の順。",
      origin: "plan",
      value: of("PARTNER", "slug"),
    },
    {
      ...none,
      key: "partnerMinistryNames",
      label: "連携",
      type: "list",
      description: "partnerMinistries の名前。同じ順。",
      origin: "plan",
      value: of("PARTNER", "name"),
    },
    {
      key: "units",
      label: "部局",
      type: "list",
      description: "括弧の中に記された部局。「府省庁の短い名前:部局」の形(例: cas:NISC)。",
      origin: "plan",
      blank: "部局の記載がない",
      value: (row, file) =>
        partsOf(row, file).flatMap(({ slug, units }) => units.map((unit) => `${slug}:${unit}`)),
    },
    {
      key: "ministriesText",
      label: "担当府省庁(原文)",
      type: "text",
      description: "担当府省庁の欄の文字。印刷のまま。",
      origin: "plan",
      blank: "記載がない",
      value: textOf,
    },
  ];
}

/** Where a record stands in the document. */
export function placeColumns<Row>(placeOf: (row: Row) => { page: number; line: number }): Column<Row>[] {
  return [
    {
      key: "sourcePage",
      label: "原文のページ",
      type: "integer",
      unit: "ページ",
      description: "出典の文書のページ。1から数える。",
      origin: "plan",
      value: (row) => placeOf(row).page,
    },
    {
      key: "sourceLine",
      label: "原文の行",
      type: "integer",
      unit: "行",
      description: "取り込んだファイルの行。1から数える。",
      origin: "plan",
      value: (row) => placeOf(row).line,
    },
  ];
}
