/** How a fill looks besides its colour: stripes or dots of the colour on white. */
export type ChartPattern = "stripes" | "dots";

/** One part of a bar. */
export type ChartSegment = {
  /** The same key in every row is the same colour and the same legend entry. */
  key: string;
  label: string;
  value: number;
  /** The rows behind the number; none: no link. */
  href?: string;
  color: string;
  pattern?: ChartPattern;
};

/** One bar. */
export type ChartRow = {
  key: string;
  label: string;
  /** Page of the row, e.g. of a ministry. */
  href?: string;
  segments: readonly ChartSegment[];
};
