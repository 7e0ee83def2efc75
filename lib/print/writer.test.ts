import { expect, it } from "vitest";
import { TooManyAttempts } from "@/lib/auth/errors";
import { sampleDocument } from "./document-fixture";
import { writePrint } from "./writer";

const never = new AbortController().signal;
const document = (title: string) => ({ ...sampleDocument(), title });

/** Processes of this one that are at work. */
function writing(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap").length;
}

it("writes in a process of its own, and an equal document once", async () => {
  const bytes = await writePrint(document("a"), "pdf", never);
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
  expect(await writePrint(document("a"), "pdf", never)).toBe(bytes);
  const book = await writePrint(document("a"), "xlsx", never);
  expect(Buffer.from(book.slice(0, 2)).toString()).toBe("PK");
});

it("ends when the person goes away, also while they wait", async () => {
  const gone = new AbortController();
  const leaves = new AbortController();
  const first = writePrint(document("b"), "pdf", gone.signal);
  const second = writePrint(document("c"), "pdf", leaves.signal);
  const third = writePrint(document("d"), "xlsx", never);
  leaves.abort();
  await expect(second).rejects.toThrow();
  await expect.poll(writing).toBe(1);
  gone.abort();
  await expect(first).rejects.toThrow();
  expect((await third).length).toBeGreaterThan(1_000);
  await expect.poll(writing).toBe(0);
});

it("asks to come again where too many wait", async () => {
  const gone = new AbortController();
  const asked = Array.from({ length: 10 }, (_, index) =>
    writePrint(document(`e${index}`), "pdf", gone.signal).catch((error: unknown) => error),
  );
  expect(await asked[9]).toBeInstanceOf(TooManyAttempts);
  gone.abort();
  const ended = await Promise.all(asked);
  expect(ended.filter((result) => result instanceof Error)).toHaveLength(10);
});
