"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { approveVersion } from "./approve-commands";
import { discardVersion } from "./discard-commands";
import { canImportPlan } from "./policy";
import {
  approveVersionInput,
  correctSuccessionInput,
  discardVersionInput,
  rematchVersionInput,
} from "./schema";
import { correctSuccession, rematchVersion } from "./succession-commands";

export const correctSuccessionAction = defineAction({
  name: "correctSuccession",
  access: canImportPlan,
  schema: correctSuccessionInput,
  echo: ["from", "carries"],
  run: async ({ viewer, input }) => {
    await correctSuccession(database(), viewer, input);
    revalidatePath("/admin/plans/[version]", "page");
    return input.from === null
      ? `${input.key}を新規の行にしました。`
      : `${input.key}は、前の版の${input.from}から続く行になりました。`;
  },
});

export const rematchVersionAction = defineAction({
  name: "rematchVersion",
  access: canImportPlan,
  schema: rematchVersionInput,
  run: async ({ viewer, input }) => {
    await rematchVersion(database(), viewer, input);
    redirect(`/admin/plans/${input.plan}`);
  },
});

export const approveVersionAction = defineAction({
  name: "approveVersion",
  access: canImportPlan,
  schema: approveVersionInput,
  run: async ({ viewer, input }) => {
    await approveVersion(database(), viewer, input);
    redirect(`/admin/plans/${input.plan}`);
  },
});

export const discardVersionAction = defineAction({
  name: "discardVersion",
  access: canImportPlan,
  schema: discardVersionInput,
  run: async ({ viewer, input }) => {
    await discardVersion(database(), viewer, input);
    redirect("/admin/plans#versions");
  },
});
