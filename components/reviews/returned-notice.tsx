import { Dated } from "@/components/calendar/dated";
import { Notice } from "@/components/ui/notice";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { Returned } from "@/lib/reviews/draft-queries";

/** Tells a report's author, above its form, why it came back. */
export function ReturnedNotice({ returned: { by, at, reason } }: { returned: Returned }) {
  return (
    <div className="mb-6 max-w-[48rem]">
      <Notice tone="warn" title="部内確認で差し戻された報告です">
        <p className="mt-1">
          <bdi>{by}</bdi>(<Dated>{dateTimeLabel(new Date(at))}</Dated>)の理由:
        </p>
        <p className="mt-1 wrap-anywhere whitespace-pre-wrap">
          <bdi>{reason}</bdi>
        </p>
      </Notice>
    </div>
  );
}
