"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { environment } from "@/lib/environment.mjs";
import { safeCallbackPath } from "./callback-path";
import { defineAction } from "./define-action";
import { Invalid, NotFound, TooManyAttempts } from "./errors";
import { login, logout, startOidc } from "./login";
import { PROVIDER_AWAY, TOO_MANY_ATTEMPTS, WRONG_CREDENTIALS } from "./messages";
import { signInInput } from "./schema";

/** The sign-in form. The same words for a wrong password and an unknown address. */
export const signInAction = defineAction({
  name: "signIn",
  access: "public",
  schema: signInInput.extend({ callbackUrl: z.string().default("/") }),
  echo: ["email"],
  run: async ({ input }) => {
    const result = await login(input.email, input.password);
    if (result === "limited") throw new TooManyAttempts(TOO_MANY_ATTEMPTS);
    if (result === "refused") throw new Invalid({ "": WRONG_CREDENTIALS });
    redirect(safeCallbackPath(input.callbackUrl));
  },
});

/** The button that leads to the OIDC provider. */
export const startOidcAction = defineAction({
  name: "startOidc",
  access: "public",
  schema: z.object({ callbackUrl: z.string().default("/") }),
  run: async ({ input }) => {
    if (!environment().oidc) throw new NotFound();
    const address = await startOidc(safeCallbackPath(input.callbackUrl));
    if (address === null) throw new Invalid({ "": PROVIDER_AWAY });
    redirect(address);
  },
});

/** 「ログアウト」, from any page. */
export const signOutAction = defineAction({
  name: "signOut",
  access: "public",
  schema: z.object({}),
  run: async () => {
    await logout();
    redirect("/");
  },
});
