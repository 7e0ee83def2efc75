import { readFileSync, writeFileSync } from "node:fs";

/**
 * Adds to package-lock.json the platform packages (optional dependencies) that the registry at hand
 * did not offer when the lock was made: without an entry `npm ci` refuses the lock, everywhere. They
 * get their exact version, system and processor, but no checksum; npm takes that from the registry.
 * Run it after `npm install` where a registry mirrors its own platform only.
 *
 * @typedef {{ version?: string, license?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 */
const FILE = "package-lock.json";
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix"];
const PROCESSORS = ["arm64", "arm", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64", "mips64el"];

/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(FILE, "utf8"));
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name)) continue;
    if (!/^\d/.test(version)) throw new Error(`${name}: ${version} is no exact version`);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [PROCESSORS.find((word) => hasWord(name, word)) ?? "wasm32"],
      ...(entry.dev ? { dev: true } : {}),
      ...(entry.license ? { license: entry.license } : {}),
      optional: true,
      os: [SYSTEMS.find((word) => hasWord(name, word)) ?? "win32"],
      ...(hasWord(name, "musl") ? { libc: ["musl"] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added}件を補いました。`);

/**
 * @param {string} from place of the package that depends on it
 * @param {string} name
 */
function isLocked(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${base === "" ? "" : `${base}/`}node_modules/${name}`]?.version) return true;
    if (base === "") return false;
  }
}

/**
 * @param {string} name
 * @param {string} word
 */
function hasWord(name, word) {
  return name.split(/[/_-]/).includes(word);
}
