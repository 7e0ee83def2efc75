/** `error`: nothing of the document is imported. `notice`: read all the same, and counted. */
export type Severity = "error" | "notice";

export type ProblemCode =
  // the file
  | "empty"
  | "too-large"
  | "unreadable-characters"
  | "other-document"
  | "mixed-documents"
  // the layout
  | "missing-title"
  | "missing-date"
  | "missing-header"
  | "damaged-header"
  | "outside-page"
  | "truncated-line"
  | "shifted-cells"
  | "cell-count"
  | "trimmed-file"
  | "odd-cell"
  | "duplicate-line"
  | "duplicate-page"
  // the roadmap
  | "missing-initiative"
  | "missing-task-title"
  | "missing-part"
  | "missing-chapter"
  | "duplicate-part"
  | "chapter-order"
  | "chapter-title"
  | "no-heading-mark"
  | "recovered-line"
  | "arrow-page"
  | "no-schedule"
  | "colour-only"
  // the measures
  | "duplicate-number"
  | "missing-name"
  | "missing-overview"
  | "overview-lead"
  | "needs-review"
  // both
  | "unknown-ministry"
  | "malformed-ministries"
  | "no-lead"
  | "collective-ministry"
  | "ministry-alias"
  | "odd-character";

/** A finding about the document, with its place: page and line count from 1, cell from 0. */
export type Problem = {
  severity: Severity;
  code: ProblemCode;
  line: number | null;
  page: number | null;
  cell?: number;
  /** One Japanese sentence that names the place. */
  message: string;
};

export type Place = { line?: number | null; page?: number | null; cell?: number };

/** A finding that stops the import. */
export function errorAt(place: Place, code: ProblemCode, text: string): Problem {
  return problemAt("error", place, code, text);
}

/** A finding that is imported as it is, and counted. */
export function noticeAt(place: Place, code: ProblemCode, text: string): Problem {
  return problemAt("notice", place, code, text);
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function problemAt(severity: Severity, place: Place, code: ProblemCode, text: string): Problem {
  const { line = null, page = null, cell } = place;
  const where = [
    page === null ? "" : `${page}ページ`,
    line === null ? "" : `${line}行目`,
    cell === undefined ? "" : `左から${cell + 1}番目のセル`,
  ].filter(Boolean);
  const message = where.length > 0 ? `${where.join(" ")}: ${text}` : text;
  return { severity, code, line, page, ...(cell === undefined ? {} : { cell }), message };
}
