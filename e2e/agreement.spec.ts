import fc from "fast-check";
import { dateInJapan } from "@/lib/domain/as-of";
import { PROGRESS, PROGRESS_LABELS } from "@/lib/domain/progress";
import { cookieOf } from "./fixtures/actions";
import { type Conditions, days, measureConditions, type Names, taskConditions } from "./fixtures/conditions";
import { readCsv } from "./fixtures/csv";
import { BASE_URL } from "./fixtures/environment";
import { codesIn, countOn, linkedTo, numberOf, tableIn } from "./fixtures/html";
import { expect, test } from "./fixtures/stories";

/** The same cases in every run; fast-check tells the one that fails, and how to see it again. */
const SEED = 20_261_122;
const TASK_CASES = 200;
const MEASURE_CASES = 100;
const DAYS = 20;

// biome-ignore lint/suspicious/noExplicitAny: answers of programs, whose shape programs.spec.ts holds
type Answer = any;
type Reader = { text: (address: string) => Promise<string>; json: (address: string) => Promise<Answer> };
type Readers = { of: (signedIn: boolean) => Reader; names: Names };

const agreement = test.extend<{ readers: Readers }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
  readers: async ({}, use) => {
    const [reader, signedIn] = [readerOf({}), readerOf({ cookie: cookieOf("viewer") })];
    const [ministries, progress] = await Promise.all([
      reader.json("/api/v1/ministries"),
      reader.json("/api/v1/progress"),
    ]);
    const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
    const names = {
      ministries: slugs(ministries.items),
      chapters: progress.byChapter.map(({ key }: { key: string }) => key),
      today: dateInJapan(new Date()),
    };
    await use({ names, of: (person) => (person ? signedIn : reader) });
  },
});

agreement(`工程のページ・API・ファイルは、どの条件でも同じ (seed ${SEED})`, async ({ readers }) => {
  test.setTimeout(300_000);
  let found = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(taskConditions(readers.names), async (conditions) => {
      const count = await agreeOnTasks(readers.of(conditions.signedIn), conditions);
      if (count === null) refused += 1;
      else if (count > 0) found += 1;
    }),
    { seed: SEED, numRuns: TASK_CASES },
  );
  // Otherwise the cases prove little.
  expect(found).toBeGreaterThan(TASK_CASES / 8);
  expect(refused).toBeGreaterThan(3);
});

agreement(`施策のページ・API・ファイルは、どの条件でも同じ (seed ${SEED})`, async ({ readers }) => {
  test.setTimeout(120_000);
  let found = 0;
  await fc.assert(
    fc.asyncProperty(measureConditions(readers.names), async (conditions) => {
      const count = await agreeOnMeasures(readers.of(conditions.signedIn), conditions);
      if (count !== null && count > 0) found += 1;
    }),
    { seed: SEED, numRuns: MEASURE_CASES },
  );
  expect(found).toBeGreaterThan(MEASURE_CASES / 10);
});

agreement(`進捗の図・API・ファイルの数は、どの日も同じ (seed ${SEED})`, async ({ readers }) => {
  test.setTimeout(120_000);
  await fc.assert(
    fc.asyncProperty(days(readers.names.today), fc.boolean(), async (asOf, signedIn) => {
      await agreeOnProgress(readers.of(signedIn), asOf);
    }),
    { seed: SEED, numRuns: DAYS },
  );
});

for (const role of ["lead", "any"]) {
  agreement(`条ごとの対応のページ・API・ファイルの数は同じ (${role})`, async ({ readers }) => {
    for (const view of ["", "&by=column", "&mark=primary", "&by=column&mark=related"]) {
      await agreeOnCoverage(readers.of(false), `role=${role}${view}`);
    }
  });
}

agreement("条ごとの対応の条件の誤りは、ページもファイルも断る", async ({ readers }) => {
  const reader = readers.of(false);
  for (const query of ["role=partner", "by=x", "mark=review", "asOf=2999-01-01"]) {
    expect((await reader.json(`/exports/coverage.json?${query}`)).status, query).toBe(400);
    expect(await reader.text(`/coverage?${query}`), query).toContain("このアドレスの指定では表示できません");
  }
});

