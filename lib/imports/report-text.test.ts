import { describe, expect, it } from "vitest";
import {
  MEASURES_TEXT,
  measures,
  ROADMAP_TEXT,
  roadmap,
  withCells,
  withLine,
} from "@/lib/documents/shipped-fixture";
import { contentHash, contentOf } from "./content";
import { diffContent } from "./diff";
import { makeReport } from "./report";
import { refusalLines, reportLines } from "./report-text";

const old = contentOf(roadmap().document);

describe("diffContent", () => {
  it("tells nothing of a document against itself", () => {
    expect(diffContent(old, old)).toEqual({ added: [], removed: [], changed: [], unchanged: 717 });
  });

  it("counts every row once", () => {
    const next = contentOf(
      roadmap(
        withLine(
          ROADMAP_TEXT,
          14,
          withCells((cells) => cells.with(1, "別の工程")),
        ),
      ).document,
    ).slice(0, -2);
    const diff = diffContent(old, [...next, { key: "K99-01", fields: { 取組内容: "新" } }]);
    expect([diff.added.length, diff.removed.length, diff.changed.length, diff.unchanged]).toEqual([
      1, 2, 1, 714,
    ]);
    expect(diff.changed[0]?.fields).toEqual([
      { name: "取組内容", before: "サービスカタログの策定・公表", after: "別の工程" },
    ]);
  });
});

describe("reportLines", () => {
  const parsed = measures();
  const content = contentOf(parsed.document);
  const diff = diffContent([], content);
  const report = makeReport({ ...parsed, encoding: "UTF-8" }, contentHash(content), diff);
  const shared = { fileName: "measures.txt", document: parsed.document, report };

  it("says what would be made, what is open and where", () => {
    const lines = reportLines({
      ...shared,
      outcome: "first",
      sha256: "",
      number: 1,
      comparedWith: null,
      diff,
    });
    expect(lines[0]).toBe("施策集: measures.txt(UTF-8、7ページ 64行を読み取り)");
    expect(lines[1]).toBe("  第1版を作ります(まだ書き込んでいません)。追加64、変更0、削除0、変更なし0");
    expect(lines[2]).toBe(
      "  未確定: 要確認の印17、KPI記載なし4、KPI未設定4、特定の府省庁でない記載1、主担当なし0",
    );
    expect(lines).toContain("  注意 日本語で使わない文字: 3件 1頁10行 1頁10行 5頁57行");
  });

  it("says that nothing changes", () => {
    const version = { id: 1, number: 1, status: "APPROVED" as const };
    const lines = reportLines({ ...shared, outcome: "unchanged", reason: "sameFile", version });
    expect(lines[1]).toBe("  変更0行: 同じファイルが第1版(承認済み)にあります。");
  });

  it("names every problem of a refused file on a line of its own", () => {
    const damaged = MEASURES_TEXT.replaceAll("◎警察庁", "◎警視庁");
    const lines = refusalLines("a.txt", measures(damaged).problems);
    expect(lines[0]).toBe("a.txt: 取り込みませんでした(問題5件、書き込み0行)。");
    expect(lines[1]).toBe("  1ページ 5行目: 府省庁名「◎警視庁」は登録されていません。");
    expect(lines).toHaveLength(6);
  });
});
