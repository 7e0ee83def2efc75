"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { Checkbox } from "@/components/ui/checkbox";

/** Says that a draft is not wanted, once that is confirmed. */
export function DiscardForm(form: ActFormProps) {
  return (
    <ActForm {...form} submit="この下書きを破棄する" variant="outline">
      {(field) => {
        const { defaultValue: _, ...confirmed } = field("confirmed");
        return (
          <Checkbox
            {...confirmed}
            value="yes"
            label="この版を承認しないことと、手で決めた対応が使われなくなることを確認しました。"
          />
        );
      }}
    </ActForm>
  );
}
