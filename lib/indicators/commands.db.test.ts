import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { reply, startThread } from "@/lib/comments/commands";
import { listConversations } from "@/lib/comments/queries";
import { database } from "@/lib/db/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { evaluateKpi } from "@/lib/domain/kpi";
import { storeFile } from "@/lib/evidence/commands";
import { readFile } from "@/lib/evidence/queries";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { notifiedAddress } from "@/lib/notifications/address";
import { listNotifications } from "@/lib/notifications/queries";
import { makePerson } from "@/lib/users/test-people";
import { setWatch } from "@/lib/watches/commands";
import { changeIndicator, createIndicator, retireIndicator } from "./commands";
import { listIndicators, listKpiReports } from "./queries";
import { submitKpiReport, withdrawKpiReport } from "./report-commands";
import {
  changeIndicatorInput,
  createIndicatorInput,
  recordIndicatorValueInput,
  submitKpiReportInput,
} from "./schema";
import { recordIndicatorValue, withdrawIndicatorValue } from "./value-commands";

const db = database();
const TODAY = dateInJapan(new Date());
const YESTERDAY = dateInJapan(new Date(Date.now() - 86_400_000));
type Relation = "lead" | "partner" | "foreign";
let measure = { id: 0, number: "" };
const ministries: Record<Relation, { id: number; slug: string }> = {
  lead: { id: 0, slug: "" },
  partner: { id: 0, slug: "" },
  foreign: { id: 0, slug: "" },
};

beforeAll(async () => {
  await emptyButPlans(db);
  const found = await db.measure.findFirstOrThrow({
    where: {
      AND: [{ ministries: { some: { role: "LEAD" } } }, { ministries: { some: { role: "PARTNER" } } }],
    },
    orderBy: { position: "asc" },
    include: { ministries: { include: { ministry: true } } },
  });
  measure = { id: found.id, number: found.number };
  for (const { role, ministry } of found.ministries)
    ministries[role === "LEAD" ? "lead" : "partner"] = ministry;
  ministries.foreign = await db.ministry.findFirstOrThrow({
    where: { measureMinistries: { none: { measureId: measure.id } } },
  });
});

beforeEach(async () => {
  await db.evidence.deleteMany();
  await db.storedFile.deleteMany();
  await db.notification.deleteMany();
  await db.watch.deleteMany();
  await db.comment.deleteMany();
  await db.thread.deleteMany();
  await db.indicatorValue.deleteMany();
  await db.indicatorDefinition.deleteMany();
  await db.indicator.deleteMany();
  await db.leadMeasure.deleteMany();
  await db.kpiReport.deleteMany();
  await db.activity.deleteMany();
});
afterAll(() => db.$disconnect());

async function person(role: Role, relation: Relation = "lead"): Promise<Viewer> {
  const email = `${role}.${relation}@example.go.jp`;
  const { id, slug } = ministries[relation];
  const known = await db.user.findUnique({ where: { email }, include: { memberships: true } });
  const made = known ?? (await makePerson(db, { email, role, ministryId: id }));
  const acting = { id: made.memberships[0]?.id ?? 0, role, ministry: { id, slug, name: slug } };
  return { userId: made.id, sessionId: "s", name: made.name, email, acting, memberships: [acting] };
}

/** What a form sends: texts. */
const form = (more: Record<string, string> = {}) => ({
  requestId: randomUUID(),
  basedOn: "0",
  ministry: ministries.lead.slug,
  ...more,
});
const DEFINITION = {
  name: "利用件数",
  unit: "件",
  initialValue: "１，０００",
  initialOn: "2022-04-01",
  targetValue: "3,000.50",
  targetOn: "2026-04-01",
};

function create(viewer: Viewer, more: Record<string, string> = {}) {
  const sent = { ...form(), number: measure.number, side: "EFFECT", ...DEFINITION, ...more };
  return createIndicator(db, viewer, parseInput(createIndicatorInput, sent));
}

async function made(): Promise<{ viewer: Viewer; id: number }> {
  const viewer = await person("editor");
  await create(viewer);
  return { viewer, id: (await db.indicator.findFirstOrThrow()).id };
}

