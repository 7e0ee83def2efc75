import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { AnswerUploadSummary } from "@/lib/answer-forms/preview-queries";
import { dateTimeLabel } from "@/lib/domain/date-time-label";

/** What became of a file: it was refused, taken over, or waits for a decision. */
export function UploadOutcome({
  upload: { refusal, committedAt, reports, uploadedAt, sha256 },
  path,
  sent,
}: {
  upload: AnswerUploadSummary;
  /** Of the ministry. */
  path: string;
  /** For 部内確認, just now. */
  sent: boolean;
}) {
  if (refusal !== null) {
    return (
      <Notice tone="error" title="このファイルは読み取れませんでした。" announce>
        <p>{refusal}</p>
      </Notice>
    );
  }
  if (committedAt !== null) {
    return (
      <Notice
        tone="success"
        title={sent ? `${reports}件の報告を部内確認へ回しました。` : `${reports}件の報告を取り込みました。`}
        announce
      >
        <p>
          {dateTimeLabel(committedAt)}。変更は、ファイルの名前とともに、各工程の履歴に残っています。
          <TextLink href={sent ? `${path}#review` : path}>府省庁のページ</TextLink>
        </p>
      </Notice>
    );
  }
  return (
    <p className="mb-4 text-dns-14N-130 wrap-anywhere text-solid-gray-700">
      {dateTimeLabel(uploadedAt)}に選んだファイル(SHA-256: {sha256.slice(0, 16)}…)。まだ何も提出していません。
    </p>
  );
}
