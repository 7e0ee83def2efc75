import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { activityFeed } from "@/lib/activity/feed";
import { recordActivity } from "@/lib/activity/record";
import { readViewer } from "@/lib/auth/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { database } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/test-database";
import { dateInJapan } from "@/lib/domain/as-of";
import { makePerson } from "@/lib/users/test-people";
import { activityStream } from "./stream";

const db = database();
const left: AbortController[] = [];

beforeAll(() => emptyDatabase(db));
// What comes every few seconds is called by hand.
beforeEach(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => {
  for (const away of left.splice(0)) away.abort();
  vi.useRealTimers();
});
afterAll(() => activityFeed().close());

async function signedIn(name: string): Promise<Viewer> {
  const { id } = await makePerson(db, { email: `${name}@test.example`, role: "viewer" });
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.session.create({ data: { id: `session-${name}`, userId: id, expiresAt } });
  const viewer = await readViewer(db, `session-${name}`, dateInJapan(new Date()), false);
  if (!viewer) throw new Error("not signed in");
  return viewer;
}

/** Events as they come: 「told task:1」. */
function listen(viewer: Viewer, age = 0) {
  const away = new AbortController();
  left.push(away);
  const { body } = activityStream(viewer, age, away.signal);
  const said: string[] = [];
  void (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) {
      for (const [, event, data] of decoder.decode(chunk).matchAll(/event: (.*)\ndata: (.*)\n\n/g)) {
        said.push(`${event} ${data}`.trim());
      }
    }
    said.push("end");
  })();
  return { said, away };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const act = (type: string, id: string | number, inboxOf?: Viewer) =>
  db.$transaction(async (tx) => {
    const activityId = await recordActivity(tx, { actor: null, kind: "postComment", subject: { type, id } });
    if (!inboxOf) return;
    await tx.notification.create({ data: { userId: inboxOf.userId, activityId, reason: "MENTION" } });
  });

it("tells what was touched, one's own inbox, and nothing of accounts or of others' inboxes", async () => {
  const [one, other] = [await signedIn("one"), await signedIn("other")];
  const [hers, his] = [listen(one), listen(other)];
  await until(() => expect([hers.said, his.said]).toEqual([["ready"], ["ready"]]));
  await act("user", one.userId);
  await act("setting", "x");
  await act("task", 1, one);
  await act("measure", 2);
  await until(() => expect(his.said).toEqual(["ready", "told task:1", "told measure:2"]));
  await until(() => expect(hers.said).toEqual(["ready", "told task:1", "told inbox", "told measure:2"]));
});

it("tells first what was missed; of too long a time, that anything may have changed", async () => {
  const viewer = await signedIn("late");
  await act("task", 7);
  const soon = listen(viewer, 1_000);
  await until(() =>
    expect(soon.said).toEqual(expect.arrayContaining(["told task:7", "told inbox", "ready"])),
  );
  const late = listen(viewer, 3_600_000);
  await until(() => expect(late.said).toEqual(expect.arrayContaining(["told *", "told inbox", "ready"])));
});

it("ends for whoever is disabled or signed out, and with the browser", async () => {
  const [gone, stays] = [await signedIn("gone"), await signedIn("stays")];
  const [his, hers] = [listen(gone), listen(stays)];
  await until(() => expect([his.said.at(-1), hers.said.at(-1)]).toEqual(["ready", "ready"]));
  await db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
  vi.advanceTimersByTime(31_000);
  await until(() => expect(his.said.slice(-2)).toEqual(["ended", "end"]));
  await act("task", 8);
  await until(() => expect(hers.said.at(-1)).toBe("told task:8"));
  expect(his.said).not.toContain("told task:8");
  expect(hers.said).toContain("beat");
  hers.away.abort();
  await until(() => expect(hers.said.at(-1)).toBe("end"));
});
