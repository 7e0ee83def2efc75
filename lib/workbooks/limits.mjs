/** What a workbook from outside may be. Whatever is beyond is refused before anything is made of it. */
export const LIMITS = {
  /** As handed in. */
  bytes: 5 * 1024 * 1024,
  /** All parts together, counted while they are inflated. */
  unpackedBytes: 20 * 1024 * 1024,
  parts: 500,
  sheets: 50,
  cells: 200_000,
  /** Cells under all merged ranges, and under all links. */
  mergedCells: 200_000,
  row: 20_000,
  column: 256,
  /** In one cell: what Excel itself allows. */
  characters: 32_767,
};

/** Columns of a sheet as the file format has them. */
export const FORMAT_COLUMNS = 16_384;
