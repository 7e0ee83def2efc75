import { StopWithReason } from "../stop-with-reason.mjs";

/**
 * A page as one person sees it.
 * @typedef {object} Visit
 * @property {import("./pages.mjs").Page} page
 * @property {boolean} signedIn
 * @property {string} address where the page leads them, which is what is measured
 */

/**
 * Every page signed out and signed in. A page may lead a person on to their own part of it.
 * @param {import("./throughput.mjs").Target} target
 * @param {readonly import("./pages.mjs").Page[]} pages
 * @returns {Promise<Visit[]>}
 * @throws {StopWithReason} for a page that is not there
 */
export async function visitsOf({ server, cookie }, pages) {
  const visits = [];
  for (const page of pages) {
    for (const signedIn of [false, true]) {
      const answer = await fetch(`${server.origin}${page.address}`, signedIn ? { headers: { cookie } } : {});
      await answer.arrayBuffer();
      if (!answer.ok)
        throw new StopWithReason(`${decodeURI(page.address)} が ${answer.status} を返しました。`);
      const { pathname, search } = new URL(answer.url);
      visits.push({ page, signedIn, address: `${pathname}${search}` });
    }
  }
  return visits;
}
