import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import rules, { ROOMS } from "../.dependency-cruiser.mjs";
import { filesUnder } from "./test-files.mjs";

const FOLDERS = ["app", "components", "e2e", "lib", "scripts"];
const FILES = ["next.config.js", "playwright.config.ts", "vitest.config.ts"];
/** Fewer means that the tool did not see the project (it reports a false green under some compilers). */
const FEWEST_MODULES = 220;
const FEWEST_IMPORTS = 700;

/** What lib/domain and lib/documents may not even mention. */
const IMPURE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bfetch\(/;

/**
 * The rooms kept apart: the table of .dependency-cruiser.mjs on the project, after every row of it
 * was seen to fail on a wrong file.
 * @returns {Promise<string[]>} what is wrong; empty: nothing
 */
export async function checkRooms() {
  const blind = await blindRules();
  const { modules, violations } = await inspect(process.cwd(), [...FOLDERS, ...FILES]);
  const own = modules.filter((module) => !/(^|\/)node_modules\//.test(module.source) && !module.coreModule);
  const imports = own.reduce((sum, module) => sum + module.dependencies.length, 0);
  const unseen =
    own.length < FEWEST_MODULES || imports < FEWEST_IMPORTS
      ? [`${own.length}ファイル・${imports}件の import しか見つかりません(検査が空です)`]
      : [];
  return [...blind, ...unseen, ...violations, ...(await impurities())];
}

/** Rules that do not notice the wrong file made for them. */
async function blindRules() {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-rooms-"));
  try {
    const stand = {
      "lib/db/client.ts": "export const database = () => 0;\n",
      "lib/domain/rule.ts": "export const rule = () => 0;\n",
      "lib/tasks/queries.ts": "export const list = () => 0;\n",
      "lib/auth/get-viewer.ts": "export const getViewer = () => 0;\n",
      "components/ui/field.ts": "export const Field = () => 0;\n",
      "lib/cycle/a.ts": 'import { b } from "./b";\nexport const a = () => b();\n',
      "lib/cycle/b.ts": 'import { a } from "./a";\nexport const b = () => a();\n',
      "lib/lost/lost.ts": 'import { gone } from "./gone";\ngone();\n',
      "lib/wrong/actions.ts": "export const act = () => 0;\n",
      "app/api/wrong/route.ts": "export const GET = () => 0;\n",
      "lib/wrong/production.ts": 'import { it } from "vitest";\nit("x");\n',
      "node_modules/next/headers.js": "",
      "node_modules/react/index.js": "",
      "node_modules/recharts/index.js": "",
      "node_modules/vitest/index.js": "",
      "tsconfig.json": "{}",
    };
    for (const files of [stand, ...ROOMS.map((room) => room.wrong)]) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.join(scratch, path.dirname(name)), { recursive: true });
        // The alias of tsconfig.json leads to the project itself, wherever the file lies.
        const up = "../".repeat(name.split("/").length - 1);
        await writeFile(path.join(scratch, name), text.replaceAll('"@/', `"${up}`));
      }
    }
    const { violations } = await inspect(scratch, FOLDERS);
    const expected = [
      ...ROOMS.map((room) => [room.name, Object.keys(room.wrong)[0]]),
      ["no-cycle", "lib/cycle/a.ts"],
      ["resolvable", "lib/lost/lost.ts"],
      ["actions-by-define-action", "lib/wrong/actions.ts"],
      ["routes-by-define-route", "app/api/wrong/route.ts"],
      ["no-test-code-in-production", "lib/wrong/production.ts"],
    ];
    return expected
      .filter(([name, file]) => !violations.some((line) => line.startsWith(`${name}: ${file}`)))
      .map(([name, file]) => `規則 ${name} が、誤りのあるファイル ${file} に気づきません`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} baseDir
 * @param {string[]} entries
 */
async function inspect(baseDir, entries) {
  const { forbidden, required, options } = rules;
  const tsConfig = path.join(baseDir, "tsconfig.json");
  const present = [];
  for (const entry of entries) {
    const found = await filesUnder(path.join(baseDir, entry), /\.(tsx?|mjs|js)$/);
    if (found.length > 0) present.push(entry);
  }
  const { output } = await cruise(
    present,
    {
      ...options,
      tsConfig: { fileName: tsConfig },
      baseDir,
      validate: true,
      ruleSet: { forbidden, required },
    },
    undefined,
    { tsConfig: extractTSConfig(tsConfig) },
  );
  if (typeof output === "string") throw new Error(output);
  const violations = output.summary.violations.map(
    (violation) =>
      `${violation.rule.name}: ${violation.from}${violation.to === violation.from ? "" : ` → ${violation.to}`}(${violation.comment ?? commentOf(violation.rule.name)})`,
  );
  return { modules: output.modules, violations };
}

/** @param {string} name */
function commentOf(name) {
  return [...rules.forbidden, ...rules.required].find((rule) => rule.name === name)?.comment ?? "";
}

async function impurities() {
  /** @type {string[]} */
  const found = [];
  for (const folder of ["lib/domain", "lib/documents"]) {
    for (const file of await filesUnder(folder, /(?<!\.test|-fixture)\.ts$/)) {
      const lines = (await readFile(file, "utf8")).split("\n");
      lines.forEach((line, index) => {
        const code = line.replace(/^\s*(\/\/|\/?\*).*/, "");
        if (IMPURE.test(code))
          found.push(`${file}:${index + 1}: 時計・乱数・環境を使っています: ${line.trim()}`);
      });
    }
  }
  return found;
}
