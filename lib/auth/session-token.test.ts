import { encode } from "next-auth/jwt";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sessionIdOf } from "./session-token";

const SECRET = "a secret of these tests alone";
const token = (sid: string, maxAge = 60) => encode({ token: { sid }, secret: SECRET, maxAge });

afterEach(() => void vi.useRealTimers());

describe("sessionIdOf", () => {
  it("opens a cookie of this installation, the first time and again", async () => {
    const cookie = await token("s1");
    for (let time = 0; time < 3; time += 1) expect(await sessionIdOf(cookie, SECRET)).toBe("s1");
  });

  it("refuses what is missing, forged, changed or of another installation, opened before or not", async () => {
    const cookie = await token("s2");
    expect(await sessionIdOf(cookie, SECRET)).toBe("s2");
    const changed = `${cookie.slice(0, -2)}${cookie.endsWith("AA") ? "BB" : "AA"}`;
    for (const wrong of [undefined, "", "x", changed]) expect(await sessionIdOf(wrong, SECRET)).toBeNull();
    expect(await sessionIdOf(cookie, "another secret")).toBeNull();
  });

  it("refuses a cookie after its end, also one that it opened", async () => {
    const cookie = await token("s3", 60);
    expect(await sessionIdOf(cookie, SECRET)).toBe("s3");
    const never = await token("s4", 60);
    vi.useFakeTimers({ now: Date.now() + 80_000 });
    expect(await sessionIdOf(cookie, SECRET)).toBeNull();
    expect(await sessionIdOf(never, SECRET)).toBeNull();
  });
});
