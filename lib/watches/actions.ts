"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { subjectAddress } from "@/lib/comments/subject";
import { database } from "@/lib/db/client";
import { setWatch } from "./commands";
import { setWatchInput } from "./schema";

export const setWatchAction = defineAction({
  name: "setWatch",
  access: "signedIn",
  schema: setWatchInput,
  run: async ({ viewer, input }) => {
    const subject = await setWatch(database(), viewer, input);
    revalidatePath(subjectAddress(subject));
    return input.watch === "yes" ? "通知を受け取ります。" : "通知を受け取るのをやめました。";
  },
});
