import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/test-database";
import { makePerson } from "@/lib/users/test-people";
import { type ActivityFeed, openFeed, type ToldActivity } from "./feed";
import { recordActivity } from "./record";

const db = database();
let feed: ActivityFeed | undefined;

beforeAll(() => emptyDatabase(db));
afterEach(async () => feed?.close());

function follow(opened: ActivityFeed) {
  const said: (string | ToldActivity)[] = [];
  const stop = opened.follow({
    told: (activity) => said.push(activity),
    ready: () => said.push("ready"),
    lost: () => said.push("lost"),
    closed: () => said.push("closed"),
  });
  return { said, stop };
}

const act = (id: number) =>
  db.$transaction((tx) =>
    recordActivity(tx, { actor: null, kind: "postComment", subject: { type: "task", id } }),
  );
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

it("tells every follower of each act once it is committed, and nobody of one that is undone", async () => {
  feed = openFeed(process.env.DATABASE_URL ?? "");
  const [first, second] = [follow(feed), follow(feed)];
  await until(() => expect([first.said, second.said]).toEqual([["ready"], ["ready"]]));
  await db
    .$transaction(async (tx) => {
      await recordActivity(tx, { actor: null, kind: "postComment", subject: { type: "task", id: 1 } });
      throw new Error("undone");
    })
    .catch(() => undefined);
  const id = await act(2);
  for (const { said } of [first, second]) {
    await until(() => expect(said).toEqual(["ready", { id, subject: "task:2", people: [] }]));
  }
  second.stop();
  await db.$executeRaw`notify activity, 'no JSON'`;
  await act(3);
  await until(() => expect(first.said).toHaveLength(3));
  expect(second.said).toHaveLength(2);
});

it("names those whose inbox has the act", async () => {
  feed = openFeed(process.env.DATABASE_URL ?? "");
  const { said } = follow(feed);
  await until(() => expect(said).toEqual(["ready"]));
  const { id: userId } = await makePerson(db, { email: "told@test.example" });
  await db.$transaction(async (tx) => {
    const activityId = await recordActivity(tx, {
      actor: null,
      kind: "postComment",
      subject: { type: "task", id: 5 },
    });
    await tx.notification.create({ data: { userId, activityId, reason: "MENTION" } });
  });
  await until(() => expect(said.at(-1)).toMatchObject({ subject: "task:5", people: [userId] }));
});

it("says when Postgres is lost, comes back by itself, and ends with the process", async () => {
  feed = openFeed(process.env.DATABASE_URL ?? "");
  const { said } = follow(feed);
  await until(() => expect(said).toEqual(["ready"]));
  await db.$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kouteihyo-feed'`;
  await until(() => expect(said).toEqual(["ready", "lost", "ready"]));
  const id = await act(4);
  await until(() => expect(said.at(-1)).toEqual({ id, subject: "task:4", people: [] }));
  await feed.close();
  expect(said.at(-1)).toBe("closed");
  await until(async () => {
    const rows = await db.$queryRaw`
      select 1 from pg_stat_activity where application_name = 'kouteihyo-feed'`;
    expect(rows).toEqual([]);
  });
});
