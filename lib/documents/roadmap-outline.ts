import { displayText } from "./display-text";
import type { Line } from "./lines";
import { errorAt, type Problem } from "./problem";
import type { RoadmapChapter, RoadmapDocument } from "./roadmap-document";
import { type Heading, readHeadings } from "./roadmap-headings";

/**
 * 部, 分野, 節 and 取組 of a roadmap while its lines are read in order: 分野
 * and 節 carry on until the next one; a 取組名 holds for its page.
 */
export class Outline {
  readonly problems: Problem[] = [];
  private part: string | undefined;
  private chapter: RoadmapChapter | undefined;
  private sections: number[] = [];
  private initiativePage: number | undefined;

  constructor(private readonly document: RoadmapDocument) {}

  startPart(number: string, title: string, line: Line, page: number): void {
    if (this.document.parts.some((part) => part.number === number)) {
      this.fail(line, page, "duplicate-part", `部「第${number}」が二度出てきます。`);
      return;
    }
    this.document.parts.push({ number, title });
    this.part = number;
    this.chapter = undefined;
    this.sections = [];
    this.initiativePage = undefined;
  }

  startInitiative(printed: string, line: Line, page: number): void {
    const headings = readHeadings(printed);
    if (headings.chapter) this.startChapter(headings.chapter, line, page);
    const chapter = this.chapter;
    this.initiativePage = page;
    if (!chapter) {
      if (this.part !== undefined)
        this.fail(line, page, "missing-chapter", "取組の属する分野(「N.」)がありません。");
      return;
    }
    if (headings.sections.length > 0)
      this.sections = headings.sections.map((section) => this.section(chapter, section));
    this.document.initiatives.push({
      chapter: chapter.key,
      sections: this.sections,
      name: displayText(printed),
      printed,
      page,
      line: line.number,
    });
  }

  /** Index of the 取組 that a line of this page belongs to; undefined (with a problem) where there is none. */
  initiativeAt(line: Line, page: number): number | undefined {
    if (this.initiativePage === page) return this.document.initiatives.length - 1;
    this.fail(line, page, "missing-initiative", "このページの最初の行に取組名がありません。");
    return undefined;
  }

  private startChapter({ number, title }: Heading, line: Line, page: number): void {
    const part = this.part;
    if (part === undefined) {
      this.fail(line, page, "missing-part", "分野の前に部(「第N-N …」)の行がありません。");
      return;
    }
    if (this.chapter && number < this.chapter.number) {
      this.fail(
        line,
        page,
        "chapter-order",
        `分野の番号が${this.chapter.number}から${number}に戻っています。部の行が失われたおそれがあります。`,
      );
    }
    const key = `${part}.${number}`;
    const before = this.document.chapters.find((chapter) => chapter.key === key);
    if (before && before.title !== title) {
      this.fail(line, page, "chapter-title", `分野${number}の名前が前と違います(前は「${before.title}」)。`);
    }
    if (this.chapter?.key !== key) this.sections = [];
    this.chapter = before ?? { key, part, number, title };
    if (!before) this.document.chapters.push(this.chapter);
  }

  private section(chapter: RoadmapChapter, { number, title }: Heading): number {
    const { sections } = this.document;
    const before = sections.findIndex(
      (section) => section.chapter === chapter.key && section.number === number && section.title === title,
    );
    return before >= 0 ? before : sections.push({ chapter: chapter.key, number, title }) - 1;
  }

  private fail(line: Line, page: number, code: Problem["code"], text: string): void {
    this.problems.push(errorAt({ line: line.number, page }, code, text));
  }
}
