import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Suggestions, suggestionSource } from "./suggestion-source";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const of = (title: string): Suggestions => ({
  total: 1,
  items: [{ kind: "工程", href: "/", number: null, title: [{ text: title, hit: false }] }],
});

it("asks once for what was typed last", async () => {
  const load = vi.fn(async (q: string) => of(q));
  const answer = vi.fn();
  const source = suggestionSource(load, 100);
  for (const q of ["で", "でー", "でーた"]) source.ask(q, answer);
  await vi.advanceTimersByTimeAsync(99);
  expect(load).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(load.mock.calls.map(([q]) => q)).toEqual(["でーた"]);
  expect(answer.mock.calls).toEqual([[of("でーた")]]);
});

it("never gives an older answer after a newer question, and gives up the older one", async () => {
  const given: string[] = [];
  const aborted: string[] = [];
  const times: Record<string, number> = { slow: 500, quick: 10 };
  const source = suggestionSource(async (q, signal) => {
    signal.addEventListener("abort", () => aborted.push(q));
    await new Promise((resolve) => setTimeout(resolve, times[q]));
    return of(q);
  }, 100);
  const answer = (found: Suggestions | null) => given.push(found?.items[0]?.title[0]?.text ?? "none");
  source.ask("slow", answer);
  await vi.advanceTimersByTimeAsync(150);
  source.ask("quick", answer);
  await vi.advanceTimersByTimeAsync(1000);
  expect(given).toEqual(["quick"]);
  expect(aborted).toEqual(["slow"]);
});

it("says when there is no answer, and nothing after it was cancelled", async () => {
  const answer = vi.fn();
  const source = suggestionSource(async () => Promise.reject(new Error("away")), 100);
  source.ask("a", answer);
  await vi.advanceTimersByTimeAsync(200);
  expect(answer.mock.calls).toEqual([[null]]);
  source.ask("b", answer);
  source.cancel();
  await vi.advanceTimersByTimeAsync(200);
  expect(answer).toHaveBeenCalledTimes(1);
});
