import { describe, expect, test } from "vitest";
import { scriptAddresses } from "./first-scripts.mjs";
import { readOptions } from "./options.mjs";
import { PAGES } from "./pages.mjs";
import { between } from "./readme.mjs";
import { reportOf, table } from "./report.mjs";
import { judge } from "./targets.mjs";

const CONDITIONS = {
  date: "2026年11月22日",
  machine: "2コア、メモリ 24GB",
  node: "20.20.2",
  next: "16.4.6",
  postgres: "18.4",
  rounds: 5,
  requests: 60,
  times: 20,
};

/** A result of every page; figures as given. */
function resultsOf({ ratio = 1, growth = 1, bytes = 20_000, sequence = 2 }) {
  const speed = { p50: 10, p95: 20, rate: 50, ratio };
  return PAGES.map((page) => ({
    visit: { page, signedIn: false, address: page.address },
    alone: speed,
    together: speed,
    multiplied: { p50: 10 * growth, p95: 20 * growth, rate: 50, bytes, growth },
    bytes,
    plainBytes: bytes * 5,
    queries: 5,
    sequence,
    databaseTime: 4,
    example: [],
  }));
}

/** Writes that are seen within so many milliseconds. */
function writesOf(seen: number) {
  const times = { p50: 10, p95: 20 };
  const write = { ...times, ratio: 5 };
  return {
    version: "18.4",
    bare: { alone: times, together: times },
    kinds: [{ name: "報告の保存", alone: write, together: write }],
    heard: { sinceAct: times, sinceAnswer: { p50: -1, p95: 2 }, seen: { p50: seen / 2, p95: seen } },
  };
}

/** Files of 20 times the rows, the workbook so many megabytes above the limit that is set for both. */
const files = (above: number) => ({
  workbook: { p50: 300, p95: 1_000 },
  upload: { rows: 300, bytes: 90_000, p50: 900, p95: 2_000 },
  streamed: [
    ...["csv", "xlsx"].map((format) => ({ format, rows: 100, seconds: 1, grown: 5 * 1024 * 1024 })),
    { format: "csv", rows: 2_000, seconds: 9, grown: 0 },
    { format: "xlsx", rows: 2_000, seconds: 9, grown: (105 + above) * 1024 * 1024 },
  ],
});
const FILES = files(0);

const verdictsOf = (pages: ReturnType<typeof resultsOf>) =>
  new Map(judge({ pages }).map(({ name, met, value }) => [name.split("(")[0], { met, value }]));

describe("judge", () => {
  test("the limit itself is met, what is past it is not", () => {
    expect(
      judge({ pages: resultsOf({ ratio: 1.5, growth: 1.3, sequence: 3 }) }).map(({ met }) => met),
    ).toEqual(Array(6).fill(true));
    const past = verdictsOf(resultsOf({ ratio: 0.49, growth: 1.31, sequence: 4, bytes: 61 * 1024 }));
    expect([...past.values()].filter(({ met }) => met)).toEqual([
      { met: true, value: expect.stringContaining("/search?q=マイナンバー") },
    ]);
  });

  test("of files it is the slowest workbook, the slowest upload, and what more rows take of memory", () => {
    expect(judge({ files: FILES }).map(({ met }) => met)).toEqual([true, true, true]);
    expect(judge({ files: files(1) }).find(({ met }) => !met)).toMatchObject({
      limit: "100MB以下",
      value: "101MB `/exports/reports.xlsx`",
    });
  });

  test("the worst page decides, and is named", () => {
    const pages = resultsOf({ ratio: 2 }).map((result) =>
      result.visit.address === "/tasks"
        ? { ...result, together: { ...result.together, ratio: 0.4 } }
        : result,
    );
    expect(verdictsOf(pages).get("ほかの画面の処理量")).toEqual({ met: false, value: "0.40倍 `/tasks`" });
    expect(verdictsOf(pages).get("工程表全体の処理量")?.met).toBe(true);
  });

  test("pages with other rows are not judged by growth", () => {
    const pages = resultsOf({}).map((result) => {
      const other = result.visit.address === "/tasks";
      return other ? { ...result, multiplied: { ...result.multiplied, growth: 9, bytes: 40_000 } } : result;
    });
    expect(verdictsOf(pages).get("20倍のデータでの p50")?.met).toBe(true);
  });

  test("what was not measured is not judged", () => {
    expect(judge({})).toEqual([]);
    const browser = {
      version: "156",
      painted: [{ address: "/", limit: 2_000, paint: 2_001, scripts: 0 }],
      filtered: [{ address: "/tasks", pause: 400, shown: 300 }],
    };
    expect(judge({ writes: writesOf(1_001) }).map(({ value, met }) => [value, met])).toEqual([
      ["1001ms", false],
    ]);
    expect(judge({ browser }).map(({ value, met }) => [value, met])).toEqual([
      ["2001ms", false],
      ["300ms", true],
    ]);
  });
});

