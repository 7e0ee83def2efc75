import { Dated } from "@/components/calendar/dated";
import type { FormAction } from "@/components/forms/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { addressOf } from "@/lib/request/address";
import type { WaitingReport } from "@/lib/reviews/waiting-queries";
import { ReviewContent } from "./review-content";
import { TakeBackButton } from "./take-back-button";

/** In place of the form of a report: the one that waits for 部内確認. */
export function WaitingSection({
  review,
  requestId,
  takeBack,
}: {
  review: WaitingReport;
  requestId: string;
  takeBack: FormAction;
}) {
  const { ministry, author, own, mayPass, sentAt } = review;
  return (
    <Section
      id="waiting"
      title="部内確認を待っている報告"
      lead="この報告が提出されるか、差し戻されるか、作成者が取り戻すまで、この工程のほかの報告はできません。"
    >
      <div className="flex max-w-[48rem] flex-col gap-4">
        <p>
          作成者: <bdi>{author}</bdi>(<Dated>{dateTimeLabel(new Date(sentAt))}</Dated>に部内確認へ)
        </p>
        <ReviewContent {...review} />
        <div className="flex flex-wrap gap-4">
          {mayPass ? (
            <ButtonLink href={`${addressOf(`/ministries/${ministry.slug}`)}#review`} variant="solid">
              部内確認の一覧で、提出するか差し戻す
            </ButtonLink>
          ) : null}
          {own ? <TakeBackButton review={review} requestId={requestId} action={takeBack} /> : null}
        </div>
      </div>
    </Section>
  );
}
