import { z } from "zod";
import { actFields } from "@/lib/activity/act-fields";
import { partFields } from "@/lib/reports/schema";

/** The form that gives parts of a ministry to one of its people, or takes them back (an empty `person`). */
export const assignPartsInput = z.object({
  requestId: actFields.requestId,
  ministry: partFields.ministry,
  /** 「K02-03:4」: 工程番号 and the version it is based on. */
  parts: z
    .string()
    .regex(/^K\d{2,3}-\d{2,3}:\d{1,9}(?: K\d{2,3}-\d{2,3}:\d{1,9}){0,199}$/, "工程を選んでください。")
    .transform((text) =>
      text.split(" ").map((part) => {
        const [code = "", version] = part.split(":");
        return { code, basedOn: Number(version) };
      }),
    ),
  person: z
    .union([z.literal(""), z.uuid()], "担当者を選んでください。")
    .transform((id) => (id === "" ? null : id)),
});
export type AssignParts = z.output<typeof assignPartsInput>;
