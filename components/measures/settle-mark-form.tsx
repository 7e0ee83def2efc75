"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { Select, type SelectGroup, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";

/** What becomes of one 要確認 mark, with a reason. */
export function SettleMarkForm({
  choices,
  ...form
}: ActFormProps & { choices: readonly (SelectOption | SelectGroup)[] }) {
  return (
    <ActForm {...form} submit="この扱いに決める">
      {(field) => (
        <>
          <Select {...field("choice")} label="印の扱い" empty="選んでください" options={choices} required />
          <TextArea
            {...field("reason")}
            label="理由"
            hint="確かめた資料や考え方を書いてください。だれでも読めます。"
            maxLength={2000}
            required
          />
        </>
      )}
    </ActForm>
  );
}
