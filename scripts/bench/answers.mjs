import { gunzipSync } from "node:zlib";
import { get } from "./load.mjs";
import { longestSequence, median, timeCovered } from "./statistics.mjs";

/** How often a page is asked for while its queries are written down. */
const TIMES = 5;

/**
 * What one answer weighs, and what it asks of the database.
 * @typedef {object} Answer
 * @property {number} bytes over the wire
 * @property {number} plainBytes
 * @property {number} queries
 * @property {number} sequence the most of them that follow each other
 * @property {number} databaseTime milliseconds with a query under way
 * @property {import("./probe.mjs").Query[]} example the queries of one request
 */

/**
 * @param {import("./throughput.mjs").Target} target
 * @param {import("./visits.mjs").Visit} visit
 * @returns {Promise<Answer>} medians, where requests differ
 */
export async function examineAnswer({ server, cookie }, { address, signedIn }) {
  const lists = [];
  /** @type {Buffer} */
  let body = Buffer.alloc(0);
  for (let time = 0; time < TIMES; time++) {
    await server.listen();
    body = await get(`${server.origin}${address}`, signedIn ? cookie : "");
    lists.push(await server.queries());
  }
  return {
    bytes: body.length,
    plainBytes: plain(body).length,
    queries: median(lists.map((list) => list.length)),
    sequence: median(lists.map(longestSequence)),
    databaseTime: median(lists.map(timeCovered)),
    example: lists.at(-1) ?? [],
  };
}

/**
 * @param {Buffer} body as it came
 * @returns {Buffer}
 */
export function plain(body) {
  const compressed = body[0] === 0x1f && body[1] === 0x8b;
  return compressed ? gunzipSync(body) : body;
}
