import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { MEASURES_TEXT, ROADMAP_TEXT, withCells, withLine } from "@/lib/documents/shipped-fixture";
import { ensureSamples } from "@/lib/samples/commands";
import { ApprovalRefused, commitImport } from "./commands";
import { countRows, roadmap, utf8 } from "./import-fixture";
import { emptyButPlans } from "./plans-fixture";

const db = testDatabase();
beforeEach(() => emptyButPlans(db));
afterAll(() => db.$disconnect());

describe("a changed file", () => {
  const changed = utf8(
    "roadmap-next.txt",
    withLine(
      withLine(
        ROADMAP_TEXT,
        28,
        withCells((cells) => cells.with(3, "■").with(1, "新しい工程名")),
      ),
      940,
      () => undefined,
    ),
  );

  it("shows its differences and becomes a draft; the approved version stays as it is", async () => {
    const before = await db.task.findMany({ orderBy: { id: "asc" } });
    const result = await commitImport(db, changed);
    expect(result).toMatchObject({
      outcome: "next",
      version: { number: 2, status: "DRAFT" },
      comparedWith: { number: 1, status: "APPROVED" },
      report: { rows: { read: 716, added: 0, changed: 2, removed: 1, unchanged: 714 } },
    });
    if (result.outcome !== "next") throw new Error("not a next version");
    expect(result.diff.removed.map(({ key }) => key)).toEqual(["K43-11"]);
    expect(result.diff.changed[0]).toEqual({
      key: "K02-03",
      fields: [
        { name: "取組内容", before: "政府統一基準の改定案に係る各省意見照会", after: "新しい工程名" },
        {
          name: "計画四半期",
          before: "2022年度3Q、2024年度3Q、2026年度3Q",
          after: "2022年度2Q〜3Q、2024年度3Q、2026年度3Q",
        },
      ],
    });
    const first = { version: { number: 1 } };
    expect(await db.task.findMany({ where: first, orderBy: { id: "asc" } })).toEqual(before);
    expect(await db.task.count()).toBe(717 + 716);
  });

  it("is not imported twice, and is put in force by --approve", async () => {
    await commitImport(db, changed);
    const rows = await countRows(db);
    expect(await commitImport(db, changed)).toMatchObject({
      outcome: "unchanged",
      version: { number: 2, status: "DRAFT" },
      approvedNow: false,
    });
    expect(await commitImport(db, roadmap)).toMatchObject({
      outcome: "unchanged",
      version: { number: 1 },
    });
    expect(await countRows(db)).toEqual(rows);
    expect(await commitImport(db, changed, { approve: true })).toMatchObject({
      approvedNow: true,
      version: { status: "APPROVED" },
    });
    expect(await countRows(db)).toEqual({ ...rows, activities: rows.activities + 1 });
    const other = utf8("c.txt", ROADMAP_TEXT.replace("各省協議", "各府省協議"));
    expect(await commitImport(db, other, { approve: true })).toMatchObject({
      comparedWith: { number: 2 },
      version: { number: 3, status: "APPROVED" },
    });
  });

  it("does not put an older draft over a newer approved version", async () => {
    await commitImport(db, changed);
    await commitImport(db, utf8("c.txt", ROADMAP_TEXT.replace("各省協議", "各府省協議")), {
      approve: true,
    });
    expect(await commitImport(db, changed, { approve: true })).toMatchObject({
      approvedNow: false,
      olderThan: 3,
    });
  });

  it("of the measures is compared by its printed marks, whatever was settled since", async () => {
    await db.measureMark.updateMany({
      where: { target: "NEEDS_REVIEW" },
      data: { target: "ARTICLE", column: "17" },
    });
    const next = utf8(
      "m.txt",
      withLine(
        MEASURES_TEXT,
        52,
        withCells((cells) => cells.with(18, "○")),
      ),
    );
    const result = await commitImport(db, next);
    expect(result).toMatchObject({
      outcome: "next",
      report: { rows: { added: 0, removed: 0, changed: 1, unchanged: 63 } },
    });
    expect(result.outcome === "next" && result.diff.changed[0]?.key).toBe("05-30");
  });
});

describe("approval", () => {
  it("is refused while tasks of the version in force have reports, and nothing is written", async () => {
    await ensureSamples(db);
    const rows = await countRows(db);
    const next = utf8(
      "next.txt",
      withLine(ROADMAP_TEXT, 940, () => undefined),
    );
    await expect(commitImport(db, next, { approve: true })).rejects.toThrow(ApprovalRefused);
    expect(await countRows(db)).toEqual(rows);
    expect(await commitImport(db, next)).toMatchObject({ version: { number: 2, status: "DRAFT" } });
    await expect(commitImport(db, next, { approve: true })).rejects.toThrow("承認できません");
    expect(await db.planVersion.count({ where: { status: "APPROVED", plan: { slug: "roadmap" } } })).toBe(1);
  });
});

describe("an approved version", () => {
  it.each([
    ["a task's title", "update task set title = 'x' where code = 'K02-03'"],
    ["a task", "delete from task where code = 'K02-03'"],
    ["an initiative", "update initiative set name = 'x' where position = 1"],
    ["a measure", "update measure set name = 'x' where number = '03-16'"],
    ["the document", "update plan_source set bytes = ''"],
    ["its approval", "update plan_version set status = 'DRAFT'"],
  ])("is not changed by any statement: %s", async (_name, statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/immutable/);
  });

  it("leaves a draft open", async () => {
    await commitImport(
      db,
      utf8(
        "next.txt",
        withLine(ROADMAP_TEXT, 940, () => undefined),
      ),
    );
    const changed = await db.$executeRaw`
      update task set title = 'x' from plan_version v
      where v.id = task.version_id and v.number = 2 and task.code = 'K02-03'`;
    expect(changed).toBe(1);
  });
});
