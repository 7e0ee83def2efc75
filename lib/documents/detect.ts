import { cellText, type Line, readLines } from "./lines";
import { errorAt, type Problem } from "./problem";

export type DocumentKind = "roadmap" | "measures";

/** Which of the two documents a text is, told by the lines only that document has. */
export function detectDocument(text: string): { kind: DocumentKind } | { kind: null; problem: Problem } {
  const { all } = readLines(text);
  const roadmap = all.find(isRoadmapLine);
  const measures = all.find(isMeasuresLine);
  if (roadmap && measures) {
    return {
      kind: null,
      problem: errorAt(
        { line: Math.max(roadmap.number, measures.number) },
        "mixed-documents",
        "工程表と施策集の行が混じっています。一つのファイルには一つの文書だけを入れてください。",
      ),
    };
  }
  if (roadmap) return { kind: "roadmap" };
  if (measures) return { kind: "measures" };
  return {
    kind: null,
    problem: errorAt(
      { line: all.find((line) => line.text.trim() !== "")?.number },
      "other-document",
      "工程表でも施策集でもない文書です。見出し行(「取組名…担当府省庁」か「施策番号…府省庁名」)が見つかりません。",
    ),
  };
}

function isRoadmapLine(line: Line): boolean {
  return (
    /^デジタル社会の実現に向けた重点計画 (<工程表>|工程表)$/.test(line.text.trim()) ||
    (cellText(line, 0).startsWith("取組名") && cellText(line, 1) === "取組内容")
  );
}

function isMeasuresLine(line: Line): boolean {
  return (
    /^\d{2}-\d{2}\t/.test(line.text) || (cellText(line, 0) === "施策番号" && cellText(line, 1) === "施策名")
  );
}
