import { plain } from "./answers.mjs";
import { get } from "./load.mjs";

/** @typedef {{ visit: import("./visits.mjs").Visit, bytes: number, above: number }} ScriptsResult compressed bytes; above: more than the empty app */

/**
 * First-load JavaScript: what the HTML of a page names, each file once, compressed as it is sent.
 * @param {import("./throughput.mjs").Target} target
 * @param {import("./servers.mjs").BenchServer} bare whose `/` is the empty app
 * @param {readonly import("./visits.mjs").Visit[]} visits
 * @returns {Promise<ScriptsResult[]>}
 */
export async function measureScripts({ server, cookie }, bare, visits) {
  const empty = await scriptBytes(bare.origin, "/", "");
  const results = [];
  for (const visit of visits.filter(({ page }) => page.html)) {
    const bytes = await scriptBytes(server.origin, visit.address, visit.signedIn ? cookie : "");
    results.push({ visit, bytes, above: bytes - empty });
  }
  return results;
}

/**
 * @param {string} origin
 * @param {string} address
 * @param {string} cookie
 */
async function scriptBytes(origin, address, cookie) {
  const html = plain(await get(`${origin}${address}`, cookie)).toString();
  let bytes = 0;
  for (const script of scriptAddresses(html)) bytes += (await get(new URL(script, origin).href)).length;
  return bytes;
}

/**
 * The script files that a browser of today fetches for an HTML document by itself.
 * @param {string} html
 * @returns {Set<string>}
 */
export function scriptAddresses(html) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const [tag] of html.matchAll(/<(?:script|link)\s[^>]*>/gi)) {
    const isLink = /^<link/i.test(tag);
    if (isLink && !/rel="?modulepreload|as="?script/i.test(tag)) continue;
    if (!isLink && /\snomodule/i.test(tag)) continue;
    const address = new RegExp(`\\s${isLink ? "href" : "src"}="([^"]+)"`, "i").exec(tag)?.[1];
    if (address) found.add(address.replaceAll("&amp;", "&"));
  }
  return found;
}
