"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { saveContact } from "./commands";
import { saveContactInput } from "./schema";

export const saveContactAction = defineAction({
  name: "saveContact",
  access: "signedIn",
  schema: saveContactInput,
  echo: ["section", "person", "reach"],
  run: async ({ viewer, input }) => {
    await saveContact(database(), viewer, input);
    revalidatePath(`/contacts/${input.number}`);
    return "担当課と連絡先を保存しました。";
  },
});
