import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ACTIVITY_KINDS } from "./kinds";

const ROOT = path.resolve(import.meta.dirname, "../..");

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.(ts|mjs)$/.test(file) && !file.startsWith(`db${path.sep}generated`))
    .map((file) => path.join(folder, file));
}

/** The text of each call's argument list, by counting brackets. */
function callsOf(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`(?<!function )\\b${name}\\(`, "g"))].map(({ index }) => {
    const start = text.indexOf("(", index);
    let depth = 0;
    for (let at = start; at < text.length; at++) {
      if (text[at] === "(") depth++;
      if (text[at] === ")" && --depth === 0) return text.slice(start, at);
    }
    return text.slice(start);
  });
}

/** What stands after `kind:` in a call: every word in quotes, up to the next field. */
function kindsIn(call: string): string[] {
  const said = /\bkind:([\s\S]*?)(?:,\s*(?:\w+:|\w+,|\.\.\.|\})|$)/.exec(call)?.[1] ?? "";
  return [...said.matchAll(/["'](\w+)["']/g)].flatMap(([, kind]) => kind ?? []);
}

it("has words and an audience for every kind that is written anywhere", () => {
  const found = sources("lib")
    .concat(sources("scripts"))
    .flatMap((file) => {
      const text = readFileSync(path.join(ROOT, file), "utf8");
      return callsOf(text, "recordActivity").map((call) => ({ file, kinds: kindsIn(call) }));
    });
  expect(found.length).toBeGreaterThan(8);
  expect(
    found.filter(({ kinds }) => kinds.length === 0).map(({ file }) => file),
    "a call says its kind by name",
  ).toEqual([]);
  const unknown = found.flatMap(({ kinds }) => kinds).filter((kind) => !Object.hasOwn(ACTIVITY_KINDS, kind));
  expect(unknown, "each needs its words in kinds.ts").toEqual([]);
});

it("keeps what people do with their accounts from everyone, and 部内確認 within its ministry", () => {
  for (const [kind, { audience, group }] of Object.entries(ACTIVITY_KINDS)) {
    const unsubmitted = ["sendForReview", "takeBackReview", "returnReview"].includes(kind);
    expect(audience, kind).toBe(group === "accounts" ? "audit" : unsubmitted ? "ministry" : "everyone");
  }
});
