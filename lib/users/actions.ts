"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import {
  changePassword,
  chooseActing,
  chooseMail,
  revokeOtherSessions,
  revokeSession,
} from "./account-commands";
import { canRemoveSamples } from "./policy";
import { removeSamples } from "./sample-commands";
import {
  changePasswordInput,
  chooseActingInput,
  chooseMailInput,
  removeSamplesInput,
  revokeSessionInput,
} from "./schema";

export const changePasswordAction = defineAction({
  name: "changePassword",
  access: "signedIn",
  schema: changePasswordInput,
  run: async ({ viewer, input }) => {
    await changePassword(database(), viewer, input);
    revalidatePath("/me");
    return "パスワードを変更しました。ほかの端末でのログインは終了しました。";
  },
});

export const chooseActingAction = defineAction({
  name: "chooseActing",
  access: "signedIn",
  schema: chooseActingInput,
  run: async ({ viewer, input }) => {
    const label = await chooseActing(database(), viewer, input.membershipId);
    revalidatePath("/", "layout");
    return `「${label}」に切り替えました。`;
  },
});

export const chooseMailAction = defineAction({
  name: "chooseMail",
  access: "signedIn",
  schema: chooseMailInput,
  run: async ({ viewer, input }) => {
    const mailed = input.mailed === "yes";
    await chooseMail(database(), viewer, mailed);
    revalidatePath("/me");
    return mailed ? "これからの通知を、メールでも送ります。" : "通知をメールで送るのをやめました。";
  },
});

export const revokeSessionAction = defineAction({
  name: "revokeSession",
  access: "signedIn",
  schema: revokeSessionInput,
  run: async ({ viewer, input }) => {
    await revokeSession(database(), viewer, input.sessionId);
    revalidatePath("/me");
    return "ログインを終了しました。";
  },
});

export const revokeOtherSessionsAction = defineAction({
  name: "revokeOtherSessions",
  access: "signedIn",
  schema: z.object({}),
  run: async ({ viewer }) => {
    const count = await revokeOtherSessions(database(), viewer);
    revalidatePath("/me");
    return `ほかのログイン${count}件を終了しました。`;
  },
});

export const removeSamplesAction = defineAction({
  name: "removeSamples",
  access: canRemoveSamples,
  schema: removeSamplesInput,
  run: async ({ viewer, input }) => {
    const removed = await removeSamples(database(), viewer, input.basedOn);
    revalidatePath("/", "layout");
    return `サンプルデータ${removed.total}件を削除しました。`;
  },
});
