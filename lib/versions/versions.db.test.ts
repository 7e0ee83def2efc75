import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { findSubject } from "@/lib/comments/subject-queries";
import { database } from "@/lib/db/client";
import { ROADMAP_TEXT } from "@/lib/documents/shipped-fixture";
import { dateInJapan } from "@/lib/domain/as-of";
import { listDroppedDrafts } from "@/lib/drafts/dropped-queries";
import { utf8 } from "@/lib/imports/import-fixture";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { currentRoadmap } from "@/lib/plans/queries";
import { listTaskFacts } from "@/lib/progress/queries";
import { submitReport } from "@/lib/reports/commands";
import { readLeadPart } from "@/lib/reports/lead-part-queries";
import { reportForm } from "@/lib/reports/report-fixture";
import { listTaskContents } from "@/lib/tasks/content-queries";
import { makePerson } from "@/lib/users/test-people";
import { approveVersion } from "./approve-commands";
import { discardVersion } from "./discard-commands";
import { asWorkbook, nextRoadmap } from "./next-roadmap-fixture";
import { type MatchedVersion, readMatchedVersion, readRefusedPlan } from "./queries";
import { countSlippages } from "./slippage";
import { readSlippage } from "./slippage-queries";
import { correctSuccession, rematchVersion } from "./succession-commands";
import { takePlan } from "./upload-commands";

const db = database();
const people = new Map<Role, Viewer>();
const NEXT = utf8("roadmap-next.txt", nextRoadmap());

/** The draft of all tests, which leave it as they found it; the last one approves it. */
let draft = 0;

beforeAll(async () => {
  await emptyButPlans(db);
  for (const role of ["viewer", "editor", "coordinator", "secretariat", "admin"] as const) {
    const { id, name, email, memberships } = await makePerson(db, { email: `${role}@example.go.jp`, role });
    const acting = { id: memberships[0]?.id ?? 0, role, ministry: null };
    people.set(role, { userId: id, sessionId: "s", name, email, acting, memberships: [acting] });
  }
  draft = await takeNext();
  await hang();
  before = withoutIds(await factsYesterday());
});
afterAll(() => db.$disconnect());

function as(role: Role): Viewer {
  const viewer = people.get(role);
  if (!viewer) throw new Error("no such person");
  return viewer;
}

async function takeNext(file = NEXT): Promise<number> {
  const taken = await takePlan(db, as("secretariat"), file);
  if ("refused" in taken) throw new Error("refused");
  return taken.version;
}

async function read(id: number): Promise<MatchedVersion> {
  const version = await readMatchedVersion(id);
  if (!version?.predecessor) throw new Error("not matched");
  return version;
}

const rowOf = ({ rows }: MatchedVersion, key: string) => rows.find((row) => row.key === key && row.after);
const act = (basedOn: number) => ({ basedOn, requestId: randomUUID() });

const YESTERDAY = dateInJapan(new Date(Date.now() - 86_400_000));
const TODAY = dateInJapan(new Date());
/** Of the first version. */
const REPORTED = ["K02-03", "K02-05", "K02-06", "K02-07"];
let before: unknown;

/** Things that hang on tasks of the first version: reports on four of them, and everything else on K02-06. */
async function hang(): Promise<void> {
  const tasks = await db.task.findMany({ where: { code: { in: REPORTED }, version: { number: 1 } } });
  const { id: ministryId } = await db.ministry.findUniqueOrThrow({ where: { slug: "cas" } });
  await db.report.createMany({
    data: tasks.map(({ id }) => ({
      ...{ taskId: id, ministryId, state: "IN_PROGRESS" as const, effectiveOn: new Date(YESTERDAY) },
      recordedAt: new Date(Date.now() - 2 * 86_400_000),
    })),
  });
  const taskId = tasks.find(({ code }) => code === "K02-06")?.id ?? 0;
  const { userId } = as("editor");
  await db.thread.create({ data: { taskId } });
  await db.contact.create({ data: { taskId, ministryId, section: "課" } });
  await db.leadItem.create({ data: { taskId, ministryId, version: 3, assigneeId: userId } });
  await db.watch.create({ data: { userId, subjectType: "task", subjectId: `${taskId}` } });
  await db.activity.create({ data: { kind: "submitReport", subjectType: "task", subjectId: `${taskId}` } });
  await db.draft.createMany({
    data: [
      { userId, form: "report:K02-05:cas", fields: { note: "残す" }, basedOn: 0 },
      { userId, form: "report:K02-06:cas", fields: {}, basedOn: 3 },
    ],
  });
}

