import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { makeDemoOriginal } from "./bench/databases.mjs";
import { buildWhenChanged, generateWhenChanged } from "./build-app.mjs";
import { testBrowser } from "./test-browser.mjs";
import { programOf, runNode } from "./test-child.mjs";
import { checkRooms } from "./test-rooms.mjs";
import { testVitest } from "./test-vitest.mjs";

/** @typedef {import("./test-gate.mjs").Step} Step */

/** The gate, in its order. */
export const STEPS = /** @type {Step[]} */ ([
  {
    name: "client",
    title: "型と文字の生成",
    run: () => check(() => generateWhenChanged(say)),
  },
  {
    name: "database",
    title: "Postgresでのテスト(Vitest)",
    needs: ["client"],
    // One file after another, which leaves room for the checks that need no Postgres, and for the build.
    aside: true,
    run: () => testVitest("database"),
  },
  { name: "types", title: "型の検査(TypeScript)", needs: ["client"], run: () => check(types) },
  { name: "lint", title: "書き方の検査(Biome)", run: () => check(lint) },
  { name: "rooms", title: "部屋の境界の検査(dependency-cruiser)", run: () => check(checkRooms) },
  { name: "knip", title: "使われていないものの検査(knip)", run: () => check(unused) },
  { name: "unit", title: "規則のテスト(Vitest)", needs: ["client"], run: () => testVitest("unit") },
  {
    name: "build",
    title: "本番用のビルド(Next.js)",
    needs: ["client"],
    run: () => check(() => buildWhenChanged(say)),
  },
  {
    name: "proofs",
    title: "認可の表と、同時の更新、停止からの復旧の検査(少ない回数)",
    needs: ["build"],
    // They keep a server busy, and the stories leave room for one.
    aside: true,
    run: () =>
      checks([
        ["check-authorization.mjs"],
        ["check-concurrency.mjs", "--editors", "6", "--rounds", "4"],
        ["check-crash.mjs", "--kills", "1", "--writers", "3"],
      ]),
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

/**
 * The long proofs (npm run check:…) with small counts, one after the other.
 * @param {string[][]} commands file and arguments of each
 * @returns {Promise<import("./test-gate.mjs").Outcome>}
 */
async function checks(commands) {
  const problems = [];
  const { folder, remove } = await makeDemoOriginal();
  try {
    for (const [file = "", ...args] of commands) {
      const env = { DEMO_ORIGINAL: folder };
      problems.push(...problemsOf(await runNode([path.join("scripts", file), ...args], { env })));
    }
  } finally {
    await remove();
  }
  const failed = problems.length;
  return { passed: commands.length - failed, failed, skipped: [], problems };
}

async function types() {
  // Makes next-env.d.ts and the types of the routes, which a fresh clone does not have.
  const generated = await runNode([programOf("next"), "typegen"]);
  if (generated.code !== 0) return [generated.output];
  return problemsOf(await runNode([programOf("typescript", "tsc"), "--noEmit", "--pretty"]));
}

async function lint() {
  const biome = programOf("@biomejs/biome");
  const seen = await onWrongFile("export const wrong = (value: any) => value!.x;\n", (folder) =>
    runNode([biome, "lint", "--config-path=.", "--vcs-enabled=false", folder]),
  );
  const blind =
    seen.code !== 0 && /noExplicitAny/.test(seen.output) && /noNonNullAssertion/.test(seen.output)
      ? []
      : [`Biome が、誤りのあるコード(any と !)に気づきません。\n${seen.output}`];
  return [...blind, ...problemsOf(await runNode([biome, "check", "--error-on-warnings"]))];
}

async function unused() {
  const knip = path.resolve(programOf("knip"));
  const seen = await onWrongFile("export const unused = 1;\n", (folder) =>
    runNode([knip, "--no-progress", "--files", "--directory", folder]),
  );
  const blind =
    seen.code !== 0 && seen.output.includes("wrong.ts")
      ? []
      : [`knip が、使われていないファイルに気づきません。\n${seen.output}`];
  return [...blind, ...problemsOf(await runNode([knip, "--no-progress", "--treat-config-hints-as-errors"]))];
}

/**
 * Shows a tool a file it has to object to, so that a tool that sees nothing can't pass.
 * @template T
 * @param {string} text
 * @param {(folder: string) => Promise<T>} look
 */
async function onWrongFile(text, look) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-wrong-"));
  try {
    await writeFile(path.join(folder, "wrong.ts"), text);
    await writeFile(path.join(folder, "package.json"), '{ "name": "wrong" }\n');
    return await look(folder);
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
