/** The file that a report was taken over from. */
export type ReportSource = { fileName: string; sha256: string };