async function factsOn(asOf: string) {
  const plan = await currentRoadmap(asOf);
  return listTaskFacts(plan?.versionId ?? 0, asOf, { kind: "live" });
}
const factsToday = () => factsOn(TODAY);
const factsYesterday = () => factsOn(YESTERDAY);

function codesWithReports(facts: Awaited<ReturnType<typeof factsOn>>): string[] {
  return facts.filter(({ leads }) => leads.some(({ report }) => report)).map(({ code }) => code);
}

function withoutIds(facts: Awaited<ReturnType<typeof factsOn>>) {
  return facts.map(({ taskId: _, content: { taskId: __, ...content }, ...fact }) => ({ ...fact, content }));
}

describe("a next version", () => {
  it("becomes a draft whose rows are matched; what a person should look at comes out", async () => {
    const next = await read(draft);
    expect(next).toMatchObject({ version: { number: 2, status: "DRAFT", rows: 717 }, current: true });
    const brief = (key: string) => {
      const { kind, fromKey, carries, look } = rowOf(next, key) ?? {};
      return [kind, fromKey, carries, look];
    };
    expect(brief("K02-01")).toEqual(["SAME", "K02-01", true, false]);
    expect(brief("K02-03")).toEqual(["REWORDED", "K02-03", true, true]);
    expect(brief("K02-05")).toEqual(["MOVED", "K02-06", true, false]);
    expect(brief("K02-06")).toEqual(["SPLIT", "K02-07", true, true]);
    expect(brief("K02-07")).toEqual(["SPLIT", "K02-07", false, true]);
    expect(brief("K02-08")).toEqual(["SAME", "K02-08", true, false]);
    expect(next.rows.filter(({ kind }) => kind === "NEW").map(({ key }) => key)).toHaveLength(1);
    expect(next.rows.filter(({ kind }) => kind === "DROPPED").map(({ key }) => key)).toEqual([
      "K02-05",
      "K43-10",
    ]);
    expect(rowOf(next, "K02-03")?.differing).toEqual(["取組内容", "計画四半期"]);
  });

  it("is the same from a workbook of the same columns", async () => {
    const bytes = asWorkbook(nextRoadmap());
    expect(await takePlan(db, as("secretariat"), { name: "次の版.xlsx", bytes })).toEqual({
      version: draft,
      known: true,
    });
  });

  it("is refused with its reasons, kept for the one who chose it", async () => {
    const taken = await takePlan(db, as("secretariat"), utf8("x.txt", "何でもない"));
    const damaged = await takePlan(
      db,
      as("secretariat"),
      utf8("y.txt", ROADMAP_TEXT.replace("内閣官房 (NISC)", "架空省")),
    );
    if (!("refused" in taken && "refused" in damaged)) throw new Error("taken");
    const note = await readRefusedPlan(as("secretariat").userId, damaged.refused);
    expect(note?.reasons.join()).toMatch(/行目.*架空省/);
    expect(await readRefusedPlan(as("admin").userId, damaged.refused)).toBeNull();
    expect(await db.planVersion.count()).toBe(3);
  });
});