function record(viewer: Viewer, indicator: number, basedOn: number, more: Record<string, string> = {}) {
  const sent = {
    ...form({ basedOn: String(basedOn) }),
    indicator: String(indicator),
    value: "2,000",
    effectiveOn: "2024-03-31",
    ...more,
  };
  return recordIndicatorValue(db, viewer, parseInput(recordIndicatorValueInput, sent), TODAY);
}

describe("createIndicator", () => {
  it("keeps numbers exactly, with one row of history", async () => {
    const viewer = await person("coordinator");
    await create(viewer);
    const [item] = (await listIndicators(viewer, measure.id, TODAY)) ?? [];
    expect(item).toMatchObject({
      side: "EFFECT",
      name: "利用件数",
      initial: { value: "1000", date: "2022-04-01" },
      target: { value: "3000.5", date: "2026-04-01" },
      values: [],
    });
    expect(await listIndicators(null, measure.id, TODAY)).toBeNull();
    expect(await listIndicators(viewer, measure.id, YESTERDAY)).toEqual([]);
    expect(await db.activity.findMany()).toMatchObject([
      { kind: "createIndicator", subjectType: "measure", after: { targetValue: "3000.5", unit: "件" } },
    ]);
  });

  it.each([
    ["editor", "partner"],
    ["editor", "foreign"],
    ["coordinator", "partner"],
    ["viewer", "lead"],
    ["admin", "lead"],
  ] as const)("is refused to a %s of a %s ministry", async (role, relation) => {
    const viewer = await person(role, relation);
    await expect(create(viewer)).rejects.toThrow(Forbidden);
    await expect(create(viewer, { ministry: ministries[relation].slug })).rejects.toThrow(Forbidden);
    expect(await db.indicator.count()).toBe(0);
  });

  it("asks the 事務局 for a reason, and tells it", async () => {
    const viewer = await person("secretariat", "foreign");
    await expect(create(viewer)).rejects.toMatchObject({ fields: { behalfReason: expect.any(String) } });
    await create(viewer, { behalfReason: "電話で依頼を受けた。" });
    expect(await db.activity.findMany()).toMatchObject([{ reason: "電話で依頼を受けた。" }]);
  });

  it("knows measures of the catalogue alone", async () => {
    await expect(create(await person("editor"), { number: "99-99" })).rejects.toThrow(NotFound);
  });

  it("does a request once, and refuses a form from before another's", async () => {
    const viewer = await person("editor");
    const requestId = randomUUID();
    await Promise.all([create(viewer, { requestId }), create(viewer, { requestId })]);
    await create(viewer, { requestId });
    await expect(create(viewer)).rejects.toMatchObject({ name: "Conflict", current: { version: 1 } });
    expect(await db.indicator.count()).toBe(1);
    expect(await db.activity.count()).toBe(1);
  });

  it.each([
    [{ initialOn: "" }, "initialOn"],
    [{ targetValue: "" }, "targetValue"],
    [{ targetOn: "2022-04-01" }, "targetOn"],
    [{ initialValue: "約1,000" }, "initialValue"],
    [{ name: " " }, "name"],
  ])("refuses %j by its field", async (wrong, field) => {
    await expect((async () => create(await person("editor"), wrong))()).rejects.toMatchObject({
      name: "Invalid",
      fields: { [field]: expect.any(String) },
    });
  });
});

