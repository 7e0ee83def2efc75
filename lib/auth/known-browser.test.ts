import { expect, it } from "vitest";
import { readKnownBrowser, rememberInBrowser } from "./known-browser";

const SECRET = "a-secret-for-tests-only-0123456789";
const user = (index: number) => `0000000${index}-0000-4000-8000-000000000000`;

it("knows a browser again, with the people who used it, five at most", () => {
  let cookie: string | undefined;
  for (let index = 0; index < 7; index++) {
    cookie = rememberInBrowser(readKnownBrowser(cookie, SECRET), user(index), SECRET);
  }
  const known = readKnownBrowser(cookie, SECRET);
  expect(known?.userIds).toEqual([6, 5, 4, 3, 2].map(user));
  const again = readKnownBrowser(rememberInBrowser(known, user(3), SECRET), SECRET);
  expect(again).toEqual({ deviceId: known?.deviceId, userIds: [3, 6, 5, 4, 2].map(user) });
});

it("believes no cookie that it did not sign", () => {
  const cookie = rememberInBrowser(null, user(1), SECRET);
  const forged = cookie.replace(user(1), user(2));
  const values = [undefined, "", "a.b.c", forged, `${cookie}x`, `${cookie}.x`, cookie.slice(0, -1)];
  for (const value of values) expect(readKnownBrowser(value, SECRET)).toBeNull();
  expect(readKnownBrowser(cookie, "another-secret-for-tests-0123456789")).toBeNull();
});
