import type { FieldOf } from "@/components/forms/act-form";
import { TextArea } from "@/components/ui/text-area";

/** For whom something is written. */
export type Writer = {
  /** Slug of the lead ministry. */
  ministry: string;
  /** The 事務局: gives the reason for writing in its place. */
  behalf: boolean;
};

/** The ministry that is written for, and the reason for writing in its place. */
export function BehalfFields({ writer: { ministry, behalf }, field }: { writer: Writer; field: FieldOf }) {
  return (
    <>
      <input type="hidden" name="ministry" value={ministry} />
      {behalf ? (
        <TextArea
          {...field("behalfReason")}
          label="代行の理由"
          hint="府省庁に代わって記録する理由です。履歴に残ります。"
          rows={2}
          maxLength={2000}
          required
        />
      ) : null}
    </>
  );
}
