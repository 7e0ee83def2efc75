"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { today } from "@/lib/request/today";
import { cancelFiles, deleteFiles, prepareFiles } from "./commands";
import { preparedFileInput, prepareFilesInput } from "./schema";

export const prepareFilesAction = defineAction({
  name: "prepareFiles",
  access: "signedIn",
  schema: prepareFilesInput,
  run: async ({ viewer, input }) => {
    await prepareFiles(database(), viewer, input, today());
    revalidatePath("/prints");
    return "ファイルの作成を始めました。できあがると、「作成済みファイル」から受け取れます。";
  },
});

export const cancelFilesAction = defineAction({
  name: "cancelFiles",
  access: "signedIn",
  schema: preparedFileInput,
  run: async ({ viewer, input }) => {
    await cancelFiles(database(), viewer, input);
    revalidatePath("/prints");
    return "ファイルの作成を取り消しました。";
  },
});

export const deleteFilesAction = defineAction({
  name: "deleteFiles",
  access: "signedIn",
  schema: preparedFileInput,
  run: async ({ viewer, input }) => {
    await deleteFiles(database(), viewer, input);
    revalidatePath("/prints");
    return "作成済みファイルを削除しました。";
  },
});
