import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Conflict, Invalid } from "@/lib/auth/errors";
import { parseInput } from "@/lib/auth/parse-input";
import { readViewer } from "@/lib/auth/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { emptyDatabase, testDatabase } from "@/lib/db/test-database";
import { makePerson } from "@/lib/users/test-people";
import { discardDraft, saveDraft } from "./commands";
import { changedFields, newerDraft } from "./draft";
import { readDraft } from "./queries";
import { saveDraftInput } from "./schema";

const db = testDatabase();
const FORM = "report:K02-03:digital";

async function signedIn(name: string): Promise<Viewer> {
  const person = await makePerson(db, { email: `${name}@example.go.jp` });
  const id = randomUUID();
  await db.session.create({ data: { id, userId: person.id, expiresAt: new Date(Date.now() + 3_600_000) } });
  const viewer = await readViewer(db, id, "2026-11-22", false);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

let me: Viewer;
beforeEach(async () => {
  await emptyDatabase(db);
  me = await signedIn("me");
});
afterAll(() => db.$disconnect());

const save = (note: string, version: number, viewer = me) =>
  saveDraft(db, viewer, { form: FORM, fields: { note }, basedOn: 3, version });

describe("saveDraft", () => {
  it("keeps what was typed, word for word, for its author alone, and tells nobody", async () => {
    const note = "  ＜b＞\u202e'\"=1+1 \u{20BB7}\n";
    expect(await save(note, 0)).toEqual({ version: 1 });
    expect(await save(`${note}…`, 1)).toEqual({ version: 2 });
    expect(await readDraft(me, FORM)).toMatchObject({ fields: { note: `${note}…` }, basedOn: 3, version: 2 });
    expect(await readDraft(await signedIn("other"), FORM)).toBeNull();
    expect(await db.activity.count()).toBe(0);
  });

  it("doesn't put another window's texts aside, but takes the same texts again", async () => {
    await save("one", 0);
    await expect(save("two", 0)).rejects.toThrow(Conflict);
    // The answer to the first save was lost.
    expect(await save("one", 0)).toEqual({ version: 2 });
    expect(await readDraft(me, FORM)).toMatchObject({ fields: { note: "one" } });
  });

  it("gives each person their own", async () => {
    const other = await signedIn("other");
    await save("mine", 0);
    await save("theirs", 0, other);
    expect(await readDraft(me, FORM)).toMatchObject({ fields: { note: "mine" } });
  });
});

describe("discardDraft", () => {
  it("throws away the draft that was shown, and no newer one", async () => {
    await save("one", 0);
    await save("two", 1);
    await expect(discardDraft(db, me, { form: FORM, version: 1 })).rejects.toThrow(Conflict);
    await discardDraft(db, me, { form: FORM, version: 2 });
    expect(await readDraft(me, FORM)).toBeNull();
    await discardDraft(db, me, { form: FORM, version: 0 });
  });
});

it.each([
  [{ form: "../x" }],
  [{ fields: { note: "\u0000" } }],
  [{ fields: { note: "\ud800" } }],
  [{ fields: { note: "x".repeat(100_001) } }],
  [{ fields: { note: 1 } }],
  [{ version: -1 }],
])("refuses %j", (over) => {
  const draft = { form: FORM, fields: { note: "a" }, basedOn: 0, version: 0, ...over };
  expect(() => parseInput(saveDraftInput, draft)).toThrow(Invalid);
});

it("finds the newer draft and what it changes", () => {
  const draft = {
    fields: { note: "a", other: "x" },
    basedOn: 0,
    version: 1,
    savedAt: "2026-11-22T00:00:00Z",
  };
  const later = { ...draft, savedAt: "2026-11-22T00:00:01Z" };
  expect(newerDraft(draft, later)).toBe(later);
  expect(newerDraft(null, draft)).toBe(draft);
  expect(newerDraft(null, null)).toBeNull();
  expect(changedFields(draft.fields, { note: "b", reason: "" })).toEqual(["note"]);
});
