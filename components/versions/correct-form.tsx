"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Select, type SelectGroup } from "@/components/ui/select";

/** Says by hand where a row comes from. */
export function CorrectForm({
  choices,
  from,
  carries,
  ...form
}: ActFormProps & {
  /** Rows of the version before, the likest first. */
  choices: readonly SelectGroup[];
  from: string;
  carries: boolean;
}) {
  return (
    <ActForm {...form} submit="この対応に決める">
      {(field) => (
        <>
          <Select
            {...field("from", from)}
            label="引き継ぐ元の行(前の版)"
            empty="新規(元になる行はない)"
            options={choices}
            hint="同じ元を選んだ行が複数あると、分割として扱います。どの行からも選ばれない元の行は、廃止になります。"
          />
          <Checkbox
            name="carries"
            value="yes"
            id={field("carries").id}
            defaultChecked={carries}
            label="分割のとき、この行が元の行の報告とコメントを引き継ぐ"
          />
        </>
      )}
    </ActForm>
  );
}
