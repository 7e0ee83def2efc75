import pg from "pg";

/**
 * Loaded into a server that the benchmark starts (`node --import`): tells it, when asked, how much
 * memory the process has and which queries it made. The application knows nothing of it, and until the
 * first question about queries nothing is changed.
 *
 * @typedef {import("./statistics.mjs").Span & { text: string }} Query
 * @typedef {{ id: number, ask: "memory" | "listen" | "queries" }} Question
 */

/** @type {Query[] | undefined} */
let queries;

process.on("message", (/** @type {Question} */ { id, ask }) => {
  if (ask === "listen") listen();
  process.send?.({ id, answer: ask === "memory" ? process.memoryUsage().rss : (queries ?? []) });
});

// The benchmark is gone, however it ended: nobody else needs this server.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));

/** From here on (again): queries are written down, each from its sending to its answer. */
function listen() {
  if (!queries) watchClients();
  queries = [];
}

function watchClients() {
  const plain = /** @type {(...args: unknown[]) => unknown} */ (pg.Client.prototype.query);
  /**
   * @this {unknown} the client
   * @param {unknown[]} args
   */
  function watched(...args) {
    const start = performance.now();
    const text = textOf(args[0]);
    const done = () => queries?.push({ start, end: performance.now(), text });
    const last = args.at(-1);
    if (typeof last === "function") {
      args[args.length - 1] = (/** @type {unknown[]} */ ...results) => {
        done();
        return last(...results);
      };
    }
    const result = plain.apply(this, args);
    if (typeof last !== "function" && result instanceof Promise) result.then(done, done);
    return result;
  }
  Reflect.set(pg.Client.prototype, "query", watched);
}

/** @param {unknown} query */
function textOf(query) {
  if (typeof query === "string") return query;
  return typeof query === "object" && query !== null && "text" in query ? String(query.text) : "";
}
