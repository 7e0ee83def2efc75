"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { discardDraft } from "./commands";
import { discardDraftInput } from "./schema";

export const discardDraftAction = defineAction({
  name: "discardDraft",
  access: "signedIn",
  schema: discardDraftInput,
  run: async ({ viewer, input }) => {
    await discardDraft(database(), viewer, input);
    revalidatePath("/tasks", "layout");
    revalidatePath("/me");
    return undefined;
  },
});
