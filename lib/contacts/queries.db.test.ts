import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { ensureSamples, removeSamplesAsOperator } from "@/lib/samples/commands";
import { emptyButSamples } from "@/lib/samples/samples-fixture";
import { listMeasureContacts, listTaskContacts } from "./queries";

const db = testDatabase();
const viewer: Viewer = {
  userId: "00000000-0000-0000-0000-000000000000",
  sessionId: "s",
  name: "閲覧者",
  email: "viewer@demo.example",
  acting: { id: 1, role: "viewer", ministry: null },
  memberships: [],
};
let roadmap = 0;
let measures = 0;

beforeAll(async () => {
  await emptyButSamples(db);
  const versions = await db.planVersion.findMany({ select: { id: true, plan: { select: { slug: true } } } });
  roadmap = versions.find(({ plan }) => plan.slug === "roadmap")?.id ?? 0;
  measures = versions.find(({ plan }) => plan.slug === "measures")?.id ?? 0;
}, 120_000);
afterAll(() => db.$disconnect());

describe("contacts", () => {
  it("are read by those signed in, one for each lead", async () => {
    const contacts = await listTaskContacts(viewer, roadmap, "K02-03");
    expect(contacts).toMatchObject([{ slug: "cas", sample: true }]);
    expect(contacts?.[0]?.section).toMatch(/^\(架空\).+課$/);
    expect(contacts?.[0]?.reach).toMatch(/@demo\.example$/);
    expect(await db.contact.count({ where: { taskId: { not: null } } })).toBe(821);
    expect(await listMeasureContacts(viewer, measures, "03-16")).not.toHaveLength(0);
  });

  it("are never read by the signed out", async () => {
    expect(await listTaskContacts(null, roadmap, "K02-03")).toBeNull();
    expect(await listMeasureContacts(null, measures, "03-16")).toBeNull();
  });

  it("belong to one item", async () => {
    const contact = await db.contact.findFirstOrThrow({ where: { taskId: { not: null } } });
    const measure = await db.measure.findFirstOrThrow();
    await expect(
      db.contact.update({ where: { id: contact.id }, data: { measureId: measure.id } }),
    ).rejects.toThrow(/contact_of_one_item/);
    await expect(db.contact.update({ where: { id: contact.id }, data: { taskId: null } })).rejects.toThrow();
  });

  it("of the samples are the same every time, and go with the samples", async () => {
    const read = () =>
      db.contact.findMany({ select: { section: true, person: true, reach: true }, orderBy: { id: "asc" } });
    const before = await read();
    await db.contact.deleteMany();
    await ensureSamples(db);
    expect(await read()).toEqual(before);
    expect((await removeSamplesAsOperator(db)).contacts).toBe(before.length);
    expect(await db.contact.count()).toBe(0);
    await ensureSamples(db);
    expect(await db.contact.count()).toBe(0);
  });
});