describe("correctSuccession", () => {
  const correct = (plan: number, key: string, from: string | null, basedOn = 1, more = {}) =>
    correctSuccession(db, as("secretariat"), { plan, key, from, carries: false, ...act(basedOn), ...more });

  it("makes a row new, or a part beside another, and says who decided", async () => {
    const id = draft;
    await correct(id, "K02-03", null);
    let next = await read(id);
    expect(rowOf(next, "K02-03")).toMatchObject({ kind: "NEW", fromKey: null, decidedBy: "secretariat" });
    expect(next.rows.some(({ kind, key }) => kind === "DROPPED" && key === "K02-03")).toBe(true);
    await correct(id, "K02-03", "K02-01", 2, { carries: true });
    next = await read(id);
    expect(rowOf(next, "K02-03")).toMatchObject({ kind: "SPLIT", carries: true });
    expect(rowOf(next, "K02-01")).toMatchObject({ kind: "SPLIT", carries: false, version: 2 });
    await correct(id, "K02-03", "K02-03", 3);
    next = await read(id);
    expect(rowOf(next, "K02-03")).toMatchObject({ kind: "REWORDED", carries: true, look: false });
    expect(rowOf(next, "K02-01")).toMatchObject({ kind: "SAME", carries: true });
    const acts = await db.activity.findMany({ where: { kind: "correctSuccession" }, orderBy: { id: "asc" } });
    expect(acts[0]).toMatchObject({
      before: { key: "K02-03", fromKey: "K02-03", carries: true },
      after: { key: "K02-03", fromKey: "", carries: false },
    });
    expect(acts).toHaveLength(3);
  });

  it("is done once, refuses what is out of date or wrong, and is the 事務局's alone", async () => {
    const id = draft;
    const requestId = randomUUID();
    await correct(id, "K02-02", null, 1, { requestId });
    await correct(id, "K02-02", null, 1, { requestId });
    await expect(correct(id, "K02-02", "K02-01", 1)).rejects.toThrow(Conflict);
    await expect(correct(id, "K02-04", "K99-01", 1)).rejects.toThrow(Invalid);
    await expect(correct(id, "K99-01", null, 1)).rejects.toThrow(NotFound);
    for (const role of ["viewer", "editor", "coordinator", "admin"] as const) {
      const input = { plan: id, key: "K02-04", from: null, carries: false, ...act(1) };
      await expect(correctSuccession(db, as(role), input)).rejects.toThrow(Forbidden);
      await expect(approveVersion(db, as(role), { plan: id, ...act(1) })).rejects.toThrow(Forbidden);
      await expect(rematchVersion(db, as(role), { plan: id, ...act(1) })).rejects.toThrow(Forbidden);
      const discard = { plan: id, confirmed: "yes" as const, ...act(1) };
      await expect(discardVersion(db, as(role), discard)).rejects.toThrow(Forbidden);
      await expect(takePlan(db, as(role), NEXT)).rejects.toThrow(Forbidden);
    }
    expect(await db.activity.count({ where: { kind: "correctSuccession", requestId } })).toBe(1);
    expect((await read(id)).matchingVersion).toBe(4);
  });
});

