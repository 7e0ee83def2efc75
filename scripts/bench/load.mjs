import { Agent, request } from "node:http";
import { StopWithReason } from "../stop-with-reason.mjs";
import { percentile } from "./statistics.mjs";

/** @typedef {{ p50: number, p95: number, rate: number, bytes: number }} Run milliseconds, requests per second, bytes of a body over the wire */

/**
 * Drives an address by clients that each ask again as soon as they have read an answer whole.
 * @param {string} url
 * @param {{ cookie: string, clients: number, requests: number }} options requests: in all
 * @returns {Promise<Run>}
 */
export async function drive(url, { cookie, clients, requests }) {
  // Connections of this run alone: one that a server closed for idleness would fail.
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    await Promise.all(Array.from({ length: clients }, () => get(url, cookie, agent)));
    /** @type {number[]} */
    const times = [];
    let left = requests;
    let bytes = 0;
    const client = async () => {
      while (left-- > 0) {
        const start = performance.now();
        bytes = (await get(url, cookie, agent)).length;
        times.push(performance.now() - start);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: clients }, client));
    const seconds = (performance.now() - began) / 1000;
    return {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      rate: times.length / seconds,
      bytes,
    };
  } finally {
    agent.destroy();
  }
}

/**
 * @param {string} url
 * @param {string} [cookie]
 * @param {Agent} [agent]
 * @returns {Promise<Buffer>} the body as it came over the wire (gzip, where the server compresses)
 * @throws {StopWithReason} for another answer than 200
 */
export function get(url, cookie = "", agent) {
  const headers = { "accept-encoding": "gzip", ...(cookie ? { cookie } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === 200) return resolve(Buffer.concat(chunks));
        reject(new StopWithReason(`${decodeURI(url)} が ${response.statusCode} を返しました。`));
      });
    });
    sent.once("error", reject);
    sent.end();
  });
}
