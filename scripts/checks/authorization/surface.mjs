import { readFile } from "node:fs/promises";
import path from "node:path";
import { StopWithReason } from "../../stop-with-reason.mjs";

/**
 * What the build lets anyone call, as the build itself says it.
 * @typedef {object} Surface
 * @property {Map<string, string>} actions name (without "Action") → id
 * @property {string[]} routes 「GET /files/[id]」
 * @property {string[]} pages 「/tasks/[code]」
 */

/** Of Next.js itself, or files: they ask for nobody. */
const OWN = new Set(["/_global-error", "/_not-found", "/icon.svg"]);
/** Made by Next.js out of the others. */
const DERIVED = new Set(["HEAD", "OPTIONS"]);

/**
 * @param {string} origin of the server that runs the build
 * @returns {Promise<Surface>}
 */
export async function readSurface(origin) {
  const folder = path.resolve(".next");
  const { node, edge } = JSON.parse(
    await readFile(path.join(folder, "server", "server-reference-manifest.json"), "utf8"),
  );
  /** @type {Map<string, string>} */
  const actions = new Map();
  for (const [id, entry] of Object.entries({ ...node, ...edge })) {
    const { exportedName } = /** @type {{ exportedName?: string }} */ (entry);
    actions.set((exportedName ?? id).replace(/Action$/, ""), id);
  }
  /** @type {Record<string, string>} */
  const addresses = JSON.parse(await readFile(path.join(folder, "app-path-routes-manifest.json"), "utf8"));
  const entries = Object.entries(addresses).filter(([, address]) => !OWN.has(address));
  const pages = entries.filter(([file]) => file.endsWith("/page")).map(([, address]) => address);
  /** @type {string[]} */
  const routes = [];
  for (const [file, address] of entries) {
    if (file.endsWith("/page")) continue;
    for (const method of await methodsOf(origin, address)) routes.push(`${method} ${address}`);
  }
  return { actions, routes, pages };
}

/**
 * The methods of a route, by its own answer.
 * @param {string} origin
 * @param {string} address
 */
async function methodsOf(origin, address) {
  const answer = await fetch(origin + address.replace(/\[[^\]]+\]/g, "x"), { method: "OPTIONS" });
  const allowed = answer.headers.get("allow");
  if (!allowed) throw new StopWithReason(`${address} が、受け付けるメソッドを答えません(${answer.status})。`);
  return allowed.split(", ").filter((method) => !DERIVED.has(method));
}

/**
 * What is in the build and not in the table, and the other way round.
 * @param {Surface} surface
 * @param {{ actions: readonly { name: string, variant?: string }[], routes: readonly { name: string, variant?: string }[], pages: readonly { name: string }[] }} table
 * @returns {string[]} one sentence each
 */
export function differences({ actions, routes, pages }, table) {
  return [
    ...compare(
      "アクション",
      [...actions.keys()],
      table.actions.filter(({ variant }) => !variant),
    ),
    ...compare(
      "ルート",
      routes,
      table.routes.filter(({ variant }) => !variant),
    ),
    ...compare("ページ", pages, table.pages),
  ];
}

/**
 * @param {string} kind
 * @param {readonly string[]} built
 * @param {readonly { name: string }[]} listed
 */
function compare(kind, built, listed) {
  const names = listed.map(({ name }) => name);
  return [
    ...built
      .filter((name) => !names.includes(name))
      .map((name) => `${kind} ${name} が、認可の表にありません(scripts/checks/authorization)。`),
    ...names
      .filter((name) => !built.includes(name))
      .map((name) => `認可の表の${kind} ${name} は、ビルドにありません。`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `認可の表に${kind} ${name} が二度あります。`),
  ];
}
