"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { addressOf } from "@/lib/request/address";
import { today } from "@/lib/request/today";
import { sendForReview } from "@/lib/reviews/send-commands";
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
    if (input.stage === "review") {
      await sendForReview(database(), viewer, input, today());
      redirect(addressOf(`/tasks/${input.code}`, { sent: input.ministry }));
    }
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
    const answer = input.stage === "review" ? { sent: input.ministry } : { reported };
    redirect(addressOf(`/tasks/${input.code}`, answer));
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
    const review = input.stage === "review";
    await (review ? sendForReview : submitReport)(database(), viewer, input, today());
    revalidatePath(`/ministries/${input.ministry}`);
    return review ? `${input.code}の報告を部内確認へ回しました。` : `${input.code}の報告を提出しました。`;
  },
});

export const withdrawAtDeskAction = defineAction({
  name: "withdrawAtDesk",
  access: "signedIn",
  schema: withdrawReportInput,
  echo: ["behalfReason"],
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
    const desk = `/ministries/${input.ministry}`;
    if (input.stage === "review") redirect(`${addressOf(desk, { sent: reported })}#review`);
    redirect(`${addressOf(desk, { reported })}#desk`);
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