describe("values", () => {
  it("are recorded, corrected and withdrawn; earlier 基準日 keep what was known then", async () => {
    const { viewer, id } = await made();
    await record(viewer, id, 1);
    await record(viewer, id, 2, { value: "▲１２．５", note: "訂正" });
    const values = async (asOf = TODAY) =>
      ((await listIndicators(viewer, measure.id, asOf)) ?? []).flatMap((item) => item.values);
    expect(await values()).toMatchObject([
      { value: "2000", counts: false },
      { value: "-12.5", counts: true, note: "訂正" },
    ]);
    const [, second] = await values();
    const withdraw = {
      requestId: randomUUID(),
      basedOn: 3,
      ministry: ministries.lead.slug,
      behalfReason: "",
    };
    await withdrawIndicatorValue(db, viewer, { ...withdraw, indicator: id, valueId: second?.id ?? 0 });
    expect(await values()).toMatchObject([{ value: "2000", counts: true }]);
    expect(await values(YESTERDAY)).toEqual([]);
    expect(await db.activity.count()).toBe(4);
    expect(await db.indicatorValue.count()).toBe(2);
    const again = { ...withdraw, requestId: randomUUID(), basedOn: 4 };
    await expect(
      withdrawIndicatorValue(db, viewer, { ...again, indicator: id, valueId: second?.id ?? 0 }),
    ).rejects.toThrow(NotFound);
  });

  it("are evaluated by their day", async () => {
    const { viewer, id } = await made();
    await record(viewer, id, 1, { value: "1,999" });
    const [item] = (await listIndicators(viewer, measure.id, TODAY)) ?? [];
    if (!item) throw new Error("no indicator");
    expect(evaluateKpi(item, item.values.at(-1) ?? null).letter).toBe("B");
    await record(viewer, id, 2, { value: "2,000" });
    const [now] = (await listIndicators(viewer, measure.id, TODAY)) ?? [];
    if (!now) throw new Error("no indicator");
    expect(evaluateKpi(now, now.values.at(-1) ?? null).letter).toBe("A");
  });

  it("are not for a day to come", async () => {
    const { viewer, id } = await made();
    const tomorrow = dateInJapan(new Date(Date.now() + 86_400_000));
    await expect(record(viewer, id, 1, { effectiveOn: tomorrow })).rejects.toThrow(Invalid);
    expect(await db.indicatorValue.count()).toBe(0);
  });

  it.each(["partner", "foreign"] as const)("are refused to a %s ministry", async (relation) => {
    const { id } = await made();
    await expect(record(await person("editor", relation), id, 1)).rejects.toThrow(Forbidden);
    await expect(record(await person("viewer"), id, 1)).rejects.toThrow(Forbidden);
    expect(await db.indicatorValue.count()).toBe(0);
  });

  it("lets one of many at once through, and says what stands", async () => {
    const { viewer, id } = await made();
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map((value) => record(viewer, id, 1, { value: String(value) })),
    );
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(Conflict);
      expect(reason.current).toMatchObject({ version: 2, fields: [{ name: "value" }] });
    }
    expect(await db.indicatorValue.count()).toBe(1);
    expect(await db.activity.count({ where: { kind: "recordIndicatorValue" } })).toBe(1);
  });
});

describe("changeIndicator and retireIndicator", () => {
  const change = (viewer: Viewer, indicator: number, basedOn: number, more: Record<string, string> = {}) =>
    changeIndicator(
      db,
      viewer,
      parseInput(changeIndicatorInput, {
        ...form({ basedOn: String(basedOn) }),
        indicator: String(indicator),
        ...DEFINITION,
        ...more,
      }),
    );

  it("adds a definition and keeps the former", async () => {
    const { viewer, id } = await made();
    await change(viewer, id, 1, { targetValue: "2500" });
    expect(await db.indicatorDefinition.count()).toBe(2);
    expect((await listIndicators(viewer, measure.id, TODAY))?.[0]?.target?.value).toBe("2500");
    expect(await db.activity.findFirst({ where: { kind: "changeIndicator" } })).toMatchObject({
      before: { targetValue: "3000.5" },
      after: { targetValue: "2500" },
    });
    await expect(change(viewer, id, 1, { targetValue: "9" })).rejects.toMatchObject({
      name: "Conflict",
      current: { version: 2, fields: [{ name: "targetValue", mine: "9", theirs: "2500" }] },
    });
    expect(await db.indicatorDefinition.count()).toBe(2);
  });

  it("retires it for good", async () => {
    const { viewer, id } = await made();
    const retire = { requestId: randomUUID(), basedOn: 1, ministry: ministries.lead.slug, behalfReason: "" };
    await expect(
      retireIndicator(db, await person("editor", "partner"), { ...retire, indicator: id }),
    ).rejects.toThrow(Forbidden);
    await retireIndicator(db, viewer, { ...retire, indicator: id });
    expect(await listIndicators(viewer, measure.id, TODAY)).toEqual([]);
    await expect(record(viewer, id, 2)).rejects.toThrow(Conflict);
  });
});

