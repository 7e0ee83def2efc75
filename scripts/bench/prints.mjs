import { get } from "./load.mjs";
import { median } from "./statistics.mjs";

/** Files for print, and how long each may take, in milliseconds. */
const PRINTS = [
  { address: "/exports/roadmap.pdf?layout=print", limit: 5_000 },
  { address: "/exports/roadmap.xlsx?layout=print", limit: 5_000 },
  { address: "/exports/measures.pdf?layout=print", limit: 5_000 },
];
/** Days of 基準日: each makes another file, since an equal one is not written again. */
const DAYS = ["2026-06-30", "2026-07-31", "2026-08-31"];

/** @typedef {{ address: string, limit: number, time: number, bytes: number }} PrintResult milliseconds */

/**
 * How long whoever asks waits for a file of the whole plan that nobody asked for before.
 * @param {import("./throughput.mjs").Target} target
 * @returns {Promise<PrintResult[]>} medians
 */
export async function measurePrints({ server, cookie }) {
  const results = [];
  for (const { address, limit } of PRINTS) {
    const times = [];
    let bytes = 0;
    for (const day of DAYS) {
      const began = performance.now();
      bytes = (await get(`${server.origin}${address}&asOf=${day}`, cookie)).length;
      times.push(performance.now() - began);
    }
    results.push({ address, limit, time: median(times), bytes });
  }
  return results;
}
