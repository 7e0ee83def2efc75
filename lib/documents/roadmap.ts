import { type KnownMinistry, splitRoadmapMinistries } from "@/lib/domain/ministry-names";
import { displayText } from "./display-text";
import { type Line, readLines } from "./lines";
import { ministryProblems } from "./ministry-problems";
import { oddCharacters } from "./odd-characters";
import { errorAt, noticeAt, type Problem } from "./problem";
import type { RoadmapDocument } from "./roadmap-document";
import { Outline } from "./roadmap-outline";
import { checkPage } from "./roadmap-page-check";
import { type Geometry, type PrintedPage, readRoadmapPages } from "./roadmap-pages";
import { PLANNED, type RoadmapRow, readRoadmapRow } from "./roadmap-rows";

const TITLE = "デジタル社会の実現に向けた重点計画 工程表";

/**
 * Reads the text of a 工程表 by the rules of domain.md section 2.
 * @param text with `\n` line ends (decode.ts)
 * @returns the document and everything to be said about it; with an `error` among the problems the
 *   document is incomplete and must not be used
 */
export function parseRoadmap(
  text: string,
  known: readonly KnownMinistry[],
): { document: RoadmapDocument; problems: Problem[] } {
  const lines = readLines(text);
  const { front, pages, problems } = readRoadmapPages(lines);
  const document: RoadmapDocument = {
    kind: "roadmap",
    title: TITLE,
    dated: readDate(front),
    pages: pages.length,
    parts: [],
    chapters: [],
    sections: [],
    initiatives: [],
    tasks: [],
  };
  if (!front.some((line) => line.text.trim() === TITLE))
    problems.push(errorAt({}, "missing-title", `表題「${TITLE}」の行がありません。`));
  if (document.dated === null)
    problems.push(noticeAt({}, "missing-date", "文書の日付の行がありません。日付不明として取り込みます。"));
  if (lines.trimmed)
    problems.push(
      noticeAt(
        {},
        "trimmed-file",
        "すべての行で行末の空のセルが失われています。セルの数は確かめずに読みました。",
      ),
    );
  const fallback = pages.find(({ geometry }) => geometry)?.geometry ?? undefined;
  const outline = new Outline(document);
  pages.forEach((page, index) => {
    problems.push(...checkPage(page, pages.slice(0, index), fallback));
    const geometry = page.geometry ?? (fallback && { ...fallback, width: null });
    if (geometry) problems.push(...readPage(page, geometry, known, document, outline));
  });
  if (document.tasks.length === 0)
    problems.push(errorAt({}, "missing-task-title", "取組内容の行が一つもありません。"));
  problems.push(...outline.problems);
  return { document, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function readPage(
  page: PrintedPage,
  geometry: Geometry,
  known: readonly KnownMinistry[],
  document: RoadmapDocument,
  outline: Outline,
): Problem[] {
  const marked = page.lines.some((line) => line.cells.some((cell) => cell.trim() === PLANNED));
  const problems: Problem[] = [];
  let number = 0;
  page.lines.forEach((line, index) => {
    const place = { line: line.number, page: page.page };
    problems.push(...oddCharacters(line, page.page));
    if (line.text === page.lines[index - 1]?.text) {
      problems.push(errorAt(place, "duplicate-line", "前の行とまったく同じ行です。重複のおそれがあります。"));
    }
    const read = readRoadmapRow(line, { page: page.page, geometry, marked });
    problems.push(...read.problems);
    if (!read.row) number += 1;
    else if (read.row.kind === "part") outline.startPart(read.row.number, read.row.title, line, page.page);
    else {
      number += 1;
      const code = `K${pad(page.page)}-${pad(number)}`;
      problems.push(...addTask(read.row, { code, page: page.page, marked }, known, document, outline));
    }
  });
  if (!marked && number > 0) {
    const place = { line: page.line, page: page.page };
    problems.push(
      noticeAt(
        place,
        "arrow-page",
        `四半期の印(■)のないページです。${number}件の工程を時期未定として取り込みます。`,
      ),
    );
  }
  return problems;
}

function addTask(
  row: Extract<RoadmapRow, { kind: "task" }>,
  { code, page, marked }: { code: string; page: number; marked: boolean },
  known: readonly KnownMinistry[],
  document: RoadmapDocument,
  outline: Outline,
): Problem[] {
  const { line, initiative, recovered, printedTitle, ministriesText, quarters } = row;
  const place = { line: line.number, page };
  if (initiative !== null) outline.startInitiative(initiative, line, page);
  const index = outline.initiativeAt(line, page);
  const ministries = splitRoadmapMinistries(ministriesText, known);
  const problems = ministryProblems(ministries, place);
  if (marked && quarters.length === 0) {
    problems.push(
      noticeAt(
        place,
        "no-schedule",
        "印(■)のあるページで、この行にだけ印がありません。時期未定として取り込みます。",
      ),
    );
  }
  if (index === undefined) return problems;
  document.tasks.push({
    code,
    initiative: index,
    title: displayText(printedTitle),
    printedTitle,
    quarters,
    ministriesText,
    ministries,
    page,
    line: line.number,
    sourceText: line.text,
    recovered,
  });
  return problems;
}

function readDate(front: readonly Line[]): string | null {
  return (
    front.map(({ text }) => text.trim()).find((text) => /^\d{4}年\d{1,2}月(\d{1,2}日)?$/.test(text)) ?? null
  );
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
