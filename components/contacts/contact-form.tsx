"use client";

import { ActForm, type ActFormProps } from "@/components/forms/act-form";
import { TextField } from "@/components/ui/text-field";

/** 担当課・担当者・連絡先 of a ministry for an item. @param standing what it begins with */
export function ContactForm({
  standing: { section, person, reach },
  ...form
}: ActFormProps & { standing: { section: string; person: string; reach: string } }) {
  return (
    <ActForm {...form} submit="保存する">
      {(field) => (
        <>
          <TextField {...field("section", section)} label="担当課" maxLength={100} required />
          <TextField {...field("person", person)} label="担当者" maxLength={100} autoComplete="off" />
          <TextField
            {...field("reach", reach)}
            label="連絡先"
            hint="メールアドレスや内線番号など"
            maxLength={200}
            autoComplete="off"
          />
        </>
      )}
    </ActForm>
  );
}
