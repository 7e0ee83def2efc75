import type { Line } from "./lines";
import { errorAt, noticeAt, type Problem } from "./problem";
import type { Geometry } from "./roadmap-pages";

/** What a page tells about its rows. */
export type RowContext = {
  page: number;
  geometry: Geometry;
  /** The page has marks; a page without any printed arrows. */
  marked: boolean;
};

/**
 * Whether the last filled cell, the 担当府省庁, stands where it must. Where a
 * page has marks, a shift would move them to another quarter: refused. Where
 * it has none, only the ministry could be elsewhere, and it is the last cell.
 */
export function checkGeometry(line: Line, last: number, recovered: boolean, context: RowContext): Problem[] {
  const { geometry, marked, page } = context;
  const place = { line: line.number, page };
  const width = line.cells.length;
  const expected = geometry.ministryCell - (recovered ? 1 : 0);
  const counts = geometry.width === null ? "" : `(このページは${geometry.width}、この行は${width})`;
  const sameWidth = geometry.width === null || width === geometry.width;
  if (recovered && !sameWidth) {
    return [
      errorAt(
        place,
        "shifted-cells",
        `失われたセルが取組名か取組内容かを決められません。セルの数が違います${counts}。`,
      ),
    ];
  }
  // Where the page has cells behind the ministry, a line that ends with it may have been cut off inside it.
  if (geometry.width !== null && width < geometry.width && last >= expected && last === width - 1) {
    const text = `行が担当府省庁の途中で切れているおそれがあります。セルの数が違います${counts}。`;
    return [errorAt({ ...place, cell: last }, "truncated-line", text)];
  }
  if (marked) {
    if (last !== expected) {
      return [
        errorAt(
          { ...place, cell: last },
          "shifted-cells",
          `担当府省庁の位置が見出しと合いません。セルが失われたか増えていて、■の四半期を決められません${counts}。`,
        ),
      ];
    }
    return sameWidth ? [] : [noticeAt(place, "cell-count", `行末の空のセルの数が違います${counts}。`)];
  }
  const latest =
    geometry.width === null ? expected + 2 : Math.max(expected, geometry.width - 1 - (recovered ? 1 : 0));
  if (sameWidth && last >= expected && last <= latest) return [];
  if (last >= expected - 1 && last <= latest + 1) {
    return [
      noticeAt(
        place,
        "cell-count",
        `セルの数が違いますが、印のないページなので最後のセルを担当府省庁として読みました${counts}。`,
      ),
    ];
  }
  return [
    errorAt({ ...place, cell: last }, "shifted-cells", `担当府省庁の位置が見出しと大きく違います${counts}。`),
  ];
}
