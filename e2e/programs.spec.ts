import type { APIRequestContext } from "@playwright/test";
import type { z } from "zod";
import {
  coverageSchema,
  healthSchema,
  measureDetailSchema,
  measureListSchema,
  ministriesSchema,
  problemSchema,
  progressSchema,
  taskDetailSchema,
  taskListSchema,
} from "@/lib/api/schemas";
import { definitionsSchema, fileSchemas } from "@/lib/api/schemas-of-files";
import { expect, test } from "./fixtures/stories";
import { undocumented } from "./fixtures/undocumented";

/** Every address of the read API, its path in the OpenAPI document, and the shape of its answer. */
const ANSWERS: readonly [string, string, z.ZodType][] = [
  ["/api/health", "/api/health", healthSchema],
  ["/api/v1/tasks", "/api/v1/tasks", taskListSchema],
  ["/api/v1/tasks?ministry=digital&pageSize=1000", "/api/v1/tasks", taskListSchema],
  ["/api/v1/tasks?asOf=2024-03-31&page=2", "/api/v1/tasks", taskListSchema],
  ["/api/v1/tasks/K02-03", "/api/v1/tasks/{code}", taskDetailSchema],
  ["/api/v1/measures?pageSize=1000", "/api/v1/measures", measureListSchema],
  ["/api/v1/measures/03-16", "/api/v1/measures/{number}", measureDetailSchema],
  ["/api/v1/coverage", "/api/v1/coverage", coverageSchema],
  ["/api/v1/progress", "/api/v1/progress", progressSchema],
  ["/api/v1/progress?asOf=2024-03-31", "/api/v1/progress", progressSchema],
  ["/api/v1/ministries", "/api/v1/ministries", ministriesSchema],
  ["/exports/tasks.json", "/exports/tasks.json", fileSchemas.tasks],
  ["/exports/measures.json", "/exports/measures.json", fileSchemas.measures],
  ["/exports/coverage.json", "/exports/coverage.json", fileSchemas.coverage],
  ["/exports/progress.json", "/exports/progress.json", fileSchemas.progress],
  ["/exports/progress.json?asOf=2024-03-31", "/exports/progress.json", fileSchemas.progress],
  ["/exports/schedules.json", "/exports/schedules.json", fileSchemas.schedules],
  ["/exports/reports.json?ministry=moj", "/exports/reports.json", fileSchemas.reports],
  ["/exports/slippage.json", "/exports/slippage.json", fileSchemas.slippage],
  ["/exports/definitions.json", "/exports/definitions.json", definitionsSchema],
];

/** The same of what is for those signed in alone. */
const CLOSED_ANSWERS: typeof ANSWERS = [
  ["/exports/indicators.json", "/exports/indicators.json", fileSchemas.indicators],
  ["/exports/kpi-reports.json?kpi=STATED", "/exports/kpi-reports.json", fileSchemas["kpi-reports"]],
  ["/exports/comments.json", "/exports/comments.json", fileSchemas.comments],
];

for (const [name, person, answers] of [
  ["公開", undefined, ANSWERS],
  ["ログイン", "viewer", [...ANSWERS, ...CLOSED_ANSWERS]],
] as const) {
  test.describe(name, () => {
    test.use({ person });

    for (const [address, path, schema] of answers) {
      test(`${address} は、書かれたとおりの形で答える`, async ({ request }) => {
        const answer = await request.get(address);
        expect(answer.status()).toBe(200);
        expect(answer.headers()["content-type"]).toMatch(/^application\/json/);
        const body = await answer.json();
        expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
        expect(undocumented(schema, body)).toEqual([]);
        const document = await (await request.get("/api/v1/openapi.json")).json();
        expect(document.paths[path]?.get?.responses?.["200"]).toBeDefined();
      });
    }
  });
}

test("OpenAPI は、3.1 の文書で、すべての入口を挙げる", async ({ request }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toMatch(/^3\.1/);
  const paths = Object.keys(document.paths);
  expect(paths.filter((path) => !/\.(csv|xlsx)$/.test(path)).sort()).toEqual(
    [...new Set([...ANSWERS, ...CLOSED_ANSWERS].map(([, path]) => path))].sort(),
  );
});

test("数は計画のとおり", async ({ request }) => {
  const total = async (query: string) => (await get(request, `/api/v1/tasks?${query}`)).total;
  expect(await total("")).toBe(717);
  expect(await total("ministry=digital")).toBe(266);
  expect(await total("ministry=mod")).toBe(2);
  expect(await total("chapter=3-2.5")).toBe(205);
  expect((await get(request, "/api/v1/measures")).total).toBe(64);
  expect((await get(request, "/api/v1/ministries")).items).toHaveLength(22);
  const coverage = await get(request, "/api/v1/coverage");
  expect(coverage).toMatchObject({ needsReview: 17, measures: 64 });
  expect(
    coverage.articles.map((entry: Record<string, unknown>) => [entry.article, entry.primary, entry.related]),
  ).toEqual([
    ["10", 1, 1],
    ["11", 7, 2],
    ["12", 1, 0],
    ["13", 0, 0],
    ["14", 0, 0],
    ["15", 0, 1],
    ["16", 0, 1],
    ["17", 1, 1],
    ["18", 1, 0],
    ["19", 0, 2],
  ]);
});

