import path from "node:path";
import { installPackages, requireNode } from "./install-packages.mjs";

/**
 * `npm start`: only Node's own modules here, since a fresh clone has nothing else. Installs what
 * package-lock.json names when it isn't there, then hands over to serve.mjs.
 */
const ROOT = path.resolve(import.meta.dirname, "..");
process.chdir(ROOT);
requireNode();
installPackages(ROOT);
const { serve } = await import("./serve.mjs");
await serve(process.argv.slice(2));
