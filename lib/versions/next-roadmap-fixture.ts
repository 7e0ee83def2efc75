import { ROADMAP_TEXT, withCells, withLine } from "@/lib/documents/shipped-fixture";
import { cell, sheetXml, workbook } from "@/lib/workbooks/workbook-fixture";

/**
 * For tests: a next version of the shipped roadmap. On its first page K02-03 is reworded and ends a quarter later,
 * K02-05 is dropped, so that all below move up, K02-07 is split into K02-06 and K02-07, and K02-24 is new; K43-10 is
 * dropped.
 */
export function nextRoadmap(): string {
  const titled = (title: string) => withCells((cells) => cells.with(1, title));
  let text = withLine(ROADMAP_TEXT, 940, () => undefined);
  text = withLine(text, 48, (line) => [line, titled("新たな脅威情報の共有基盤に関する調査")(line)]);
  text = withLine(text, 32, (line) =>
    ["政府統一基準の次回改定", "見直しの方向性の検討"].map((title) => titled(title)(line)),
  );
  text = withLine(text, 30, () => undefined);
  return withLine(
    text,
    28,
    withCells((cells) =>
      cells.with(1, "政府統一基準の改定案に係る各府省庁への意見照会").with(20, "").with(21, "■"),
    ),
  );
}

/** A tab-separated text as a workbook of one sheet, a row per line. */
export function asWorkbook(text: string): Uint8Array<ArrayBuffer> {
  const rows = text.split("\n").map((line, row) => {
    const cells = line.split("\t").flatMap((words, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      return words === "" ? [] : [cell(address, words.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))];
    });
    return cells.length === 0 ? "" : `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  return new Uint8Array(workbook(sheetXml(rows.join(""))));
}
