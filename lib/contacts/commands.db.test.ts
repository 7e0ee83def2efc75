import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Conflict, Forbidden, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { personOf } from "@/lib/reports/report-fixture";
import { saveContact } from "./commands";
import { contactAddress } from "./part-queries";
import { listMeasureContacts, listTaskContacts } from "./queries";

const db = database();
/** Led by 気象庁 alone. */
const CODE = "K28-14";
let mine: Viewer;
let others: Viewer[];
let versions = { roadmap: 0, measures: 0 };

beforeAll(async () => {
  await emptyButPlans(db);
  mine = await personOf(db, "coordinator", "jma");
  others = [
    await personOf(db, "editor", "jma"),
    await personOf(db, "viewer", "jma"),
    await personOf(db, "coordinator", "soumu"),
    await personOf(db, "secretariat", "digital"),
    await personOf(db, "admin", "digital"),
  ];
  const of = async (slug: string) =>
    (await db.planVersion.findFirstOrThrow({ where: { plan: { slug } } })).id;
  versions = { roadmap: await of("roadmap"), measures: await of("measures") };
});
beforeEach(async () => {
  await db.$executeRaw`truncate activity, contact restart identity cascade`;
});
afterAll(() => db.$disconnect());

const form = (over: Record<string, unknown> = {}) => ({
  number: CODE,
  ministry: "jma",
  section: "総務課",
  person: "山田",
  reach: "内線1234",
  basedOn: 0,
  requestId: randomUUID(),
  ...over,
});

it("is said by the lead's とりまとめ, once per form, with what was said before in 履歴", async () => {
  const first = form();
  await saveContact(db, mine, first);
  await saveContact(db, mine, first);
  await saveContact(db, mine, form({ basedOn: 1, person: "" }));
  expect(await listTaskContacts(mine, versions.roadmap, CODE)).toMatchObject([
    { slug: "jma", section: "総務課", person: "", reach: "内線1234", sample: false },
  ]);
  expect(await listTaskContacts(null, versions.roadmap, CODE)).toBeNull();
  expect(await db.activity.findMany({ orderBy: { id: "asc" } })).toMatchObject([
    { kind: "saveContact", subjectType: "task", before: null, after: { ministry: "jma", person: "山田" } },
    { before: { person: "山田" }, after: { person: "" } },
  ]);
});

it("is of a measure too, and takes the place of a sample", async () => {
  const measure = await db.measure.findFirstOrThrow({
    where: { ministries: { some: { role: "LEAD" } } },
    orderBy: { position: "asc" },
    include: { ministries: { where: { role: "LEAD" }, include: { ministry: true }, take: 1 } },
  });
  const lead = measure.ministries[0]?.ministry;
  const coordinator = await personOf(db, "coordinator", lead?.slug ?? "");
  await db.contact.create({
    data: { measureId: measure.id, ministryId: lead?.id ?? 0, section: "(架空)企画課", sample: true },
  });
  await saveContact(db, coordinator, form({ number: measure.number, ministry: lead?.slug, basedOn: 1 }));
  expect(await listMeasureContacts(mine, versions.measures, measure.number)).toMatchObject([
    { section: "総務課", sample: false },
  ]);
});

it("is nobody else's to say", async () => {
  expect(await contactAddress(mine, CODE)).toBe(`/contacts/${CODE}`);
  for (const other of others) {
    await expect(saveContact(db, other, form())).rejects.toThrow(Forbidden);
    expect(await contactAddress(other, CODE)).toBeNull();
  }
  expect(await contactAddress(null, CODE)).toBeNull();
  // Not for a task of others, nor for one there is not.
  await expect(saveContact(db, mine, form({ number: "K02-03" }))).rejects.toThrow(Forbidden);
  await expect(saveContact(db, mine, form({ number: "K99-99" }))).rejects.toThrow(NotFound);
  expect(await db.contact.count()).toBe(0);
  expect(await db.activity.count()).toBe(0);
});

it("is not written over what came in between", async () => {
  const both = await Promise.allSettled(
    ["一課", "二課"].map((section) => saveContact(db, mine, form({ section }))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [standing] = (await listTaskContacts(mine, versions.roadmap, CODE)) ?? [];
  const late = saveContact(db, mine, form({ section: "三課" }));
  await expect(late).rejects.toThrow(Conflict);
  await late.catch((error) =>
    expect(error.current).toMatchObject({
      version: 1,
      fields: [{ name: "section", mine: "三課", theirs: standing?.section }],
    }),
  );
  expect(await db.activity.count()).toBe(1);
});