test("一覧は、ページを送ると全体になる", async ({ request }) => {
  const codes = new Set<string>();
  for (let page = 1; page <= 8; page += 1) {
    const { items } = await get(request, `/api/v1/tasks?pageSize=100&page=${page}`);
    for (const item of items) codes.add(item.code);
  }
  expect(codes.size).toBe(717);
});

test("原文は、文書の行と同じ", async ({ request, db }) => {
  const task = await get(request, "/api/v1/tasks/K02-03");
  const { rows } = await db.query("select content from plan_source").catch(() => ({ rows: [] }));
  expect(task.sourceText).toContain("\t");
  const texts = rows.map(({ content }) => new TextDecoder().decode(content).split(/\r?\n/));
  if (texts.length > 0) {
    expect(texts.some((lines) => lines[task.source.line - 1] === task.sourceText)).toBe(true);
  }
});

test("最初の公表より前は、数がなく、区分で絞れない", async ({ request }) => {
  const progress = await get(request, "/api/v1/progress?asOf=2024-03-31");
  expect(progress).toMatchObject({ basis: null, publication: null, counts: null, total: 717 });
  expect(progress.byMinistry.every((entry: { counts: unknown }) => entry.counts === null)).toBe(true);
  const { items } = await get(request, "/api/v1/tasks?asOf=2024-03-31&pageSize=1000");
  expect(
    items.every(
      (item: { progress: unknown; reports: unknown[] }) =>
        item.progress === null && item.reports.length === 0,
    ),
  ).toBe(true);
  await expectProblem(request, "/api/v1/tasks?asOf=2024-03-31&progress=DELAYED", 400, "progress");
});

for (const [address, status, field] of [
  ["/api/v1/tasks?asOf=2999-01-01", 400, "asOf"],
  ["/api/v1/progress?asOf=2999-01-01", 400, "asOf"],
  ["/api/v1/coverage?asOf=2024-02-30", 400, "asOf"],
  ["/api/v1/ministries?asOf=2999-01-01", 400, "asOf"],
  ["/api/v1/ministries?asOf=2024-02-30", 400, "asOf"],
  ["/api/v1/tasks?asOf=2024-03-31&asOf=2024-06-30", 400, "asOf"],
  ["/exports/tasks.csv?asOf=2024-03-31&asOf=2024-06-30", 400, "asOf"],
  ["/api/v1/tasks?ministry=nowhere", 400, "ministry"],
  ["/api/v1/tasks?progress=LATE", 400, "progress"],
  ["/api/v1/tasks?chapter=9-9.9", 400, "chapter"],
  ["/api/v1/tasks?page=0", 400, "page"],
  ["/api/v1/tasks?pageSize=100000", 400, "pageSize"],
  ["/exports/tasks.csv?asOf=2999-01-01", 400, "asOf"],
  ["/exports/progress.json?ministry=nowhere", 400, "ministry"],
  ["/exports/measures.csv?article=9", 400, "article"],
  ["/exports/coverage.csv?role=partner", 400, "role"],
  ["/exports/tasks.xlsx?encoding=sjis", 400, "encoding"],
  ["/exports/comments.csv", 401, undefined],
  ["/exports/indicators.xlsx", 401, undefined],
  ["/exports/kpi-reports.csv", 401, undefined],
  ["/exports/users.csv", 404, undefined],
  ["/exports/tasks.exe", 404, undefined],
  ["/api/v1/tasks/K99-99", 404, undefined],
  ["/api/v1/tasks/%27%3B--", 404, undefined],
  ["/api/v1/measures/99-99", 404, undefined],
] as const) {
  test(`${address} は ${status} の problem+json`, async ({ request }) => {
    await expectProblem(request, address, status, field);
  });
}

async function get(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  return answer.json();
}

async function expectProblem(
  request: APIRequestContext,
  address: string,
  status: number,
  field: string | undefined,
): Promise<void> {
  const answer = await request.get(address);
  expect(answer.status()).toBe(status);
  expect(answer.headers()["content-type"]).toMatch(/^application\/problem\+json/);
  const body = await answer.json();
  expect(problemSchema.safeParse(body).error?.issues ?? []).toEqual([]);
  expect(undocumented(problemSchema, body)).toEqual([]);
  expect(body.status).toBe(status);
  if (field) expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
}
