import "server-only";
import { activityFeed } from "@/lib/activity/feed";
import { listRecentSubjects } from "@/lib/activity/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { isStillSignedIn } from "./session-queries";

/** Silence is told from a broken line by it; proxies keep a line that is used. */
const BEAT_MS = 10_000;
/** Whoever is signed out or disabled hears nothing more after this. */
const SESSION_CHECK_MS = 30_000;
/** Acts are dated by the beginning of their transaction, and told at its end. */
const MARGIN_MS = 2_000;
/** Who was away longer is told to look at everything. */
const LONGEST_AGE_MS = 10 * 60_000;
/** A reader that takes nothing any more is left: so many messages wait for it. */
const LONGEST_QUEUE = 500;

/** The reader's own inbox has something new. */
const INBOX = "inbox";

/** What acts with accounts and settings are about is nobody else's. */
const TOLD = /^(task|measure|indicator|ministry|planVersion|sample):/;

/**
 * Server-sent events of what changes: `told` with the subject of an act (`task:12`; `*`: anything; `inbox`), `ready`
 * when nothing is missed from then on, `lost` while Postgres is away, `beat` every ten seconds, `ended` when
 * the person is signed in no more. Subjects alone: what is in them is read with the reader's own rights.
 * @param age milliseconds since which the reader knows nothing: acts since then are told first
 */
export function activityStream(viewer: Viewer, age: number, signal: AbortSignal): Response {
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = tellActivities(controller, viewer, Date.now() - age);
        signal.addEventListener("abort", stop, { once: true });
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: LONGEST_QUEUE }),
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Compressed or kept back, an event would come late.
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function tellActivities(
  controller: ReadableStreamDefaultController<Uint8Array>,
  viewer: Viewer,
  knownUntil: number,
): () => void {
  const encoder = new TextEncoder();
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    clearInterval(beat);
    clearInterval(check);
    unfollow();
    try {
      controller.close();
    } catch {
      // The reader closed it.
    }
  };
  const send = (event: string, data = "") => {
    if (over) return;
    if ((controller.desiredSize ?? 0) <= 0) return end();
    controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));
  };
  const catchUp = async () => {
    const away = Date.now() - knownUntil;
    const missed = away > LONGEST_AGE_MS ? ["*"] : await listRecentSubjects(new Date(knownUntil - MARGIN_MS));
    const told = missed.filter((subject) => subject === "*" || TOLD.test(subject));
    for (const subject of told) send("told", subject);
    if (told.length > 0) send("told", INBOX);
    send("ready");
  };
  const beat = setInterval(() => send("beat"), BEAT_MS);
  const check = setInterval(() => {
    isStillSignedIn(viewer).then(
      (valid) => {
        if (valid) return;
        send("ended");
        end();
      },
      // Without the database nobody is told anything; `lost` says so.
      () => undefined,
    );
  }, SESSION_CHECK_MS);
  const unfollow = activityFeed().follow({
    told: ({ subject, people }) => {
      if (TOLD.test(subject)) send("told", subject);
      // What the reader had made, which is nobody else's (lib/prepared-files).
      if (subject === `prints:${viewer.userId}`) send("told", "prints");
      if (people.includes(viewer.userId)) send("told", INBOX);
    },
    ready: () => void catchUp().catch(end),
    lost: () => {
      knownUntil = Math.max(knownUntil, Date.now() - MARGIN_MS);
      send("lost");
    },
    closed: end,
  });
  return end;
}
