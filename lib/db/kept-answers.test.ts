import { describe, expect, it } from "vitest";
import { keptAnswers } from "./kept-answers";

/** Counts how often it was asked. */
function question() {
  const asked: string[] = [];
  return { asked, ask: (text: string) => async () => `${text}${asked.push(text)}` };
}

describe("keptAnswers", () => {
  it("asks once per key while the state is the same", async () => {
    const answer = keptAnswers<string>(24);
    const { asked, ask } = question();
    expect(await Promise.all([answer("1", "a", ask("a")), answer("1", "a", ask("a"))])).toEqual(["a1", "a1"]);
    expect(await answer("1", "b", ask("b"))).toBe("b2");
    expect(await answer("1", "a", ask("a"))).toBe("a1");
    expect(asked).toEqual(["a", "b"]);
  });

  it("asks again in another state, and does not bring an old answer back", async () => {
    const answer = keptAnswers<string>(24);
    const { ask } = question();
    expect(await answer("1", "a", ask("a"))).toBe("a1");
    expect(await answer("2", "a", ask("a"))).toBe("a2");
    expect(await answer("1", "a", ask("a"))).toBe("a3");
  });

  it("puts no late answer of an old state into the new one", async () => {
    const answer = keptAnswers<string>(24);
    let resolve = (_: string) => {};
    const promise = new Promise<string>((settle) => {
      resolve = settle;
    });
    const late = answer("1", "a", () => promise);
    expect(await answer("2", "a", async () => "new")).toBe("new");
    resolve("old");
    expect(await late).toBe("old");
    expect(await answer("2", "a", async () => "asked again")).toBe("new");
  });

  it("keeps no failure", async () => {
    const answer = keptAnswers<string>(24);
    await expect(answer("1", "a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await answer("1", "a", async () => "there")).toBe("there");
  });

  it("forgets the oldest of too many", async () => {
    const answer = keptAnswers<string>(24);
    const { ask } = question();
    for (let index = 0; index <= 24; index++) await answer("1", String(index), ask(""));
    expect(await answer("1", "24", ask(""))).toBe("25");
    expect(await answer("1", "0", ask(""))).toBe("26");
  });
});
