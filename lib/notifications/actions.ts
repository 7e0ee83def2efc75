"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { NotFound } from "@/lib/auth/errors";
import { database } from "@/lib/db/client";
import { notifiedAddress } from "./address";
import { readAllNotifications, readNotification } from "./commands";
import { getNotification } from "./queries";
import { openNotificationInput, readAllInput } from "./schema";

/** Leads to what a notification tells of; from then on it is read. */
export const openNotificationAction = defineAction({
  name: "openNotification",
  access: "signedIn",
  schema: openNotificationInput,
  run: async ({ viewer, input }) => {
    const notification = await getNotification(viewer, input.id);
    if (!notification) throw new NotFound();
    await readNotification(database(), viewer, input.id);
    revalidateCounts();
    redirect(notifiedAddress(notification));
  },
});

export const readAllAction = defineAction({
  name: "readAll",
  access: "signedIn",
  schema: readAllInput,
  run: async ({ viewer, input }) => {
    const count = await readAllNotifications(database(), viewer, input.newest);
    revalidateCounts();
    return `${count}件を既読にしました。`;
  },
});

/** The number in the header stands on every page. */
function revalidateCounts(): void {
  revalidatePath("/", "layout");
}
