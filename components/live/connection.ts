/** `ended`: the person is signed in no more. */
export type LiveState = "connecting" | "live" | "down" | "ended";

type Message =
  /** Acts were told of; none: all is well. */
  | { type: "told"; subjects: string[] }
  | { type: "state"; state: LiveState }
  /** A page that was just opened asks what it missed. */
  | { type: "hello"; age: number };

type Handlers = { told(subjects: string[]): void; state(state: LiveState): void };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** The server says something every ten seconds. */
const SILENCE_MS = 25_000;
/** What is remembered for pages that are just being opened. */
const REMEMBERED_MS = 60_000;

/**
 * Hears what changes, over one connection per browser: the page that holds the lock has it and tells the
 * others. Where there are no locks (plain http), each page has one while it is seen.
 * @param reader who reads: another person signed in has a connection of their own
 * @returns stops it
 */
export function connect(reader: string, handlers: Handlers): () => void {
  const name = `live ${reader}`;
  const channel = new BroadcastChannel(name);
  const recent: { at: number; subjects: string[] }[] = [];
  // Since the page was asked for, nothing is known yet.
  let knownUntil = performance.timeOrigin;
  let state: LiveState = "connecting";
  let leave: (() => void) | undefined;

  const hear = (message: Message) => {
    if (message.type === "state") {
      state = message.state;
      handlers.state(state);
    }
    if (message.type !== "told") return;
    knownUntil = Date.now();
    if (message.subjects.length > 0) handlers.told(message.subjects);
  };
  const say = (message: Message) => {
    if (message.type === "told") remember(recent, message.subjects);
    hear(message);
    channel.postMessage(message);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type !== "hello") return hear(data);
    // Only whoever has the connection knows.
    if (!leave) return;
    const missed = recent.filter(({ at }) => at >= Date.now() - data.age).flatMap(({ subjects }) => subjects);
    channel.postMessage({ type: "state", state } satisfies Message);
    channel.postMessage({ type: "told", subjects: missed } satisfies Message);
  };
  const lead = () => {
    const stop = openStream(() => Date.now() - knownUntil, say);
    leave = () => {
      leave = undefined;
      stop();
    };
  };

  const away = new AbortController();
  if (navigator.locks) {
    void navigator.locks
      .request(name, { signal: away.signal }, () => {
        lead();
        return new Promise<void>((resolve) => away.signal.addEventListener("abort", () => resolve()));
      })
      .catch(() => undefined);
  } else {
    const follow = () => {
      if (document.hidden) leave?.();
      else if (!leave) lead();
    };
    follow();
    document.addEventListener("visibilitychange", follow, { signal: away.signal });
  }
  channel.postMessage({ type: "hello", age: performance.now() } satisfies Message);
  return () => {
    away.abort();
    leave?.();
    channel.close();
  };
}

function remember(recent: { at: number; subjects: string[] }[], subjects: string[]): void {
  if (subjects.length > 0) recent.push({ at: Date.now(), subjects });
  while ((recent[0]?.at ?? Number.POSITIVE_INFINITY) < Date.now() - REMEMBERED_MS) recent.shift();
}

/**
 * The stream itself, opened again with growing pauses when it breaks; each time it asks for what it missed.
 * @param age milliseconds since which nothing is known
 */
function openStream(age: () => number, say: (message: Message) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let stopped = false;

  const expect = () => {
    clearTimeout(timer);
    timer = setTimeout(lose, SILENCE_MS);
  };
  const open = () => {
    source = new EventSource(`/events?age=${Math.round(age())}`);
    expect();
    source.addEventListener("told", ({ data }) => {
      expect();
      say({ type: "told", subjects: [String(data)] });
    });
    source.addEventListener("beat", () => {
      expect();
      say({ type: "told", subjects: [] });
    });
    source.addEventListener("ready", () => {
      expect();
      wait = FIRST_WAIT_MS;
      say({ type: "told", subjects: [] });
      say({ type: "state", state: "live" });
    });
    source.addEventListener("lost", () => say({ type: "state", state: "down" }));
    source.addEventListener("ended", end);
    source.addEventListener("error", lose);
  };
  const end = () => {
    stop();
    say({ type: "state", state: "ended" });
  };
  const lose = () => {
    source?.close();
    say({ type: "state", state: "down" });
    clearTimeout(timer);
    timer = setTimeout(() => void again(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  /** A stream does not say why it was refused. */
  const again = async () => {
    const answer = await fetch("/events", { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (stopped) return;
    if (answer?.status === 401) end();
    else if (answer?.ok) open();
    else lose();
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
  open();
  return stop;
}
