import { type DateString, parseQuarterCode } from "@/lib/domain/fiscal-quarter";
import { reportProblems } from "@/lib/domain/report-rule";
import { tidyText } from "@/lib/domain/text-input";
import { reportPreview } from "@/lib/reports/preview";
import { claimOf, shownText } from "@/lib/reports/report-texts";
import { submitReportInput } from "@/lib/reports/schema";
import type { ProgressMark } from "@/lib/tasks/marks";
import { ANSWER_FIELDS, ANSWER_LABELS, type AnswerField, type AnswerTexts } from "./columns";
import type { FileProblem, FileRow, FormContent } from "./content";
import type { StandingPart, StandingReport } from "./standing-queries";

/** A field that a row changes, as people read it; "" for empty. */
export type AnswerChange = { address: string; label: string; before: string; after: string };

/** A row of the file that is a report. */
export type AnswerRow = {
  code: string;
  title: string;
  address: string;
  changes: AnswerChange[];
  /** Empty: it can be submitted. */
  problems: FileProblem[];
  /** What somebody else changed since the file was made; null: nothing. */
  conflict: Omit<AnswerChange, "address">[] | null;
  /** The lead's 区分 now, and with the report. */
  mark: ProgressMark;
  markAfter: ProgressMark | null;
  /** Of the part, as it stands now. */
  version: number;
  texts: AnswerTexts;
  /** Ids. */
  files: string[];
};

/** What would come of a file if it were taken over now. */
export type AnswerPreview = {
  rows: AnswerRow[];
  /** Rows in which nothing was written. */
  unchanged: number;
  /** 工程番号 that the ministry leads and the file doesn't have. */
  missing: string[];
  /** Of rows that are no reports. */
  problems: FileProblem[];
  notices: string[];
};

/**
 * Compares a file with what stands now, and with what stood when its form was made.
 * @param bases reports that the form was filled in from, by id
 */
export function compareAnswers(
  { rows, problems, notices }: FormContent,
  ground: {
    ministry: string;
    versionId: number;
    today: DateString;
    parts: readonly StandingPart[];
    bases: ReadonlyMap<number, StandingReport>;
  },
): AnswerPreview {
  const parts = new Map(ground.parts.map((part) => [part.content.code, part]));
  const preview: AnswerPreview = { rows: [], unchanged: 0, missing: [], problems: [...problems], notices };
  for (const row of rows) {
    const foreign = foreignProblem(row, ground);
    const part = parts.get(row.code);
    if (foreign || !part) {
      preview.problems.push({ address: row.address, message: foreign ?? notLed(row.code) });
      continue;
    }
    const base = ground.bases.get(Number(row.baseReport)) ?? null;
    if (row.problems.length === 0 && !isAnswered(row, base)) preview.unchanged++;
    else preview.rows.push(answerRow(row, part, base, ground.today));
  }
  const given = new Set(rows.map(({ code }) => code));
  preview.missing = [...parts.keys()].filter((code) => !given.has(code));
  return preview;
}

function foreignProblem(row: FileRow, { ministry, versionId }: { ministry: string; versionId: number }) {
  if (row.ministry !== ministry) return "ほかの府省庁の回答様式の行です。";
  if (row.versionId !== versionId) return "工程表の版が変わりました。新しい回答様式を使ってください。";
  return null;
}

function notLed(code: string): string {
  return `${code}は、この府省庁が主担当の工程ではありません。`;
}

/** A row is a report where anything differs from what its form began with, or a 基準日 is given. */
function isAnswered({ texts }: FileRow, base: StandingReport | null): boolean {
  return ANSWER_FIELDS.some((field) => {
    const began = field === "effectiveOn" ? "" : (base?.texts[field] ?? "");
    return tidyText(texts[field]) !== began;
  });
}

function answerRow(
  row: FileRow,
  part: StandingPart,
  base: StandingReport | null,
  today: DateString,
): AnswerRow {
  const { code, title } = part.content;
  const standing = part.report;
  const moved = (standing?.id ?? null) !== (base?.id ?? null);
  const { texts, problems } = judge(row, part, base, today);
  return {
    code,
    title,
    address: row.address,
    changes: ANSWER_FIELDS.flatMap((field) => {
      const before = standing?.texts[field] ?? "";
      const address = row.addresses[field];
      const wrong = problems.some((problem) => problem.address === address);
      // 基準日 belongs to each report anew.
      if (before === texts[field] && field !== "effectiveOn" && !wrong) return [];
      return [{ address, ...told(field, before, texts[field]) }];
    }),
    problems,
    conflict: moved
      ? ANSWER_FIELDS.filter((field) => (base?.texts[field] ?? "") !== (standing?.texts[field] ?? "")).map(
          (field) => told(field, base?.texts[field] ?? "", standing?.texts[field] ?? ""),
        )
      : null,
    mark: part.mark,
    markAfter: reportPreview(texts, { planned: part.planned, latest: part.latest, today })?.mark ?? null,
    version: part.version,
    texts,
    files: standing?.files ?? [],
  };
}

function told(field: AnswerField, before: string, after: string): Omit<AnswerChange, "address"> {
  return { label: ANSWER_LABELS[field], before: shownText(field, before), after: shownText(field, after) };
}

/** Each field is checked as the form of a report checks it; what its 措置区分 has no use for is left out. */
function judge(row: FileRow, part: StandingPart, base: StandingReport | null, today: DateString) {
  const problems = new Map(row.problems.map((problem) => [problem.address, problem]));
  const note = (field: AnswerField, message: string) => {
    const address = row.addresses[field];
    if (!problems.has(address)) problems.set(address, { address, message });
  };
  const given = { ...row.texts, effectiveOn: row.texts.effectiveOn || today };
  const read = submitReportInput.safeParse({
    ...given,
    ...{ code: row.code, ministry: row.ministry, requestId: NO_REQUEST, basedOn: "0" },
  });
  for (const { path, message } of read.error?.issues ?? []) {
    const field = ANSWER_FIELDS.find((name) => name === path[0]);
    if (field) note(field, message);
  }
  const texts = effectiveTexts(given);
  const claim = claimOf(texts);
  for (const [field, message] of Object.entries(claim ? reportProblems(part.planned, claim, today) : {})) {
    note(field as AnswerField, message);
  }
  const forecast = parseQuarterCode(texts.forecast);
  const chosen = texts.forecast !== "" && texts.forecast !== (base?.texts.forecast ?? "");
  if (chosen && forecast !== undefined && part.planned && forecast < part.planned.first) {
    note("forecast", "見込が計画期間より前です。");
  }
  if (part.waiting !== null) {
    const message = `部内確認を待っている報告(作成者: ${part.waiting})があるため、報告できません。`;
    problems.set(row.address, { address: row.address, message });
  }
  return { texts, problems: [...problems.values()] };
}

/** Any id: nothing is sent by it. */
const NO_REQUEST = "00000000-0000-4000-8000-000000000000";

/** The texts without those that the 措置区分 has no use for. */
function effectiveTexts(texts: AnswerTexts): AnswerTexts {
  const tidy = Object.fromEntries(
    ANSWER_FIELDS.map((field) => [field, tidyText(texts[field])]),
  ) as AnswerTexts;
  // Which fields it has a use for isn't known yet.
  if (tidy.state === "") return tidy;
  const open = tidy.state === "NOT_STARTED" || tidy.state === "IN_PROGRESS";
  return {
    ...tidy,
    completedOn: tidy.state === "COMPLETED" ? tidy.completedOn : "",
    forecast: open ? tidy.forecast : "",
  };
}
