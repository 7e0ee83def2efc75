"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { addressOf } from "@/lib/request/address";
import { today } from "@/lib/request/today";
import { passReviews, returnReview, takeBackReview } from "./commands";
import { requireReview } from "./require-commands";
import { passReviewsInput, requireReviewInput, returnReviewInput, takeBackReviewInput } from "./schema";

export const passReviewsAction = defineAction({
  name: "passReviews",
  access: "signedIn",
  schema: passReviewsInput,
  run: async ({ viewer, input }) => {
    const count = await passReviews(database(), viewer, input, today());
    revalidatePath(`/ministries/${input.ministry}`);
    revalidatePath("/tasks", "layout");
    const [first] = input.part;
    return count === 1 ? `${first?.code}の報告を提出しました。` : `${count}件の報告を提出しました。`;
  },
});

export const returnReviewAction = defineAction({
  name: "returnReview",
  access: "signedIn",
  schema: returnReviewInput,
  echo: ["reason"],
  run: async ({ viewer, input }) => {
    await returnReview(database(), viewer, input);
    revalidatePath(`/ministries/${input.ministry}`);
    revalidatePath("/tasks", "layout");
    return `${input.code}の報告を差し戻しました。`;
  },
});

/** Leads back to the form, with the texts in it. */
export const takeBackReviewAction = defineAction({
  name: "takeBackReview",
  access: "signedIn",
  schema: takeBackReviewInput,
  run: async ({ viewer, input }) => {
    await takeBackReview(database(), viewer, input);
    const { ministry } = input;
    redirect(addressOf(`/tasks/${input.code}/report`, { ministry, draft: "continue" }));
  },
});

export const requireReviewAction = defineAction({
  name: "requireReview",
  access: "signedIn",
  schema: requireReviewInput,
  run: async ({ viewer, input }) => {
    await requireReview(database(), viewer, input);
    revalidatePath(`/ministries/${input.ministry}`);
    return input.required ? "部内確認を必須にしました。" : "部内確認を任意に戻しました。";
  },
});
