import { TextLink } from "@/components/ui/text-link";
import type { CoverageByArticle } from "@/lib/coverage/queries";
import { addressOf } from "@/lib/request/address";

/** What numbers by article rest on; 要確認 stands here and in no bar. */
export function CoverageBasisNote({
  coverage: { basis, settled },
  asOf,
}: {
  coverage: Pick<CoverageByArticle, "basis" | "settled">;
  asOf: string | undefined;
}) {
  const { measures, withArticle, withReview, reviewMarks, withoutMark } = basis;
  const link = (mark: string | undefined, value: number) => (
    <TextLink href={addressOf("/measures", { asOf, mark })} className="font-bold tabular-nums">
      {value}
    </TextLink>
  );
  return (
    <>
      <p>
        抜粋{link(undefined, measures)}施策: 条が読み取れたもの{link("any", withArticle)}、要確認
        {link("review", withReview)}、印なし{link("none", withoutMark)}
        {withArticle + withReview + withoutMark === measures
          ? null
          : "(手引の印だけのもの、条と要確認の両方があるものがあるため、合計は施策の数と一致しません)"}
      </p>
      <p>
        条との対応は、印刷された表の欄から読み取った推定です。
        {reviewMarks > 0
          ? `欄が特定できない要確認の印(${reviewMarks}個)は、事務局の確認を待っており、どの条にも数えていません。`
          : "確認を待つ印はありません。"}
      </p>
      {settled.assigned + settled.voided > 0 ? (
        <p>
          要確認とされた印のうち、事務局が{settled.assigned}個を条に割り当て(条の件数に含みます)、
          {settled.voided}個を無効としました(数えません)。
        </p>
      ) : null}
    </>
  );
}
