import { TextLink } from "@/components/ui/text-link";
import type { CoverageBasis } from "@/lib/domain/coverage";
import { ministryMeasuresHref } from "./ministry-words";

/** What a ministry's numbers by article rest on; 要確認 stands here and in no count. */
export function ReadingNote({
  ministry: { slug, name },
  basis: { measures, withArticle, withReview, withoutMark },
  asOf,
}: {
  ministry: { slug: string; name: string };
  /** Of the measures it leads. */
  basis: CoverageBasis;
  asOf: string | undefined;
}) {
  const link = (mark: string | undefined, value: number) =>
    value === 0 ? (
      "0"
    ) : (
      <TextLink href={ministryMeasuresHref(slug, asOf, { mark })} className="font-bold tabular-nums">
        {value}
      </TextLink>
    );
  return (
    <>
      {measures === 0 ? null : (
        <p>
          {name}が主担当の{link(undefined, measures)}施策: 条が読み取れたもの{link("any", withArticle)}
          、要確認
          {link("review", withReview)}、印なし{link("none", withoutMark)}
          {withArticle + withReview + withoutMark === measures
            ? null
            : "(手引の印だけのもの、条と要確認の両方があるものがあるため、合計は施策の数と一致しません)"}
        </p>
      )}
      <p>
        条との対応は、印刷された表の欄から読み取った推定と、要確認の印を事務局が割り当てたものです。要確認の印は、どの条にも数えていません。一つの施策は一つの条に1回だけ数え、◎と○の両方があるときは◎とします。
      </p>
      <p>◎は主に該当するもの、○は連携するものです。進捗の評価ではありません。</p>
    </>
  );
}
