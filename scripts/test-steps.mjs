import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buildWhenChanged, generateClientWhenChanged } from "./build-app.mjs";
import { testBrowser } from "./test-browser.mjs";
import { programOf, runNode } from "./test-child.mjs";
import { checkRooms } from "./test-rooms.mjs";
import { testVitest } from "./test-vitest.mjs";

/** @typedef {import("./test-gate.mjs").Step} Step */

/** The gate, in its order. */
export const STEPS = /** @type {Step[]} */ ([
  {
    name: "client",
    title: "データベースの型の生成",
    run: () => check(() => generateClientWhenChanged(say)),
  },
  { name: "types", title: "型の検査(TypeScript)", needs: ["client"], run: () => check(types) },
  { name: "lint", title: "書き方の検査(Biome)", run: () => check(lint) },
  { name: "rooms", title: "部屋の境界の検査(dependency-cruiser)", run: () => check(checkRooms) },
  { name: "knip", title: "使われていないものの検査(knip)", run: () => check(unused) },
  { name: "unit", title: "規則のテスト(Vitest)", needs: ["client"], run: () => testVitest("unit") },
  {
    name: "database",
    title: "Postgresでのテスト(Vitest)",
    needs: ["client"],
    run: () => testVitest("database"),
  },
  {
    name: "build",
    title: "本番用のビルド(Next.js)",
    needs: ["client"],
    run: () => check(() => buildWhenChanged(say)),
  },
  {
    name: "browser",
    title: "ブラウザーでのテスト(Playwright)",
    needs: ["build"],
    run: () => testBrowser(say),
  },
]);

/**
 * One check: passes when it says nothing.
 * @param {() => Promise<string[] | void>} run what is wrong
 * @returns {Promise<import("./test-gate.mjs").Outcome>}
 */
async function check(run) {
  const problems = (await run()) ?? [];
  const failed = problems.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, skipped: [], problems };
}

async function types() {
  // Makes next-env.d.ts and the types of the routes, which a fresh clone does not have.
  const generated = await runNode([programOf("next"), "typegen"]);
  if (generated.code !== 0) return [generated.output];
  return problemsOf(await runNode([programOf("typescript", "tsc"), "--noEmit", "--pretty"]));
}

async function lint() {
  const biome = programOf("@biomejs/biome");
  const wrong = "export const wrong = (value: any) => value!.x;\n";
  const seen = await runNode([biome, "lint", "--stdin-file-path=lib/wrong.ts"], { input: wrong });
  const blind =
    seen.code !== 0 && /noExplicitAny/.test(seen.output) && /noNonNullAssertion/.test(seen.output)
      ? []
      : ["Biome が、誤りのあるコード(any と !)に気づきません。"];
  return [
    ...blind,
    ...problemsOf(await runNode([biome, "check", "--error-on-warnings", "--no-errors-on-unmatched"])),
  ];
}

async function unused() {
  const knip = programOf("knip");
  const problems = problemsOf(await runNode([knip, "--no-progress", "--treat-config-hints-as-errors"]));
  return [...(await blindKnip(knip)), ...problems];
}

/**
 * Whether knip sees a file that nobody uses.
 * @param {string} knip
 */
async function blindKnip(knip) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-knip-"));
  try {
    const { cp, writeFile } = await import("node:fs/promises");
    await cp("package.json", path.join(folder, "package.json"));
    await writeFile(path.join(folder, "unused.ts"), "export const unused = 1;\n");
    const { code, output } = await runNode([
      path.resolve(knip),
      "--no-progress",
      "--files",
      "--directory",
      folder,
    ]);
    return code !== 0 && output.includes("unused.ts")
      ? []
      : ["knip が、使われていないファイルに気づきません。"];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {{ code: number | null, output: string }} result */
function problemsOf({ code, output }) {
  return code === 0 ? [] : [output.trim() || `終了コード ${code}`];
}

/** @param {string} line */
function say(line) {
  console.log(`  ${line}`);
}
