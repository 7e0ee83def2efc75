/**
 * An address that is measured.
 * @typedef {object} Page
 * @property {string} address
 * @property {"rows" | "grid"} bare the bare page it is compared with
 * @property {number} least its throughput is to be this share of the bare page's
 * @property {boolean} html a page, not data
 */

const PAGE = /** @type {const} */ ({ bare: "rows", least: 0.5, html: true });
const WHOLE = /** @type {const} */ ({ bare: "grid", least: 1.5, html: true });
const DATA = /** @type {const} */ ({ ...PAGE, html: false });

export const SEARCH = `/search?q=${encodeURIComponent("マイナンバー")}`;

/** @type {readonly Page[]} */
export const PAGES = [
  { address: "/", ...PAGE },
  { address: "/roadmap", ...PAGE },
  { address: "/roadmap?view=all", ...WHOLE },
  { address: "/ministries", ...PAGE },
  { address: "/ministries/digital", ...PAGE },
  { address: "/tasks", ...PAGE },
  { address: "/tasks/K02-03", ...PAGE },
  { address: "/coverage", ...PAGE },
  { address: "/measures", ...PAGE },
  { address: "/measures/03-16", ...PAGE },
  { address: "/data-quality", ...PAGE },
  { address: SEARCH, ...PAGE },
  { address: "/api/v1/tasks", ...DATA },
  { address: "/exports/tasks.csv", ...DATA },
];

/** Pages whose largest paint is timed in the browser, and its limit in milliseconds. */
export const PAINTED = [
  { address: "/", limit: 2_000 },
  { address: "/roadmap", limit: 2_000 },
  { address: "/roadmap?view=all", limit: 4_000 },
];

/**
 * Pages whose filter is timed in the browser, and how long after the choice the button is pressed, in
 * milliseconds: at once, as a script does, and as soon as a person can.
 */
export const FILTERED = ["/roadmap", "/tasks"].flatMap((address) =>
  [0, 400].map((pause) => ({ address, pause })),
);
