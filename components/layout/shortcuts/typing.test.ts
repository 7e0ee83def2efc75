import { describe, expect, it } from "vitest";
import { type Press, shortcutOf } from "./typing";

const press = (key: string, rest: Partial<Press> = {}): Press => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
  keyCode: 0,
  ...rest,
});

describe("shortcutOf", () => {
  it.each(["/", "?", "n", "p"])("takes %s", (key) => expect(shortcutOf(press(key), false)).toBe(key));

  it.each([
    ["while typing", press("/"), true],
    ["while composing", press("n", { isComposing: true }), false],
    ["from an input method that does not say so", press("n", { keyCode: 229 }), false],
    ["with Ctrl", press("p", { ctrlKey: true }), false],
    ["with Alt", press("n", { altKey: true }), false],
    ["with Command", press("n", { metaKey: true }), false],
    ["when another part took it", press("/", { defaultPrevented: true }), false],
    ["of any other key", press("a"), false],
    ["of capitals", press("N"), false],
  ])("is silent %s", (_when, event, typing) => expect(shortcutOf(event, typing)).toBeNull());
});
