import { Client } from "pg";
import { z } from "zod";

/** One act, as Postgres tells of it when it is committed (the trigger on `activity`). */
export type ToldActivity = {
  id: number;
  subject: string;
  /** Ids of those whose inbox has it. */
  people: readonly string[];
};

export type Follower = {
  told(activity: ToldActivity): void;
  /** From now on nothing is missed. */
  ready(): void;
  /** Postgres is away; `ready` follows when it is back. */
  lost(): void;
  /** The process ends. */
  closed(): void;
};

export type ActivityFeed = {
  /** @returns stops following */
  follow(follower: Follower): () => void;
  close(): Promise<void>;
};

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;
/** A connection that is dead without a word is found out by asking. */
const CHECK_MS = 15_000;
const PATIENCE_MS = 5_000;

/** JSON, by the trigger; whatever else is said on the channel is left alone. */
const payloadSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.object({ id: z.int(), subject: z.string() }));

/**
 * Listens for acts on a connection of its own, begun with the first follower and renewed, with growing
 * pauses, whenever it breaks.
 */
export function openFeed(connectionString: string): ActivityFeed {
  const followers = new Set<Follower>();
  let client: Client | null = null;
  let ready = false;
  let closed = false;
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lose = (broken: Client) => {
    if (client !== broken) return;
    client = null;
    clearTimeout(timer);
    broken.end().catch(() => undefined);
    if (ready) for (const follower of [...followers]) follower.lost();
    ready = false;
    if (closed) return;
    timer = setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const check = (listening: Client) => {
    timer = setTimeout(() => {
      listening.query("select 1").then(
        () => client === listening && check(listening),
        () => lose(listening),
      );
    }, CHECK_MS);
    timer.unref();
  };

  const connect = async () => {
    const next = new Client({
      connectionString,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      application_name: "kouteihyo-feed",
    });
    client = next;
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    next.on("notification", ({ payload }) => {
      const told = payloadSchema.safeParse(payload);
      if (!told.success) return;
      peopleOf(next, told.data.id).then(
        (people) => {
          for (const follower of [...followers]) follower.told({ ...told.data, people });
        },
        () => lose(next),
      );
    });
    try {
      await next.connect();
      await next.query("listen activity");
    } catch {
      lose(next);
      return;
    }
    if (client !== next) return;
    ready = true;
    wait = FIRST_WAIT_MS;
    check(next);
    for (const follower of [...followers]) follower.ready();
  };

  return {
    follow(follower) {
      followers.add(follower);
      if (ready) follower.ready();
      else if (client === null && timer === undefined && !closed) void connect();
      return () => followers.delete(follower);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const follower of [...followers]) follower.closed();
      followers.clear();
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}

/** They were written with the act, so they are there; asked once for all followers of the process. */
async function peopleOf(client: Client, activityId: number): Promise<string[]> {
  const sql = "select user_id::text as person from notification where activity_id = $1";
  const { rows } = await client.query<{ person: string }>(sql, [activityId]);
  return rows.map(({ person }) => person);
}

/** Where the process keeps its feed: the server closes it (scripts/http-server.mjs). */
const KEY = Symbol.for("kouteihyo.feed");
const shared = globalThis as typeof globalThis & { [KEY]?: ActivityFeed };

/**
 * The process's one feed.
 * @throws Error when `DATABASE_URL` is missing
 */
export function activityFeed(): ActivityFeed {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  shared[KEY] ??= openFeed(connectionString);
  return shared[KEY];
}