describe("reports in words", () => {
  const submit = (viewer: Viewer, basedOn: number, more: Record<string, string> = {}) => {
    const sent = { state: "IN_PROGRESS", effectiveOn: "2024-03-31", note: "検討会を開いた。", ...more };
    const texts = {
      ...form({ basedOn: String(basedOn) }),
      number: measure.number,
      side: "PROGRESS",
      ...sent,
    };
    return submitKpiReport(db, viewer, parseInput(submitKpiReportInput, texts), TODAY);
  };
  const latest = async (viewer: Viewer | null, asOf = TODAY) =>
    (await listKpiReports(viewer, measure.id, asOf))?.filter((report) => report.latest);

  it("count by the day they speak for, and stay in the record when withdrawn", async () => {
    const viewer = await person("editor");
    await submit(viewer, 0, { effectiveOn: "2024-09-30", state: "COMPLETED" });
    await submit(viewer, 1);
    expect(await latest(viewer)).toMatchObject([{ state: "COMPLETED", effectiveOn: "2024-09-30" }]);
    expect(await latest(viewer, YESTERDAY)).toEqual([]);
    expect(await latest(null)).toBeUndefined();
    const report = (await db.kpiReport.findFirstOrThrow({ where: { state: "COMPLETED" } })).id;
    const act = { requestId: randomUUID(), basedOn: 2, ministry: ministries.lead.slug, behalfReason: "" };
    await expect(
      withdrawKpiReport(db, await person("editor", "foreign"), { ...act, report }),
    ).rejects.toThrow(Forbidden);
    await withdrawKpiReport(db, viewer, { ...act, report });
    await withdrawKpiReport(db, viewer, { ...act, report });
    expect(await latest(viewer)).toMatchObject([{ state: "IN_PROGRESS" }]);
    expect(await db.kpiReport.count()).toBe(2);
    const history = await db.activity.findMany({ orderBy: { id: "asc" } });
    expect(history.map(({ kind }) => kind)).toEqual([
      "submitKpiReport",
      "submitKpiReport",
      "withdrawKpiReport",
    ]);
    expect(JSON.stringify(history)).not.toContain("検討会");
  });

  it.each([
    ["editor", "partner"],
    ["coordinator", "foreign"],
    ["viewer", "lead"],
  ] as const)("are refused to a %s of a %s ministry", async (role, relation) => {
    await expect(submit(await person(role, relation), 0)).rejects.toThrow(Forbidden);
    expect(await db.kpiReport.count()).toBe(0);
  });

  it("need a reason of the 事務局, a text, and no day to come", async () => {
    await expect(submit(await person("secretariat", "foreign"), 0)).rejects.toThrow(Invalid);
    const viewer = await person("editor");
    await expect((async () => submit(viewer, 0, { note: " " }))()).rejects.toThrow(Invalid);
    await expect(submit(viewer, 0, { effectiveOn: "2099-01-01" })).rejects.toThrow(Invalid);
    expect(await db.kpiReport.count()).toBe(0);
  });

  it("let one of several at once through, and say what stands", async () => {
    const viewer = await person("editor");
    const results = await Promise.allSettled(["一", "二", "三"].map((note) => submit(viewer, 0, { note })));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(2);
    for (const { current } of refused)
      expect(current).toMatchObject({ version: 1, fields: [{ name: "note" }] });
    expect(await db.kpiReport.count()).toBe(1);
  });
});

