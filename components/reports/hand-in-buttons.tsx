import { Button } from "@/components/ui/button";
import type { ReviewMode } from "@/lib/reviews/policy";

/**
 * The buttons that send a report on its way: 提出, or 部内確認 before it. They say so in the form's field `stage`.
 * @param count of the reports, where there are several
 */
export function HandInButtons({
  review,
  pending,
  count,
}: {
  review: ReviewMode;
  pending: boolean;
  count?: number;
}) {
  const several = count === undefined ? "" : `${count}件を`;
  const look = { size: "lg", "aria-busy": pending, name: "stage" } as const;
  return (
    <>
      {review === "required" ? null : (
        <Button {...look} value="submit">
          {several}提出する
        </Button>
      )}
      {review === "none" ? null : (
        <Button {...look} value="review" variant={review === "required" ? "solid" : "outline"}>
          {several}部内確認へ回す
        </Button>
      )}
    </>
  );
}

/** Why there is nothing to submit with. */
export function ReviewNote({ review }: { review: ReviewMode }) {
  if (review !== "required") return null;
  return (
    <p>
      この府省庁では、報告の提出に部内確認が必要です。部内確認へ回すと、とりまとめが内容を確かめて提出します。提出されるまでは、この府省庁の担当者ととりまとめだけが読めます。
    </p>
  );
}
