import { ForgetDraft } from "@/components/drafts/forget-draft";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/auth/action-state";
import { reportDraftKey } from "@/lib/drafts/draft";
import type { SubmittedReport } from "@/lib/reports/queries";
import { addressOf } from "@/lib/request/address";
import { WithdrawForm } from "./withdraw-form";

/** 「提出しました。取り消す」, or after that: how to go on from what was taken back. */
export function SubmittedNotice({
  code,
  report,
  action,
  requestId,
  person,
}: {
  /** Id of the signed-in person. */
  person: string;
  code: string;
  report: SubmittedReport;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  requestId: string;
}) {
  if (report.withdrawn) {
    const again = addressOf(`/tasks/${code}/report`, { ministry: report.slug, from: report.id });
    return (
      <div className="mb-6">
        <Notice tone="info" title={`${report.ministry}の報告を取り消しました`} announce>
          <p>
            取り消した報告は、いまの区分には数えません(記録には残ります)。{" "}
            <TextLink href={again}>取り消した内容を直して報告する</TextLink>
          </p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="mb-6">
      <ForgetDraft person={person} form={reportDraftKey(code, report.slug)} />
      <Notice tone="success" title={`${report.ministry}の報告を提出しました`} announce>
        <div className="mt-2">
          <WithdrawForm
            action={action}
            report={report.id}
            basedOn={report.version}
            requestId={requestId}
            behalf={report.behalf}
            label="提出した報告を取り消す"
          />
        </div>
      </Notice>
    </div>
  );
}