/** @returns number of tasks; null: all of them refuse the conditions */
async function agreeOnTasks(reader: Reader, { query }: Conditions): Promise<number | null> {
  const [page, roadmap, api, csv, file, parts] = await Promise.all([
    reader.text(`/tasks?${query}&pageSize=1000`),
    reader.text(`/roadmap?view=all&${query}`),
    reader.json(`/api/v1/tasks?${query}&pageSize=1000`),
    reader.text(`/exports/tasks.csv?${query}`),
    reader.json(`/exports/tasks.json?${query}`),
    reader.json(`/exports/progress.json?${query}`),
  ]);
  if (api.status === 400) {
    expect([file, parts, JSON.parse(csv)], query).toEqual([api, api, api]);
    expect(countOn(page), query).toBeNull();
    expect(page, query).toContain("この条件では表示できません");
    expect(codesIn(roadmap), query).toEqual([]);
    return null;
  }
  const items: Answer[] = api.items;
  const codes = items.map(({ code }) => code);
  expect(countOn(page), query).toBe(api.total);
  expect(codes, query).toHaveLength(api.total);
  expect(linkedTo(page, "tasks"), query).toEqual(codes);
  expect(codesIn(roadmap), query).toEqual([...codes].sort());
  const records = readCsv(csv);
  const values = items.map(({ code, progress, delay, quarters }) => ({ code, progress, delay, quarters }));
  expect(
    file.rows.map(({ code, progress, delay, quarters }: Answer) => ({ code, progress, delay, quarters })),
    query,
  ).toEqual(values);
  expect(
    records.map(({ code, progress, delay, quarters }) => ({ code, progress, delay, quarters })),
    query,
  ).toEqual(
    values.map(({ code, progress, delay, quarters }) => ({
      code,
      progress: progress ?? "",
      delay: String(delay ?? ""),
      quarters: quarters.join(";"),
    })),
  );
  const given = new URLSearchParams(query);
  const own = (given.get("role") ?? "lead") === "lead" ? given.get("ministry") : null;
  expect(
    parts.rows.map(({ code, ministry, progress, delay }: Answer) => [code, ministry, progress, delay]),
    query,
  ).toEqual(
    items.flatMap(({ code, ministries }) =>
      ministries
        .filter(({ role, slug }: Answer) => role === "lead" && (own === null || slug === own))
        .map(({ slug, progress, delay }: Answer) => [code, slug, progress, delay]),
    ),
  );
  return codes.length;
}

/** @returns number of measures; null: all of them refuse the conditions */
async function agreeOnMeasures(reader: Reader, { query }: Conditions): Promise<number | null> {
  const [page, api, csv, file] = await Promise.all([
    reader.text(`/measures?${query}`),
    reader.json(`/api/v1/measures?${query}&pageSize=1000`),
    reader.text(`/exports/measures.csv?${query}`),
    reader.json(`/exports/measures.json?${query}`),
  ]);
  if (api.status === 400) {
    expect([file, JSON.parse(csv)], query).toEqual([api, api]);
    expect(countOn(page), query).toBeNull();
    return null;
  }
  const numbers = api.items.map(({ number }: Answer) => number);
  expect(countOn(page), query).toBe(api.total);
  expect(numbers, query).toHaveLength(api.total);
  expect(linkedTo(page, "measures"), query).toEqual(numbers);
  expect(
    file.rows.map(({ number }: Answer) => number),
    query,
  ).toEqual(numbers);
  expect(
    readCsv(csv).map(({ number }) => number),
    query,
  ).toEqual(numbers);
  return numbers.length;
}

async function agreeOnProgress(reader: Reader, asOf: string): Promise<void> {
  const [page, api, file] = await Promise.all([
    reader.text(`/?asOf=${asOf}`),
    reader.json(`/api/v1/progress?asOf=${asOf}`),
    reader.json(`/exports/progress.json?asOf=${asOf}`),
  ]);
  expect(file.basis, asOf).toBe(api.basis);
  if (api.counts === null) {
    expect(
      file.rows.every(({ progress, reportState }: Answer) => progress === null && reportState === null),
    ).toBe(true);
    expect(page, asOf).toContain("進捗はまだ公表されていません");
    expect(page, asOf).not.toContain("区分ごとの工程数</caption>");
    return;
  }
  const byCode = new Map<string, string>(
    file.rows.map(({ code, taskProgress }: Answer) => [code, taskProgress]),
  );
  expect(counted([...byCode.values()]), asOf).toEqual(api.counts);
  const total = tableIn(page, "区分ごとの工程数");
  const shown = PROGRESS.map((code) => {
    const row = total.rows.find(([head = ""]) => head.startsWith(PROGRESS_LABELS[code]));
    return [code, numberOf(row?.[1])];
  });
  expect(Object.fromEntries(shown), asOf).toEqual(api.counts);
  const table = tableIn(page, "府省庁別・区分別の件数(主担当)");
  for (const { slug, name, counts } of api.byMinistry) {
    const own = file.rows.filter(({ ministry }: Answer) => ministry === slug);
    expect(counted(own.map(({ progress }: Answer) => progress)), `${asOf} ${slug}`).toEqual(counts);
    const row = table.rows.find(([head]) => head === name) ?? [];
    const cells = PROGRESS.map((code) => [code, numberOf(row[table.head.indexOf(PROGRESS_LABELS[code])])]);
    expect(Object.fromEntries(cells), `${asOf} ${slug}`).toEqual(counts);
  }
}

