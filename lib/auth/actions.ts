"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { safeCallbackPath } from "./callback-path";
import { defineAction } from "./define-action";
import { Invalid, TooManyAttempts } from "./errors";
import { login, logout } from "./login";
import { TOO_MANY_ATTEMPTS, WRONG_CREDENTIALS } from "./messages";
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
