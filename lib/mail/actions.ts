"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { canResendMail } from "./policy";
import { resendMail } from "./resend-commands";
import { resendMailInput } from "./schema";

export const resendMailAction = defineAction({
  name: "resendMail",
  access: canResendMail,
  schema: resendMailInput,
  run: async ({ viewer, input }) => {
    await resendMail(database(), viewer, input);
    revalidatePath("/admin");
    return "メールをもう一度送ります。";
  },
});
