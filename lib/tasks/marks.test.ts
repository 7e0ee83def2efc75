import { describe, expect, test } from "vitest";
import { type LatestReport, leadProgress, taskProgress } from "@/lib/domain/progress";
import { leadMark, taskMark } from "./marks";

const NOW = 2024 * 4;
const planned = { first: NOW - 4, last: NOW - 2 };

function report(slug: string, over: Partial<LatestReport> = {}) {
  const base: LatestReport = {
    state: "IN_PROGRESS",
    forecast: null,
    completedOn: null,
    effectiveOn: "2024-04-01",
  };
  return { ...base, ...over, slug };
}

function task(plan: typeof planned | null, reports: Record<string, ReturnType<typeof report> | null>) {
  const ministries = Object.entries(reports).map(([slug, latest]) => ({
    slug,
    name: slug,
    progress: { ...leadProgress(plan, latest, NOW), report: latest },
  }));
  const delays = ministries.map((ministry) => ministry.progress.delay ?? 0);
  return {
    progress: taskProgress(ministries.map((ministry) => ministry.progress.progress)),
    delay: Math.max(...delays),
    ministries,
  };
}

describe("taskMark", () => {
  test("tells the delay, the worst lead first", () => {
    const item = task(planned, {
      a: report("a", { forecast: NOW + 1 }),
      b: report("b", { state: "COMPLETED", completedOn: "2024-04-01" }),
    });
    expect(taskMark(item)).toEqual({ progress: "DELAYED", label: "遅延(3四半期)", stale: false });
  });

  test("marks 計画後, 期限超過 and an old report", () => {
    const completed = task(planned, { a: report("a", { state: "COMPLETED", completedOn: "2024-04-01" }) });
    expect(taskMark(completed)?.label).toBe("完了(計画後)");
    expect(taskMark(task(planned, { a: null }))?.label).toBe("未報告(期限超過)");
    const old = task({ ...planned, last: NOW + 4 }, { a: report("a", { effectiveOn: "2023-07-01" }) });
    expect(taskMark(old)).toMatchObject({ progress: "ON_TRACK", stale: true });
  });

  test("tells 時期未定 with a 見込 from one without a report", () => {
    expect(taskMark(task(null, { a: null }))?.label).toBe("時期未定(報告なし)");
    expect(taskMark(task(null, { a: report("a", { forecast: NOW + 2 }) }))?.label).toBe("時期未定(見込あり)");
    expect(taskMark(task(null, { a: report("a") }))?.label).toBe("時期未定");
    expect(taskMark(task(null, { a: report("a"), b: null }))?.label).toBe("時期未定");
  });

  test("is null before the first publication", () => {
    expect(taskMark({ progress: null, delay: null, ministries: [] })).toBeNull();
  });
});

test("leadMark is the lead's own", () => {
  const latest = report("a", { forecast: NOW + 1 });
  expect(leadMark({ ...leadProgress(planned, latest, NOW), report: latest }).label).toBe("遅延(3四半期)");
});
