import type { CoverageView } from "@/lib/coverage/filter";

/** Names of the ways to cut the cross table, in the order they are offered. */
export const VIEW_WORDS: {
  [Field in keyof CoverageView]: {
    label: string;
    choices: readonly (readonly [CoverageView[Field], string])[];
  };
} = {
  by: {
    label: "条の分け方",
    choices: [
      ["article", "条"],
      ["column", "欄(11条1項・2項など)"],
    ],
  },
  role: {
    label: "府省庁の立場",
    choices: [
      ["lead", "主担当のみ"],
      ["any", "連携を含む"],
    ],
  },
  mark: {
    label: "数える印",
    choices: [
      ["any", "◎と○"],
      ["primary", "◎のみ"],
      ["related", "○のみ"],
    ],
  },
};

/** 「条」「主担当のみ」「◎と○」 of a view. */
export function viewWord<Field extends keyof CoverageView>(field: Field, value: CoverageView[Field]): string {
  return VIEW_WORDS[field].choices.find(([choice]) => choice === value)?.[1] ?? value;
}

/** Labels of the fields of `/coverage`, for messages. */
export const VIEW_LABELS = {
  asOf: "基準日",
  by: VIEW_WORDS.by.label,
  role: VIEW_WORDS.role.label,
  mark: VIEW_WORDS.mark.label,
};