describe("根拠資料", () => {
  const pdf = (viewer: Viewer, name: string) =>
    storeFile(db, viewer, { name, bytes: new TextEncoder().encode("%PDF-1.7") });

  it("stand with the value or the report they were given with, for those signed in", async () => {
    const { viewer, id } = await made();
    const [one, two] = [await pdf(viewer, "値.pdf"), await pdf(viewer, "状況.pdf")];
    await record(viewer, id, 1, { links: "統計 https://a.example/1", files: one.id });
    await submitKpiReport(
      db,
      viewer,
      parseInput(submitKpiReportInput, {
        ...form({ basedOn: "1" }),
        number: measure.number,
        side: "PROGRESS",
        state: "IN_PROGRESS",
        effectiveOn: TODAY,
        note: "検討中",
        files: two.id,
      }),
      TODAY,
    );
    const [item] = (await listIndicators(viewer, measure.id, TODAY)) ?? [];
    expect(item?.values[0]?.evidence).toMatchObject([
      { title: "統計", url: "https://a.example/1", fileId: null },
      { title: "値.pdf", url: null, fileId: one.id, size: 8 },
    ]);
    const [report] = (await listKpiReports(viewer, measure.id, TODAY)) ?? [];
    expect(report?.evidence).toMatchObject([{ title: "状況.pdf", fileId: two.id }]);
    const reader = await person("viewer", "foreign");
    expect((await readFile(reader, one.id))?.name).toBe("値.pdf");
    const history = await db.activity.findMany({ orderBy: { id: "desc" }, take: 2 });
    expect(history).toMatchObject([{ after: { evidence: 1 } }, { after: { evidence: 2 } }]);
  });

  it("are not a file of somebody else's; then nothing is written", async () => {
    const { viewer, id } = await made();
    const theirs = await pdf(await person("editor", "foreign"), "他.pdf");
    await expect(record(viewer, id, 1, { files: theirs.id })).rejects.toThrow(Invalid);
    await expect((async () => record(viewer, id, 1, { links: "http://a.example/" }))()).rejects.toThrow(
      Invalid,
    );
    expect(await db.indicatorValue.count()).toBe(0);
  });
});

describe("talking about an indicator", () => {
  const say = (viewer: Viewer, subjectId: number) =>
    startThread(db, viewer, {
      subjectType: "indicator",
      subjectId,
      text: "根拠は?",
      requestId: randomUUID(),
    });

  it("is anyone's who may comment, and told to those who watch it or its measure", async () => {
    const { viewer, id } = await made();
    const asking = await person("coordinator", "foreign");
    const watcher = await person("viewer", "partner");
    await setWatch(db, viewer, { subjectType: "indicator", subjectId: id, watch: "yes" });
    await setWatch(db, watcher, { subjectType: "measure", subjectId: measure.id, watch: "yes" });
    const { subject, commentId } = await say(asking, id);
    expect(subject).toEqual({ type: "indicator", id, key: measure.number });
    const { threadId } = await db.comment.findUniqueOrThrow({ where: { id: commentId } });
    await reply(db, viewer, { threadId, text: "調査による", requestId: randomUUID() });
    for (const told of [viewer, watcher]) {
      const { items } = await listNotifications(told, undefined, 20);
      expect(items.at(-1)).toMatchObject({ reason: "WATCH", title: "利用件数", excerpt: "根拠は?" });
      expect(items.map(notifiedAddress).at(-1)).toBe(
        `/measures/${measure.number}/indicators#comment-${commentId}`,
      );
    }
    const about = { type: "indicator" as const, measureId: measure.id, key: measure.number };
    const [conversation, ...others] = (await listConversations(asking, about, TODAY)) ?? [];
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({
      subject,
      watched: false,
      threads: [{ comments: [{ own: true }, { own: false }] }],
    });
    expect(await listConversations(null, about, TODAY)).toBeNull();
    expect(await listConversations(asking, about, YESTERDAY)).toMatchObject([{ threads: [], past: true }]);
    expect((await listIndicators(asking, measure.id, TODAY))?.[0]?.comments).toBe(2);
  });

  it("is refused to who only reads, and about a retired one", async () => {
    const { viewer, id } = await made();
    await expect(say(await person("viewer", "foreign"), id)).rejects.toThrow(Forbidden);
    await retireIndicator(db, viewer, {
      ...form(),
      basedOn: 1,
      behalfReason: "",
      indicator: id,
    });
    await expect(say(viewer, id)).rejects.toThrow(NotFound);
    expect(await db.thread.count()).toBe(0);
  });
});
