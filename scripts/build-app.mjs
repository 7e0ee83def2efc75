import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fingerprint } from "./source-files.mjs";
import { StopWithReason } from "./stop-with-reason.mjs";
import { subsetFontsWhenChanged } from "./subset-fonts.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const BUILD_STAMP = ".next/build-sources";
const CLIENT = "lib/db/generated";

/**
 * Generates what is made from other files and not kept with them, where those changed: the Prisma client and
 * the web font's part.
 * @param {(line: string) => void} say
 */
export async function generateWhenChanged(say) {
  await generateClientWhenChanged(say);
  await subsetFontsWhenChanged(say);
}

/** @param {(line: string) => void} say */
async function generateClientWhenChanged(say) {
  const stamp = path.join(CLIENT, ".schema");
  const wanted = await fingerprint(["prisma/schema", "package-lock.json"]);
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  say("データベースの型を生成しています");
  // Without an engine binary named here, `generate` would try to download one it doesn't need.
  await run("prisma", ["generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  });
  await writeFile(stamp, wanted);
}

/**
 * Builds the application when its sources changed.
 * @param {(line: string) => void} say
 */
export async function buildWhenChanged(say) {
  const wanted = await fingerprint(SOURCES);
  if (existsSync(".next/BUILD_ID") && (await readFile(BUILD_STAMP, "utf8").catch(() => "")) === wanted)
    return;
  say("アプリケーションをビルドしています(初回とソースの変更後のみ、1〜2分かかります)");
  await run("next", ["build"], { NODE_ENV: "production" });
  await writeFile(BUILD_STAMP, wanted);
}

/**
 * @param {string} name of the package, whose command has the same name
 * @param {string[]} args
 * @param {Record<string, string>} variables
 */
async function run(name, args, variables) {
  const { bin } = JSON.parse(await readFile(path.join("node_modules", name, "package.json"), "utf8"));
  const file = path.join("node_modules", name, typeof bin === "string" ? bin : bin[name]);
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code === 0) return;
  console.error(output.trim());
  throw new StopWithReason(`${name} ${args.join(" ")} に失敗しました(上の出力を参照してください)。`);
}