async function agreeOnCoverage(reader: Reader, query: string): Promise<void> {
  const [page, api, csv, file] = await Promise.all([
    reader.text(`/coverage?${query}`),
    reader.json("/api/v1/coverage"),
    reader.text(`/exports/coverage.csv?${query}`),
    reader.json(`/exports/coverage.json?${query}`),
  ]);
  const rows: Answer[] = file.rows;
  const records = readCsv(csv);
  expect(records.map(({ measures }) => Number(measures))).toEqual(rows.map(({ measures }) => measures));
  const numberAt = (place: Record<string, string | null>) =>
    rows.find((row) => Object.entries(place).every(([key, value]) => row[key] === value))?.measures;
  for (const { article, primary, related } of api.articles) {
    const place = { ministry: null, kind: "article", article };
    expect([numberAt({ ...place, mark: "primary" }), numberAt({ ...place, mark: "related" })]).toEqual([
      primary,
      related,
    ]);
    const row = tableIn(page, "条・欄ごとの施策の数").rows.find(([head = ""]) =>
      head.startsWith(`${article}条`),
    );
    expect(row?.slice(1).map(numberOf), `${query} ${article}`).toEqual([primary, related]);
  }
  const by = query.includes("by=column") ? "column" : "article";
  const marked = tableIn(page, "府省庁ごとの◎と○の数");
  for (const [name = "", ...cells] of marked.rows) {
    const ofName = rows.filter(
      (row) => row.kind === by && row.ministryName === (name === "全体" ? null : name),
    );
    const pairs = ofName
      .filter(({ mark }) => mark === "primary")
      .map((row) => {
        const related = ofName.find((other) => other[by] === row[by] && other.mark === "related");
        return `◎${row.measures}○${related?.measures}`;
      });
    expect(
      cells.map((cell) => cell.replace(/\s/g, "")),
      `${query} ${name}`,
    ).toEqual(pairs);
  }
  const others = tableIn(page, "府省庁ごとの手引・要確認・印なしの施策の数");
  const kinds = ["guidePrefecture", "guideMunicipality", "anyArticle", "needsReview", "noMark", "total"];
  for (const [name = "", ...cells] of others.rows) {
    const own = rows.filter(({ ministryName }) => ministryName === (name === "全体" ? null : name));
    const sums = kinds.map((kind) =>
      own.filter((row) => row.kind === kind).reduce((sum, { measures }) => sum + measures, 0),
    );
    expect(cells.map(numberOf), `${query} ${name}`).toEqual(sums);
  }
}

/** Asks by plain requests, which take less of the machine than Playwright's own. */
function readerOf(headers: Record<string, string>): Reader {
  let before: Promise<unknown> = Promise.resolve();
  const text = async (address: string) => {
    // One at a time: other stories need the server too.
    const asked = before.then(async () => {
      const answer = await fetch(BASE_URL + address, { headers });
      // Its own text() would drop the mark at the start of a file.
      const text = Buffer.from(await answer.arrayBuffer()).toString();
      return { status: answer.status, text };
    });
    before = asked.catch(() => undefined);
    const answer = await asked;
    expect(answer.status, address).toBeLessThan(500);
    return answer.text;
  };
  return { text, json: async (address) => JSON.parse(await text(address)) };
}

function counted(codes: readonly string[]): Record<string, number> {
  return Object.fromEntries(PROGRESS.map((code) => [code, codes.filter((entry) => entry === code).length]));
}
