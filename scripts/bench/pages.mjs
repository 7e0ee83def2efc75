/**
 * An address that is measured.
 * @typedef {object} Page
 * @property {string} address
 * @property {"rows" | "grid"} bare the bare page it is compared with
 * @property {number | null} least its throughput is to be this share of the bare page's; null: no page, only shown
 */

/** The least share of the bare page's throughput: whole 工程表, and every other page. */
const WHOLE = 1.5;
const PAGE = 0.5;

export const SEARCH = `/search?q=${encodeURIComponent("マイナンバー")}`;

/** @type {readonly Page[]} */
export const PAGES = [
  { address: "/", bare: "rows", least: PAGE },
  { address: "/roadmap", bare: "rows", least: PAGE },
  { address: "/roadmap?view=all", bare: "grid", least: WHOLE },
  { address: "/ministries/digital", bare: "rows", least: PAGE },
  { address: "/tasks/K02-03", bare: "rows", least: PAGE },
  { address: "/tasks", bare: "rows", least: PAGE },
  { address: "/coverage", bare: "rows", least: PAGE },
  { address: "/measures", bare: "rows", least: PAGE },
  { address: SEARCH, bare: "rows", least: PAGE },
  { address: "/api/v1/tasks", bare: "rows", least: null },
  { address: "/exports/tasks.csv", bare: "rows", least: null },
];

/** Pages whose largest paint is timed in the browser, and its limit in milliseconds. */
export const PAINTED = [
  { address: "/", limit: 2_000 },
  { address: "/roadmap", limit: 2_000 },
  { address: "/roadmap?view=all", limit: 4_000 },
];

/** Pages whose filter is timed in the browser. */
export const FILTERED = ["/roadmap", "/tasks"];
