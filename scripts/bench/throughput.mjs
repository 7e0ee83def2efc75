import { drive } from "./load.mjs";
import { PAGES } from "./pages.mjs";
import { median } from "./statistics.mjs";

/** Warm-up per address and server: what is compiled and kept once is not what is measured. */
const WARM_UP = { clients: 2, requests: 20 };
/** Clients at once, where not one alone. */
export const MANY = 8;

/** @typedef {import("./load.mjs").Run} Run */
/** @typedef {import("./visits.mjs").Visit} Visit */
/** @typedef {{ server: import("./servers.mjs").BenchServer, cookie: string }} Target a server, and who is signed in there */
/** @typedef {{ p50: number, p95: number, rate: number, ratio: number }} Speed ratio: to the bare page's rate */

/**
 * @typedef {object} Throughput
 * @property {Visit} visit
 * @property {Speed} alone with one client
 * @property {Speed} together with MANY
 * @property {Run & { growth: number }} multiplied with one client on the multiplied data; growth: of p50
 */

/** @typedef {{ address: string, alone: Run, together: Run }} BareResult */

/**
 * Drives every page signed out and signed in, alone and together, on both databases, beside the bare
 * pages. Each round has them all, so that what is compared was measured under the same conditions.
 * @param {{ once: Target, multiplied: Target, bare: import("./servers.mjs").BenchServer }} servers
 * @param {{ visits: readonly Visit[], rounds: number, requests: number, say: (line: string) => void }} options
 * @returns {Promise<{ pages: Throughput[], bare: BareResult[] }>}
 */
export async function measureThroughput({ once, multiplied, bare }, { visits, rounds, requests, say }) {
  const bares = [...new Set(PAGES.map((page) => page.bare))].map((name) => ({
    name,
    target: { server: bare, cookie: "" },
    visit: { address: `/${name}`, signedIn: false },
    alone: /** @type {Run[]} */ ([]),
    together: /** @type {Run[]} */ ([]),
  }));
  const entries = visits.map((visit) => ({
    visit,
    alone: /** @type {Run[]} */ ([]),
    multiplied: /** @type {Run[]} */ ([]),
    together: /** @type {Run[]} */ ([]),
  }));
  const alone = { clients: 1, requests };
  const together = { clients: MANY, requests };
  say("温めています");
  for (const { target, visit } of bares) await run(target, visit, WARM_UP);
  for (const { visit } of entries) {
    for (const target of [once, multiplied]) await run(target, visit, WARM_UP);
  }
  for (let round = 1; round <= rounds; round++) {
    say(`測っています(${round}/${rounds}回目)`);
    for (const entry of bares) {
      entry.alone.push(await run(entry.target, entry.visit, alone));
      entry.together.push(await run(entry.target, entry.visit, together));
    }
    for (const entry of entries) {
      entry.alone.push(await run(once, entry.visit, alone));
      entry.multiplied.push(await run(multiplied, entry.visit, alone));
      entry.together.push(await run(once, entry.visit, together));
    }
  }
  return {
    pages: entries.map((entry) => {
      const base = bares.find(({ name }) => name === entry.visit.page.bare) ?? { alone: [], together: [] };
      return {
        visit: entry.visit,
        alone: speed(entry.alone, base.alone),
        together: speed(entry.together, base.together),
        multiplied: {
          ...middle(entry.multiplied),
          growth: medianRatio(entry.multiplied, entry.alone, (of) => of.p50),
        },
      };
    }),
    bare: bares.map((entry) => ({
      address: entry.name,
      alone: middle(entry.alone),
      together: middle(entry.together),
    })),
  };
}

/**
 * @param {Target} target
 * @param {{ address: string, signedIn: boolean }} visit
 * @param {{ clients: number, requests: number }} load
 */
function run({ server, cookie }, { address, signedIn }, load) {
  return drive(`${server.origin}${address}`, { cookie: signedIn ? cookie : "", ...load });
}

/**
 * @param {readonly Run[]} runs
 * @param {readonly Run[]} base of the same rounds
 * @returns {Speed}
 */
function speed(runs, base) {
  const { p50, p95, rate } = middle(runs);
  return { p50, p95, rate, ratio: medianRatio(runs, base, (of) => of.rate) };
}

/**
 * @param {readonly Run[]} runs
 * @returns {Run} the median of each figure
 */
function middle(runs) {
  const of = (/** @type {keyof Run} */ key) => median(runs.map((run) => run[key]));
  return { p50: of("p50"), p95: of("p95"), rate: of("rate"), bytes: of("bytes") };
}

/**
 * The ratio of each round, and of these the middle: rounds may differ, what is compared in one does not.
 * @param {readonly Run[]} runs
 * @param {readonly Run[]} base
 * @param {(run: Run) => number} figure
 */
function medianRatio(runs, base, figure) {
  return median(
    runs.map((run, round) => {
      const beside = base[round];
      return beside ? figure(run) / figure(beside) : Number.NaN;
    }),
  );
}
