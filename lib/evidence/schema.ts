import { z } from "zod";
import { textInput } from "@/lib/domain/text-input";
import { readLinks } from "./links";

/** 根拠資料 as forms send them. */
export const evidenceFields = {
  /** A line each. */
  links: textInput({
    label: "根拠資料のリンク",
    maxLength: 20_000,
    multiline: true,
    optional: true,
  }).transform((text, context) => {
    const { links, problem } = readLinks(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
    return links;
  }),
  /** Ids of files handed in before, as checkboxes send them: none, one, several. */
  files: z
    .union([
      z.uuid().transform((id) => [id]),
      z.array(z.uuid()).max(20, "ファイルは20件までにしてください。"),
    ])
    .default([])
    .transform((ids) => [...new Set(ids)]),
};
