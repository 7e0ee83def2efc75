import { expect, it } from "vitest";
import { openTurns } from "./turns";

it("lets so many in, one after the other, and refuses whom it has no room for", async () => {
  const turns = openTurns(2, 2);
  const [first, second] = await Promise.all([turns.enter(), turns.enter()]);
  const entered: string[] = [];
  const enter = async (name: string) => {
    const leave = await turns.enter();
    entered.push(name);
    return leave;
  };
  const third = enter("third");
  const fourth = enter("fourth");
  expect(await turns.enter()).toBeNull();
  expect(entered).toEqual([]);
  first?.();
  const leave = await third;
  expect(entered).toEqual(["third"]);
  second?.();
  (await fourth)?.();
  leave?.();
  expect(entered).toEqual(["third", "fourth"]);
  expect(await turns.enter()).not.toBeNull();
});

it("forgets who goes away while they wait", async () => {
  const turns = openTurns(1, 1);
  const leave = await turns.enter();
  const gone = new AbortController();
  const waits = turns.enter(gone.signal);
  gone.abort(new Error("gone"));
  await expect(waits).rejects.toThrow("gone");
  await expect(turns.enter(gone.signal)).rejects.toThrow("gone");
  const next = turns.enter();
  leave?.();
  expect(await next).not.toBeNull();
});
