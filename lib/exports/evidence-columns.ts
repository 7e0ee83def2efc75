import type { EvidenceItem } from "@/lib/evidence/queries";
import type { Column } from "./column";

const NONE = "根拠資料がない。ログインしていないときは、公表されない";

/** 根拠資料: titles, and as many addresses in the same order. */
export function evidenceColumns<Row>(of: (row: Row) => readonly EvidenceItem[]): Column<Row>[] {
  return [
    {
      key: "evidenceTitles",
      label: "根拠資料",
      type: "list",
      description: "根拠資料の題名。",
      origin: "report",
      blank: NONE,
      value: (row) => of(row).map(({ title }) => title),
    },
    {
      key: "evidenceLinks",
      label: "根拠資料のアドレス",
      type: "list",
      description:
        "evidenceTitles の資料のアドレス。同じ順。「/files/」で始まるものは、ここに預けられたファイル。",
      origin: "report",
      blank: NONE,
      value: (row) => of(row).map(({ url, fileId }) => url ?? `/files/${fileId}`),
    },
  ];
}