describe("approveVersion", () => {
  const approve = (plan: number, basedOn: number) =>
    approveVersion(db, as("secretariat"), { plan, ...act(basedOn) });

  it("waits for a new matching where another version came in between", async () => {
    const other = await takeNext(utf8("other.txt", ROADMAP_TEXT.replace("各省協議", "各府省協議")));
    await approve(other, 0);
    const { matchingVersion } = await read(draft);
    await expect(approve(draft, matchingVersion)).rejects.toThrow("別の版が承認されました");
    expect((await read(draft)).current).toBe(false);
    await rematchVersion(db, as("secretariat"), { plan: draft, ...act(matchingVersion) });
    const next = await read(draft);
    expect(next).toMatchObject({ current: true, predecessor: { id: other } });
    expect(rowOf(next, "K02-04")).toMatchObject({ kind: "REWORDED", fromKey: "K02-04", decidedBy: null });
  });

  it("puts a draft in force as it was shown, and freezes its matching", async () => {
    const { matchingVersion } = await read(draft);
    await correctSuccession(db, as("secretariat"), {
      ...{ plan: draft, key: "K02-03", from: null, carries: false },
      ...act(1),
    });
    await expect(approve(draft, matchingVersion)).rejects.toThrow("ほかの人がこの版の対応を変えたか");
    await approve(draft, matchingVersion + 1);
    expect(await read(draft)).toMatchObject({ version: { status: "APPROVED" }, current: true });
    await expect(approve(draft, matchingVersion + 2)).rejects.toThrow("すでに承認されています");
    const change = db.$executeRaw`update succession set from_key = 'K02-01' where version_id = ${draft}`;
    await expect(change).rejects.toThrow(/immutable/);
  });

  it("gave what hung on the rows to those that come from them, over two versions", async () => {
    expect(await currentRoadmap()).toMatchObject({ versionId: draft, number: 4 });
    // K02-06 moved up, K02-07 was split; K02-03 is said to be new, K02-05 is dropped: their reports stay with them.
    expect(codesWithReports(await factsToday())).toEqual(["K02-05", "K02-06"]);
    const origin = async (code: string) =>
      (await listTaskContents(draft)).find((task) => task.code === code)?.origin ?? null;
    expect(await origin("K02-05")).toEqual({ version: 3, code: "K02-06", carries: true, parts: [] });
    const parts = ["K02-06", "K02-07"];
    expect(await origin("K02-07")).toEqual({ version: 3, code: "K02-07", carries: false, parts });
    expect(await origin("K02-03")).toBeNull();
    const moved = await db.task.findFirstOrThrow({ where: { versionId: draft, code: "K02-05" } });
    const [thread, contact, item, acts, watches] = await Promise.all([
      db.thread.findFirst({ select: { taskId: true } }),
      db.contact.findFirst({ select: { taskId: true } }),
      db.leadItem.findFirst({ where: { assigneeId: { not: null } }, select: { taskId: true } }),
      db.activity.findMany({ where: { subjectType: "task" }, select: { subjectId: true } }),
      db.watch.findMany({ select: { subjectId: true } }),
    ]);
    // Pages that were opened before still name the task of the first version.
    const { id: old } = await db.task.findFirstOrThrow({ where: { version: { number: 1 }, code: "K02-06" } });
    expect(await findSubject(db, "task", old)).toEqual({ type: "task", id: moved.id, key: "K02-05" });
    for (const { taskId } of [thread, contact, item].map((row) => row ?? { taskId: null })) {
      expect(taskId).toBe(moved.id);
    }
    expect([...acts, ...watches]).toEqual([{ subjectId: `${moved.id}` }, { subjectId: `${moved.id}` }]);
  });

  it("tells what moved, to the version before and to the first one", async () => {
    const next = await readSlippage(TODAY, {});
    expect(next.compared).toMatchObject({ later: { number: 4 }, older: { number: 3 } });
    const all = (await readSlippage(TODAY, { previous: 1 })).compared?.all ?? [];
    expect(countSlippages(all)).toMatchObject({ new: 2, dropped: 3, later: 0, total: 717 + 3 });
    expect(all.find(({ after }) => after?.code === "K02-07")).toMatchObject({
      before: { code: "K02-07" },
      change: "unmoved",
    });
    expect(await readSlippage(TODAY, { version: 2 })).toMatchObject({ problem: { field: "version" } });
    expect(await readSlippage(TODAY, { previous: 4 })).toMatchObject({ problem: { field: "previous" } });
    expect((await readSlippage(YESTERDAY, {})).compared).toBeNull();
  });

  it("leaves a past day as it stood", async () => {
    expect(await currentRoadmap(YESTERDAY)).toMatchObject({ number: 1 });
    expect(codesWithReports(await factsYesterday())).toEqual(REPORTED);
    expect(withoutIds(await factsYesterday())).toEqual(before);
  });

  it("moves 下書き along, and refuses a form that was opened under a number that means another row by now", async () => {
    const forms = await db.draft.findMany({
      orderBy: { form: "asc" },
      select: { form: true, basedOn: true },
    });
    const part = await readLeadPart(db, "K02-05", "cas");
    expect(part.version).toBeGreaterThan(3);
    const { id: lastOf } = await db.planVersion.findFirstOrThrow({
      where: { number: 3, plan: { slug: "roadmap" } },
    });
    expect(forms).toEqual([
      { form: `dropped:${lastOf}:report:K02-05:cas`, basedOn: 0 },
      { form: "report:K02-05:cas", basedOn: part.version },
    ]);
    // What was written about a row that is no more is its author's to find.
    expect(await listDroppedDrafts(as("editor"))).toMatchObject([
      { code: "K02-05", number: 3, ministry: "内閣官房", fields: { note: "残す" } },
    ]);
    expect(await listDroppedDrafts(as("coordinator"))).toEqual([]);
    const late = { forecast: "2030Q1", reason: "調整のため" };
    const stale = reportForm({ code: "K02-06", ministry: "cas", ...late, behalfReason: "代行" });
    await expect(submitReport(db, as("secretariat"), stale, TODAY)).rejects.toThrow(Conflict);
  });
});
