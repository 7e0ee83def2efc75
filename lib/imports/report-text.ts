import type { Problem, ProblemCode } from "@/lib/documents/problem";
import type { ImportResult } from "./commands";
import type { ContentDiff } from "./diff";
import { PLAN_KINDS } from "./plan-kinds";
import type { ImportPlan, StoredVersion } from "./prepare-import";
import type { ImportReport } from "./report";

/** Rows of each sort that the text lists in full. */
const LISTED = 20;
const SHORT = 60;

/** Short names of the notices, in the order of the report. */
const NOTICES: Partial<Record<ProblemCode, string>> = {
  "missing-date": "文書の日付なし",
  "trimmed-file": "行末の空セルなしのファイル",
  "recovered-line": "先頭の空セルが失われた行(復元)",
  "arrow-page": "■のないページ(時期未定)",
  "no-schedule": "■のない行(時期未定)",
  "colour-only": "色だけで文字のない四半期(計画として読まない)",
  "cell-count": "セル数の違う行",
  "no-heading-mark": "見出し記号のない取組名",
  "needs-review": "列を決められない印(要確認)",
  "collective-ministry": "特定の府省庁でない記載",
  "ministry-alias": "府省庁の別名",
  "no-lead": "主担当のない行",
  "odd-character": "日本語で使わない文字",
};

/**
 * What an import did, or (from `planImport`) would do, as Japanese lines.
 * Refusals name every problem, one a line.
 */
export function reportLines(result: ImportPlan | ImportResult): string[] {
  if (result.outcome === "refused") return refusalLines(result.fileName, result.problems);
  const { document, report, fileName } = result;
  const pages = `${report.pages}ページ ${report.rows.read}行`;
  return [
    `${PLAN_KINDS[document.kind].label}: ${fileName}(${report.encoding}、${pages}を読み取り)`,
    `  ${outcomeText(result)}`,
    ...("diff" in result && result.outcome === "next" ? diffLines(result.diff) : []),
    `  ${unresolvedText(report)}`,
    ...(result.outcome === "unchanged" ? [] : noticeLines(report.problems)),
  ];
}

/** A file that was not imported, with every reason. */
export function refusalLines(fileName: string, problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  return [
    `${fileName}: 取り込みませんでした(問題${errors.length}件、書き込み0行)。`,
    ...errors.map(({ message }) => `  ${message}`),
  ];
}

function outcomeText(result: Exclude<ImportPlan | ImportResult, { outcome: "refused" }>): string {
  const { rows } = result.report;
  if (result.outcome === "unchanged") {
    const which = versionText(result.version);
    const why =
      result.reason === "sameFile"
        ? `同じファイルが${which}にあります`
        : `内容が${which}と同じです(文字コードや改行などだけの違い)`;
    return `変更0行: ${why}。${approvalText(result)}`;
  }
  const done = "version" in result;
  const status = done ? versionText(result.version) : `第${result.number}版`;
  const written = done ? `${status}を作りました` : `${status}を作ります(まだ書き込んでいません)`;
  const against = result.comparedWith ? `${versionText(result.comparedWith)}との違い: ` : "";
  return `${written}。${against}追加${rows.added}、変更${rows.changed}、削除${rows.removed}、変更なし${rows.unchanged}`;
}

function approvalText(result: Extract<ImportPlan | ImportResult, { outcome: "unchanged" }>): string {
  if (!("approvedNow" in result)) return "";
  const restored = result.restored
    ? "破棄されていた版を下書きに戻し、有効な版との対応を作り直しました。"
    : "";
  return `${restored}${inForceText(result)}`;
}

function inForceText(result: Extract<ImportResult, { outcome: "unchanged" }>): string {
  if (result.approvedNow) return "この版を承認しました。";
  if (result.olderThan !== null)
    return `より新しい第${result.olderThan}版が承認済みのため、承認しませんでした。`;
  return "";
}

const STATUS_LABELS = { DRAFT: "下書き", APPROVED: "承認済み", DISCARDED: "破棄済み" };

function versionText({ number, status }: StoredVersion): string {
  return `第${number}版(${STATUS_LABELS[status]})`;
}

function unresolvedText({ unresolved, document }: ImportReport): string {
  const parts =
    document === "roadmap"
      ? [`時期未定${unresolved.noSchedule}`]
      : [
          `要確認の印${unresolved.needsReview}`,
          `KPI記載なし${unresolved.blankKpi}`,
          `KPI未設定${unresolved.unsetKpi}`,
        ];
  parts.push(`特定の府省庁でない記載${unresolved.collectiveMinistries}`, `主担当なし${unresolved.noLead}`);
  return `未確定: ${parts.join("、")}`;
}

function diffLines(diff: ContentDiff): string[] {
  const changed = diff.changed.flatMap(({ key, fields }) =>
    fields.map(({ name, before, after }) => `変更 ${key} ${name}: 「${short(before)}」→「${short(after)}」`),
  );
  const rows = (sort: string, list: ContentDiff["added"]) =>
    list.map(({ key, fields }) => `${sort} ${key} ${short(fields.取組内容 ?? fields.施策名 ?? "")}`);
  return [rows("追加", diff.added), rows("削除", diff.removed), changed].flatMap((lines) => [
    ...lines.slice(0, LISTED).map((line) => `    ${line}`),
    ...(lines.length > LISTED ? [`    ほか${lines.length - LISTED}件`] : []),
  ]);
}

/** One line for each sort of notice, with its places. */
function noticeLines(problems: readonly Problem[]): string[] {
  const notices = problems.filter(({ severity }) => severity === "notice");
  const codes = [
    ...new Set([...(Object.keys(NOTICES) as ProblemCode[]), ...notices.map(({ code }) => code)]),
  ];
  return codes.flatMap((code) => {
    const found = notices.filter((notice) => notice.code === code);
    if (found.length === 0) return [];
    if (code === "colour-only") return [`  注意 ${NOTICES[code]}: ${found.length}件`, ...messageLines(found)];
    const places = found.map(placeText).filter(Boolean).join(" ");
    return [`  注意 ${NOTICES[code] ?? code}: ${found.length}件${places ? ` ${places}` : ""}`];
  });
}

/** What has to be put right in the file, in full. */
function messageLines(found: readonly Problem[]): string[] {
  const rest = found.length - LISTED;
  const lines = found.slice(0, LISTED).map(({ message }) => `    ${message}`);
  return rest > 0 ? [...lines, `    ほか${rest}件`] : lines;
}

function placeText({ page, line, code }: Problem): string {
  if (page === null || line === null) return "";
  return code === "arrow-page" ? `${page}頁` : `${page}頁${line}行`;
}

function short(text: string): string {
  const characters = [...text.trim()];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join("")}…` : characters.join("");
}
