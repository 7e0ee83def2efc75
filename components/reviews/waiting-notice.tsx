import { Dated } from "@/components/calendar/dated";
import { ForgetDraft } from "@/components/drafts/forget-draft";
import type { FormAction } from "@/components/forms/act-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { reportDraftKey } from "@/lib/drafts/draft";
import { addressOf } from "@/lib/request/address";
import type { WaitingReport } from "@/lib/reviews/waiting-queries";
import { TakeBackButton } from "./take-back-button";

/**
 * Tells a ministry's people on a task's page that a report waits there for their 部内確認.
 * @param sent the reader has just sent it
 * @param person id of the reader
 */
export function WaitingNotice({
  review,
  sent,
  person,
  requestId,
  takeBack,
}: {
  review: WaitingReport;
  sent: boolean;
  person: string;
  requestId: string;
  takeBack: FormAction;
}) {
  const { code, ministry, author, own, mayPass, sentAt } = review;
  const form = addressOf(`/tasks/${code}/report`, { ministry: ministry.slug });
  return (
    <div className="mb-6">
      {sent && own ? <ForgetDraft person={person} form={reportDraftKey(code, ministry.slug)} /> : null}
      <Notice
        tone={sent && own ? "success" : "info"}
        title={
          sent && own
            ? `${ministry.name}の報告を部内確認へ回しました`
            : `${ministry.name}の部内確認を待っている報告があります`
        }
        announce={sent && own}
      >
        <p className="mt-1">
          作成者: <bdi>{author}</bdi>(<Dated>{dateTimeLabel(new Date(sentAt))}</Dated>
          )。とりまとめが提出するまで、{ministry.name}の担当者ととりまとめだけが読めます。{" "}
          {mayPass ? (
            <TextLink href={`${addressOf(`/ministries/${ministry.slug}`)}#review`}>
              内容を確かめて、提出するか差し戻す
            </TextLink>
          ) : (
            <TextLink href={form}>内容を見る</TextLink>
          )}
        </p>
        {own ? (
          <div className="mt-3">
            <TakeBackButton review={review} requestId={requestId} action={takeBack} />
          </div>
        ) : null}
      </Notice>
    </div>
  );
}
