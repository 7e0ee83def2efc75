import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { runNode } from "./test-child.mjs";
import { listProcesses } from "./test-processes.mjs";

/** Runs until it is killed: it does not listen to being asked. */
const STUBBORN = `for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.stdout.write(process.pid + "\\n");
setInterval(() => {}, 1000);`;
const inGroup = (detached: boolean, stdio: string) =>
  `spawn(process.execPath, ["-e", STUBBORN], { detached: ${detached}, stdio: ${stdio} })`;
/** Starts processes of each kind, says their ids, and waits. */
const PARENT = `const { spawn } = require("node:child_process");
const STUBBORN = ${JSON.stringify(STUBBORN)};
const children = [
  ${inGroup(false, '"inherit"')},
  ${inGroup(false, '"ignore"')},
  ${inGroup(true, '"ignore"')},
];
console.log("children " + children.map((child) => child.pid).join(" "));
`;

/** Ids that a program said, and whether they still run. */
async function leftBy(source: string) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kouteihyo-child-"));
  try {
    const file = path.join(folder, "parent.cjs");
    await writeFile(file, source);
    const { code, output, cutOff } = await runNode([file], { limitMinutes: 3 / 60, patienceSeconds: 1 });
    const said = /children (.*)/.exec(output)?.[1]?.split(" ").map(Number) ?? [];
    const running = new Set((await listProcesses()).map(({ pid }) => pid));
    return { code, output, cutOff, said, left: said.filter((pid) => running.has(pid)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it("cuts a program off with all it started, in its group or not, willing or not", async () => {
  const { code, output, cutOff, said, left } = await leftBy(`${PARENT} setInterval(() => {}, 1000);`);
  expect(code).toBeNull();
  expect(cutOff).toBe(true);
  expect(output).toContain("中断しました");
  expect(said).toHaveLength(3);
  expect(left).toEqual([]);
}, 20_000);

it("cuts off one that does not listen, too", async () => {
  const { said, left } = await leftBy(`${PARENT} ${STUBBORN}`);
  expect(said).toHaveLength(3);
  expect(left).toEqual([]);
}, 20_000);

it("gives a program that ends by itself its code", async () => {
  expect(await runNode(["-e", "console.log('words'); process.exit(3)"])).toEqual({
    code: 3,
    output: "words\n",
    cutOff: false,
  });
});
