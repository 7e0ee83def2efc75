"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { assignParts } from "./commands";
import { assignPartsInput } from "./schema";

export const assignPartsAction = defineAction({
  name: "assignParts",
  access: "signedIn",
  schema: assignPartsInput,
  echo: ["person"],
  run: async ({ viewer, input }) => {
    await assignParts(database(), viewer, input);
    redirect(`/ministries/${input.ministry}#desk`);
  },
});
