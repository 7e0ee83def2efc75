"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { addressOf } from "@/lib/request/address";
import { today } from "@/lib/request/today";
import { commitAnswers } from "./commit-commands";
import { commitAnswersInput } from "./schema";

export const commitAnswersAction = defineAction({
  name: "commitAnswers",
  access: "signedIn",
  schema: commitAnswersInput,
  echo: ["behalfReason", "choice"],
  run: async ({ viewer, input }) => {
    const { ministry } = await commitAnswers(database(), viewer, input, today());
    redirect(addressOf(`/ministries/${ministry}/upload`, { file: input.upload, stage: input.stage }));
  },
});
