import { beforeAll, describe, expect, it } from "vitest";
import { readViewer } from "@/lib/auth/queries";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { dateInJapan } from "@/lib/domain/as-of";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { makePerson } from "@/lib/users/test-people";
import { findActivityItem, listItemHistory } from "./item-queries";
import { type ActivitySubject, listActivities, listActivityPeople } from "./queries";
import { recordActivity } from "./record";

const db = database();
/** Acts are recorded by the clock. */
const TODAY = dateInJapan(new Date());
const people: Partial<Record<Role, Viewer>> = {};
let taskId = 0;
let measureId = 0;

function person(role: Role): Viewer {
  const viewer = people[role];
  if (!viewer) throw new Error(role);
  return viewer;
}

async function signedIn(role: Role, slug: string): Promise<Viewer> {
  const ministry = await db.ministry.findUniqueOrThrow({ where: { slug } });
  const { id } = await makePerson(db, { email: `${role}@test.example`, role, ministryId: ministry.id });
  const session = await db.session.create({
    data: { id: `session-${role}`, userId: id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const viewer = await readViewer(db, session.id, TODAY, false);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

beforeAll(async () => {
  await emptyButPlans(db);
  for (const role of ["editor", "viewer", "admin"] as const) {
    people[role] = await signedIn(role, role === "editor" ? "soumu" : "digital");
  }
  const item = async (number: string) => (await findActivityItem(number))?.id ?? 0;
  [taskId, measureId] = await Promise.all([item("K02-03"), item("03-16")]);
  const indicator = await db.indicator.create({ data: { measureId, side: "PROGRESS" } });
  await db.indicatorDefinition.createMany({
    data: [
      { indicatorId: indicator.id, name: "旧名", unit: "%", recordedAt: new Date("2024-01-01") },
      { indicatorId: indicator.id, name: "利用率", unit: "%", recordedAt: new Date("2024-02-01") },
    ],
  });
  const editor = person("editor");
  await db.$transaction(async (tx) => {
    await recordActivity(tx, {
      actor: editor,
      kind: "submitReport",
      subject: { type: "task", id: taskId },
      before: { forecast: "2024Q3" },
      after: { forecast: "2025Q1", ministry: "soumu" },
      reason: "調整に時間を要したため",
    });
    await recordActivity(tx, {
      actor: editor,
      kind: "recordIndicatorValue",
      subject: { type: "indicator", id: indicator.id },
      after: { value: "12.5" },
    });
    await recordActivity(tx, { actor: editor, kind: "signIn", subject: { type: "user", id: editor.userId } });
    await recordActivity(tx, {
      actor: person("admin"),
      kind: "postComment",
      subject: { type: "ministry", id: editor.acting.ministry?.id ?? 0 },
    });
  });
});

const list = async (
  role: Role,
  filter: Partial<Parameters<typeof listActivities>[1]> = {},
  subject: ActivitySubject | null = null,
  limit = 50,
) => listActivities(person(role), { asOf: TODAY, ...filter }, { subject, ministryId: null }, limit);
const kinds = async (...given: Parameters<typeof list>) =>
  (await list(...given)).items.map(({ kind }) => kind);

describe("履歴", () => {
  it("tells who did what for which ministry, of which item, from, to and why, newest first", async () => {
    expect(await kinds("viewer")).toEqual([
      "postComment",
      "recordIndicatorValue",
      "submitReport",
      "importPlan",
      "importPlan",
    ]);
    const { items, names } = await list("viewer", { kind: "submitReport" });
    expect(items).toEqual([
      {
        id: expect.any(Number),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/),
        kind: "submitReport",
        person: { id: person("editor").userId, name: "editor" },
        ministry: { slug: "soumu", name: "総務省" },
        subject: { type: "task", number: "K02-03", name: expect.any(String) },
        before: { forecast: "2024Q3" },
        after: { forecast: "2025Q1", ministry: "soumu" },
        reason: "調整に時間を要したため",
      },
    ]);
    expect(names).toEqual({ soumu: "総務省" });
  });

  it("names indicators by their latest definition, and versions of plans by their plan", async () => {
    const [value] = (await list("viewer", { kind: "measures" })).items;
    expect(value?.subject).toEqual({ type: "indicator", number: "03-16", name: "利用率" });
    const [imported] = (await list("viewer", { kind: "plans" })).items;
    expect(imported).toMatchObject({
      person: null,
      ministry: null,
      subject: { type: "planVersion", number: "1" },
    });
  });

  it("keeps acts with accounts from all who may not read the audit log", async () => {
    for (const role of ["editor", "viewer"] as const) {
      expect(await kinds(role, { kind: "signIn" })).toEqual([]);
      expect(await kinds(role, { kind: "accounts" })).toEqual([]);
      expect(await kinds(role, { person: person("editor").userId })).not.toContain("signIn");
    }
    expect(await kinds("admin", { kind: "accounts" })).toEqual(["signIn"]);
    expect(await kinds("admin")).not.toContain("signIn");
  });

  it("finds what is about an item: a measure's indicators too, a ministry's people and its answers", async () => {
    expect(await kinds("viewer", {}, { type: "task", id: taskId })).toEqual(["submitReport"]);
    expect(await kinds("viewer", {}, { type: "measure", id: measureId })).toEqual(["recordIndicatorValue"]);
    const ministry = { type: "ministry", id: person("editor").acting.ministry?.id ?? 0 } as const;
    expect(await kinds("viewer", {}, ministry)).toEqual([
      "postComment",
      "recordIndicatorValue",
      "submitReport",
    ]);
    expect(await listItemHistory(null, "K02-03", TODAY)).toBeNull();
    expect((await listItemHistory(person("viewer"), "K02-03", TODAY))?.items).toHaveLength(1);
  });

  it("goes by days of Japan, and ends with 基準日", async () => {
    const { count } = await db.activity.updateMany({
      where: { kind: "submitReport" },
      // 2024-03-31 23:59 in Japan
      data: { at: new Date("2024-03-31T14:59:00Z") },
    });
    expect(count).toBe(1);
    const filter = { kind: "reports" };
    expect(await kinds("viewer", { ...filter, from: "2024-03-31", to: "2024-03-31" })).toHaveLength(1);
    expect(await kinds("viewer", { ...filter, from: "2024-04-01" })).toHaveLength(0);
    expect(await kinds("viewer", { ...filter, to: "2024-03-30" })).toHaveLength(0);
    expect(await kinds("viewer", { ...filter, asOf: "2024-03-31" })).toHaveLength(1);
    expect(await kinds("viewer", { ...filter, asOf: "2024-03-30", to: "2024-12-31" })).toHaveLength(0);
  });

  it("pages stay what they are while new acts come", async () => {
    const first = await list("viewer", {}, null, 3);
    expect(first.more).toBe(true);
    const before = first.items.at(-1)?.id ?? 0;
    const second = await list("viewer", { before }, null, 3);
    await db.$transaction((tx) =>
      recordActivity(tx, {
        actor: person("editor"),
        kind: "postComment",
        subject: { type: "task", id: taskId },
      }),
    );
    expect(await list("viewer", { before }, null, 3)).toEqual(second);
  });

  it("offers the people whose acts everyone may read", async () => {
    const found = await listActivityPeople();
    expect(found.map(({ name, ministry }) => [name, ministry])).toEqual([
      ["admin", "デジタル庁"],
      ["editor", "総務省"],
    ]);
  });
});

it("tells other processes of every act, when it is committed", async () => {
  const { Client } = await import("pg");
  const listener = new Client({ connectionString: process.env.DATABASE_URL });
  await listener.connect();
  try {
    await listener.query("listen activity");
    const told = new Promise<string | undefined>((resolve) =>
      listener.once("notification", ({ payload }) => resolve(payload)),
    );
    const id = await db.$transaction((tx) =>
      recordActivity(tx, { actor: null, kind: "postComment", subject: { type: "task", id: taskId } }),
    );
    expect(JSON.parse((await told) ?? "")).toEqual({ id, subject: `task:${taskId}` });
  } finally {
    await listener.end();
  }
});
