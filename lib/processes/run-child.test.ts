import { expect, it } from "vitest";
import { runChild } from "./run-child";

const LIMITS = { memoryMb: 64, timeMs: 20_000, answerBytes: 1_000 };
const script = (text: string) => ["--input-type=module", "--eval", text];
const run = (text: string, limits = {}, signal?: AbortSignal) =>
  runChild({
    arguments: script(text),
    input: "given",
    limits: { ...LIMITS, ...limits },
    ...(signal ? { signal } : {}),
  });

it("gives what the process answers, which knows nothing of this one's environment", async () => {
  const text = `
    const parts = [];
    for await (const part of process.stdin) parts.push(part);
    const known = Object.keys(process.env).filter((name) => !name.startsWith("__"));
    process.stdout.write(Buffer.concat(parts) + " " + known.join());`;
  expect((await run(text)).answer?.toString()).toBe("given NODE_ENV");
});

it("says how it ended without an answer", async () => {
  expect(await run("console.error('why'); process.exit(3)")).toMatchObject({
    failure: "exit",
    said: expect.stringMatching(/3: why/),
  });
  expect(await run("setInterval(() => 0, 1000)", { timeMs: 500 })).toMatchObject({ failure: "time" });
  expect(await run("process.stdout.write('x'.repeat(5000))")).toMatchObject({ failure: "length" });
});

it("ends when nobody waits for it any more", async () => {
  const gone = new AbortController();
  const running = run("setInterval(() => 0, 1000)", {}, gone.signal);
  setTimeout(() => gone.abort(new Error("gone")), 300);
  await expect(running).rejects.toThrow("gone");
  await expect(run("0", {}, gone.signal)).rejects.toThrow("gone");
});
