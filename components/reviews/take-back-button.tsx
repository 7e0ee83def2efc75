import { ActionButton } from "@/components/auth/action-button";
import type { FormAction } from "@/components/forms/act-form";
import type { WaitingReport } from "@/lib/reviews/waiting-queries";

/** Takes one's own report back from 部内確認, to go on with it. */
export function TakeBackButton({
  review: { code, ministry, version },
  requestId,
  action,
}: {
  review: Pick<WaitingReport, "code" | "ministry" | "version">;
  requestId: string;
  action: FormAction;
}) {
  return (
    <ActionButton
      action={action}
      fields={{ code, ministry: ministry.slug, basedOn: String(version), requestId }}
      label={`${code}の報告を取り戻して直す`}
    >
      取り戻して直す
    </ActionButton>
  );
}
