"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { addressOf } from "@/lib/request/address";
import { today } from "@/lib/request/today";
import { submitReports } from "./batch-commands";
import { BATCH_FIELDS, submitReportsInput } from "./batch-schema";
import { repeatReport, submitReport, withdrawReport } from "./commands";
import { REPORT_FIELDS } from "./report-texts";
import { stateSchedule, withdrawSchedule } from "./schedule-commands";
import {
  repeatReportInput,
  stateScheduleInput,
  submitReportInput,
  withdrawReportInput,
  withdrawScheduleInput,
} from "./schema";

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

/** 「前回から変更なし」 */
export const repeatReportAction = defineAction({
  name: "repeatReport",
  access: "signedIn",
  schema: repeatReportInput,
  echo: ["behalfReason"],
  run: async ({ viewer, input }) => {
    const reported = await repeatReport(database(), viewer, input, today());
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

/** The same from the desk of a ministry, which goes on with its next row. */
export const reportAtDeskAction = defineAction({
  name: "reportAtDesk",
  access: "signedIn",
  schema: submitReportInput,
  echo: REPORT_FIELDS,
  run: async ({ viewer, input }) => {
    await submitReport(database(), viewer, input, today());
    revalidatePath(`/ministries/${input.ministry}`);
    return `${input.code}の報告を提出しました。`;
  },
});

export const withdrawAtDeskAction = defineAction({
  name: "withdrawAtDesk",
  access: "signedIn",
  schema: withdrawReportInput,
  run: async ({ viewer, input }) => {
    const { code, ministry } = await withdrawReport(database(), viewer, input);
    revalidatePath(`/ministries/${ministry}`);
    return `${code}の報告を取り消しました。`;
  },
});

export const submitReportsAction = defineAction({
  name: "submitReports",
  access: "signedIn",
  schema: submitReportsInput,
  echo: BATCH_FIELDS,
  run: async ({ viewer, input }) => {
    const reported = await submitReports(database(), viewer, input, today());
    redirect(`${addressOf(`/ministries/${input.ministry}`, { reported })}#desk`);
  },
});

export const stateScheduleAction = defineAction({
  name: "stateSchedule",
  access: "signedIn",
  schema: stateScheduleInput,
  echo: ["quarters", "behalfReason"],
  run: async ({ viewer, input }) => {
    const stated = await stateSchedule(database(), viewer, input, today());
    redirect(addressOf(`/tasks/${input.code}`, { stated }));
  },
});

export const withdrawScheduleAction = defineAction({
  name: "withdrawSchedule",
  access: "signedIn",
  schema: withdrawScheduleInput,
  echo: ["behalfReason"],
  run: async ({ viewer, input }) => {
    const { code } = await withdrawSchedule(database(), viewer, input);
    redirect(addressOf(`/tasks/${code}`, { unstated: input.statement }));
  },
});
