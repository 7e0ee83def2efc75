"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { settleMark } from "./mark-commands";
import { markChoiceLabel } from "./mark-words";
import { canSettleMark } from "./policy";
import { settleMarkInput } from "./schema";

export const settleMarkAction = defineAction({
  name: "settleMark",
  access: canSettleMark,
  schema: settleMarkInput,
  echo: ["choice", "reason"],
  run: async ({ viewer, input }) => {
    await settleMark(database(), viewer, input);
    revalidatePath("/measures/[number]", "page");
    return `「${markChoiceLabel(input.choice)}」で決めました。条ごとの対応の件数に反映しています。`;
  },
});