describe("the report", () => {
  test("every row of a table has as many cells as its head", () => {
    const bare = ["rows", "grid"].map((address) => {
      const run = { p50: 8, p95: 9, rate: 100, bytes: 9_000 };
      return { address, alone: run, together: run };
    });
    const scripts = resultsOf({}).map(({ visit }) => ({ visit, bytes: 140_000, above: 5_000 }));
    const memory = [{ name: "1倍のデータ", bytes: 300 * 1024 * 1024 }];
    const prints = [{ address: "/exports/roadmap.pdf", limit: 5_000, time: 2_400, bytes: 450_000 }];
    const results = {
      pages: resultsOf({}),
      bare,
      prints,
      scripts,
      memory,
      files: FILES,
      writes: writesOf(999),
    };
    const text = reportOf(results, CONDITIONS);
    const tables = text.split("\n\n").filter((part) => part.startsWith("|"));
    expect(tables).toHaveLength(7);
    for (const part of tables) {
      const counts = new Set(part.split("\n").map((line) => line.split(/(?<!\\)\|/).length));
      expect(counts.size).toBe(1);
    }
    expect(text).toContain("◯ 達成");
    expect(text).toContain("300MB");
    expect(text).not.toMatch(/NaN|undefined/);
  });

  test("a table", () => {
    expect(table(["名", "値"], "lr", [["a|b", "1"]])).toEqual(["| 名 | 値 |", "|---|--:|", "| a\\|b | 1 |"]);
  });

  test("goes between its marks, and nowhere else", () => {
    const readme = "前\n<!-- bench -->\n古い表\n<!-- /bench -->\n後\n";
    const written = between(readme, "新しい表");
    expect(written).toBe("前\n<!-- bench -->\n新しい表\n<!-- /bench -->\n後\n");
    expect(between(written, "新しい表")).toBe(written);
    expect(() => between("前\n後\n", "表")).toThrow("README.md");
    expect(() => between("<!-- /bench --> <!-- bench -->", "表")).toThrow("README.md");
  });
});

test("scripts of a document: each once, without those for old browsers and other links", () => {
  const html = `<link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>
    <script src="/a.js" async=""></script><script async src="/b.js?v=1&amp;w=2" nonce="x"></script>
    <script src="/old.js" noModule=""></script><script>inline()</script>
    <link rel="modulepreload" href="/c.js"/><link rel="preload" as="font" href="/f.woff2"/>`;
  expect([...scriptAddresses(html)]).toEqual(["/a.js", "/b.js?v=1&w=2", "/c.js"]);
});

describe("options", () => {
  test("everything, unless something is named", () => {
    const { parts, pages, rounds } = readOptions([]);
    expect([...parts]).toEqual(["server", "size", "browser", "files", "writes"]);
    expect(pages).toHaveLength(PAGES.length);
    expect(rounds).toBe(5);
  });

  test("parts and addresses, also as people write them", () => {
    const { parts, pages } = readOptions(["--only", "size", "--address", "/search?q=マイナンバー"]);
    expect([...parts]).toEqual(["size"]);
    expect(pages.map(({ bare }) => bare)).toEqual(["rows"]);
  });

  test.each([
    [["--rounds", "0"], "--rounds"],
    [["--requests", "9"], "--requests"],
    [["--requests", "many"], "--requests"],
    [["--only", "all"], "--only"],
    [["--address", "/nothing"], "--address"],
    [["--wrong"], "--wrong"],
  ])("%s is refused by name", (args, word) => {
    expect(() => readOptions(args)).toThrow(word);
  });
});
