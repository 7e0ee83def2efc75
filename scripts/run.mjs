import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { installPackages, requireNode } from "./install-packages.mjs";

/**
 * Runs a command of this folder, also in a fresh clone: installs the packages and makes the database
 * client first when they are missing. `node scripts/run.mjs db-import.ts --help`
 */
const [script = "", ...args] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "..");
if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
const caller = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
requireNode();
installPackages(root);
const { generateWhenChanged } = await import("./build-app.mjs");
const { runCommand } = await import("./stop-with-reason.mjs");
await runCommand(() => generateWhenChanged(() => {}));
const loader = script.endsWith(".ts") ? ["--import", import.meta.resolve("tsx")] : [];
// Files are named from where the person stands; npm changes to the project's folder before it gets here.
const { status } = spawnSync(process.execPath, [...loader, path.join(root, "scripts", script), ...args], {
  cwd: caller,
  stdio: "inherit",
  env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
});
process.exit(status ?? 1);
