import type { Quarter } from "@/lib/domain/fiscal-quarter";
import type { MinistryNames } from "@/lib/domain/ministry-names";

/** 部 */
export type RoadmapPart = { number: string; title: string };

/** 分野; `key` is part and number as in addresses (`3-2.5`). */
export type RoadmapChapter = { key: string; part: string; number: number; title: string };

/** 節 of a chapter; the same number and title is the same 節. */
export type RoadmapSection = { chapter: string; number: number; title: string };

/** 取組, one block as printed. */
export type RoadmapInitiative = {
  chapter: string;
  /** Indices into the document's sections. */
  sections: number[];
  name: string;
  printed: string;
  page: number;
  line: number;
};

/** 工程, one line of the roadmap. */
export type RoadmapTask = {
  code: string;
  /** Index into the document's initiatives. */
  initiative: number;
  title: string;
  printedTitle: string;
  /** Ascending; empty where the text kept no marks (時期未定). */
  quarters: Quarter[];
  ministriesText: string;
  ministries: MinistryNames;
  page: number;
  line: number;
  /** Verbatim line. */
  sourceText: string;
  recovered: boolean;
};

/** A roadmap in the order of print. */
export type RoadmapDocument = {
  kind: "roadmap";
  title: string;
  /** As printed, e.g. 2023年6月. */
  dated: string | null;
  pages: number;
  parts: RoadmapPart[];
  chapters: RoadmapChapter[];
  sections: RoadmapSection[];
  initiatives: RoadmapInitiative[];
  tasks: RoadmapTask[];
};
