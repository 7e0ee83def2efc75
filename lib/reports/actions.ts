"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { addressOf } from "@/lib/request/address";
import { today } from "@/lib/request/today";
import { submitReport, withdrawReport } from "./commands";
import { REPORT_FIELDS } from "./report-texts";
import { submitReportInput, withdrawReportInput } from "./schema";

export const submitReportAction = defineAction({
  name: "submitReport",
  access: "signedIn",
  schema: submitReportInput,
  echo: REPORT_FIELDS,
  run: async ({ viewer, input }) => {
    const reported = await submitReport(database(), viewer, input, today());
    redirect(addressOf(`/tasks/${input.code}`, { reported }));
  },
});

export const withdrawReportAction = defineAction({
  name: "withdrawReport",
  access: "signedIn",
  schema: withdrawReportInput,
  echo: ["behalfReason"],
  run: async ({ viewer, input }) => {
    const { code } = await withdrawReport(database(), viewer, input);
    redirect(addressOf(`/tasks/${code}`, { withdrawn: input.report }));
  },
});
