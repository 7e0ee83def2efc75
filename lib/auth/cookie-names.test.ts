import { expect, it } from "vitest";
import { authCookies } from "./cookie-names";

it("binds cookies to the host over TLS", () => {
  for (const { name, options } of Object.values(authCookies("https://dashboard.example.go.jp"))) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
    expect(options).not.toHaveProperty("domain");
  }
});

it.each([undefined, "http://localhost:3000"])("uses plain names without TLS (%s)", (authUrl) => {
  for (const { name, options } of Object.values(authCookies(authUrl))) {
    expect(name).not.toMatch(/^__/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false, path: "/" });
  }
});
