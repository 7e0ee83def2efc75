import { expect, it } from "vitest";
import { loginErrorAddress } from "./oidc-answer";

const SITE = "https://dashboard.example.go.jp";

it("leads from a failed step to the sign-in page and on to where the person wanted to go", () => {
  expect(loginErrorAddress(`${SITE}/api/auth/error?error=AccessDenied`, `${SITE}/tasks?q=AI`)).toBe(
    "/login?callbackUrl=%2Ftasks%3Fq%3DAI&error=AccessDenied",
  );
  expect(loginErrorAddress(`${SITE}/api/auth/error?error=OAuthCallback`, undefined)).toBe(
    "/login?error=OAuthCallback",
  );
  expect(loginErrorAddress(`${SITE}/api/auth/signin?csrf=true`, SITE)).toBe("/login?error=Callback");
});

it.each(["https://evil.example//evil.example/", "javascript:alert(1)", "%", `${SITE}/login?error=x`])(
  "leads on to no other site and in no circle (%s)",
  (callback) => {
    expect(loginErrorAddress(`${SITE}/api/auth/error?error=Callback`, callback)).toBe(
      "/login?error=Callback",
    );
  },
);

it.each([null, `${SITE}/tasks`, "/login?error=x", "https://idp.example.go.jp/authorize?state=x"])(
  "leaves %s alone",
  (location) => expect(loginErrorAddress(location, SITE)).toBeNull(),
);
