import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Conflict, NotFound } from "@/lib/auth/errors";
import type { Viewer } from "@/lib/auth/viewer";
import { testDatabase } from "@/lib/db/test-database";
import { MEASURES_TEXT } from "@/lib/documents/shipped-fixture";
import { utf8 } from "@/lib/imports/import-fixture";
import { emptyButPlans } from "@/lib/imports/plans-fixture";
import { currentMeasures } from "@/lib/plans/queries";
import { personOf } from "@/lib/reports/report-fixture";
import { approveVersion } from "./approve-commands";
import { discardVersion } from "./discard-commands";
import { readMatchedVersion } from "./queries";
import { takePlan } from "./upload-commands";

const db = testDatabase();
const NEXT = utf8("measures-next.txt", MEASURES_TEXT.replaceAll("推進", "促進"));
let secretariat: Viewer;

beforeAll(async () => {
  await emptyButPlans(db);
  secretariat = await personOf(db, "secretariat", "digital");
});
afterAll(() => db.$disconnect());

const act = (basedOn: number) => ({ basedOn, requestId: randomUUID() });
const discard = (plan: number, basedOn: number, requestId = randomUUID()) =>
  discardVersion(db, secretariat, { plan, confirmed: "yes", basedOn, requestId });

it("puts a draft aside once, with its file; the same file makes it a draft again", async () => {
  const taken = await takePlan(db, secretariat, NEXT);
  if ("refused" in taken) throw new Error("refused");
  const { version: plan } = taken;
  const inForce = await currentMeasures();
  await expect(discard(plan, 7)).rejects.toThrow(Conflict);
  await expect(discard(0, 0)).rejects.toThrow(NotFound);
  const requestId = randomUUID();
  await discard(plan, 0, requestId);
  await discard(plan, 0, requestId);
  await expect(discard(plan, 1)).rejects.toThrow("すでに破棄されています");
  expect(await readMatchedVersion(plan)).toMatchObject({ version: { status: "DISCARDED", number: 2 } });
  expect(await db.activity.findMany({ where: { kind: "discardPlan" } })).toMatchObject([
    { requestId, subjectId: `${plan}`, before: { status: "DRAFT" }, after: { status: "DISCARDED" } },
  ]);
  expect(await db.planSource.count({ where: { versionId: plan } })).toBe(1);
  expect(await currentMeasures()).toEqual(inForce);
  await expect(approveVersion(db, secretariat, { plan, ...act(1) })).rejects.toThrow(
    "すでに破棄されています",
  );

  expect(await takePlan(db, secretariat, NEXT)).toEqual({ version: plan, known: false });
  expect(await readMatchedVersion(plan)).toMatchObject({
    version: { status: "DRAFT", number: 2 },
    current: true,
    matchingVersion: 2,
  });
  const [imported] = await db.activity.findMany({ where: { kind: "importPlan" }, orderBy: { id: "desc" } });
  expect(imported).toMatchObject({ subjectId: `${plan}`, before: { status: "DISCARDED" } });
  await approveVersion(db, secretariat, { plan, ...act(2) });
  await expect(discard(plan, 3)).rejects.toThrow("すでに承認されています");
});
