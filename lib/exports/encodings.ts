/** Encodings of CSV; the other formats have one of their own. */
export const ENCODINGS = ["utf8", "sjis"] as const;
export type Encoding = (typeof ENCODINGS)[number];
