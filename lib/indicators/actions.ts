"use server";

import { revalidatePath } from "next/cache";
import { defineAction } from "@/lib/auth/define-action";
import { database } from "@/lib/db/client";
import { dateLabel } from "@/lib/domain/as-of";
import { decimalLabel } from "@/lib/domain/decimal";
import { today } from "@/lib/request/today";
import { changeIndicator, createIndicator, retireIndicator } from "./commands";
import { submitKpiReport, withdrawKpiReport } from "./report-commands";
import {
  changeIndicatorInput,
  createIndicatorInput,
  recordIndicatorValueInput,
  retireIndicatorInput,
  submitKpiReportInput,
  withdrawIndicatorValueInput,
  withdrawKpiReportInput,
} from "./schema";
import { recordIndicatorValue, withdrawIndicatorValue } from "./value-commands";

const DEFINITION = ["name", "unit", "initialValue", "initialOn", "targetValue", "targetOn"] as const;

/** Both pages of a measure show what was written. */
function renew(): void {
  revalidatePath("/measures/[number]", "layout");
}

/** 「初期値 1,200、目標値 3,000」: what was understood of the numbers. */
function understood(input: { initialValue: string | null; targetValue: string | null }): string {
  const parts = [
    input.initialValue === null ? "" : `初期値 ${decimalLabel(input.initialValue)}`,
    input.targetValue === null ? "" : `目標値 ${decimalLabel(input.targetValue)}`,
  ].filter((text) => text !== "");
  return parts.length === 0 ? "" : `(${parts.join("、")})`;
}

export const createIndicatorAction = defineAction({
  name: "createIndicator",
  access: "signedIn",
  schema: createIndicatorInput,
  echo: [...DEFINITION, "ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await createIndicator(database(), viewer, input);
    renew();
    return `指標「${input.name}」を登録しました${understood(input)}。`;
  },
});

export const changeIndicatorAction = defineAction({
  name: "changeIndicator",
  access: "signedIn",
  schema: changeIndicatorInput,
  echo: [...DEFINITION, "ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await changeIndicator(database(), viewer, input);
    renew();
    return `指標の定義を変更しました${understood(input)}。`;
  },
});

export const retireIndicatorAction = defineAction({
  name: "retireIndicator",
  access: "signedIn",
  schema: retireIndicatorInput,
  echo: ["ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await retireIndicator(database(), viewer, input);
    renew();
    return "指標を廃止しました。";
  },
});

export const recordIndicatorValueAction = defineAction({
  name: "recordIndicatorValue",
  access: "signedIn",
  schema: recordIndicatorValueInput,
  echo: ["value", "effectiveOn", "note", "links", "files", "ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await recordIndicatorValue(database(), viewer, input, today());
    renew();
    return `${dateLabel(input.effectiveOn)}の値を「${decimalLabel(input.value)}」と読み取り、記録しました。`;
  },
});

export const withdrawIndicatorValueAction = defineAction({
  name: "withdrawIndicatorValue",
  access: "signedIn",
  schema: withdrawIndicatorValueInput,
  echo: ["ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await withdrawIndicatorValue(database(), viewer, input);
    renew();
    return "値を取り消しました。";
  },
});

export const submitKpiReportAction = defineAction({
  name: "submitKpiReport",
  access: "signedIn",
  schema: submitKpiReportInput,
  echo: ["state", "effectiveOn", "note", "links", "files", "ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await submitKpiReport(database(), viewer, input, today());
    renew();
    return `${dateLabel(input.effectiveOn)}時点の状況を提出しました。`;
  },
});

export const withdrawKpiReportAction = defineAction({
  name: "withdrawKpiReport",
  access: "signedIn",
  schema: withdrawKpiReportInput,
  echo: ["ministry", "behalfReason"],
  run: async ({ viewer, input }) => {
    await withdrawKpiReport(database(), viewer, input);
    renew();
    return "報告を取り消しました。";
  },
});
