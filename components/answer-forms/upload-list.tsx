import { TextLink } from "@/components/ui/text-link";
import type { AnswerUploadSummary } from "@/lib/answer-forms/preview-queries";
import { dateTimeLabel } from "@/lib/domain/date-time-label";

/** The person's own files, the newest first. */
export function UploadList({
  uploads,
  path,
  current,
}: {
  uploads: readonly AnswerUploadSummary[];
  /** Of the ministry. */
  path: string;
  /** Id of the one that is shown. */
  current: number | null;
}) {
  return (
    <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
      {uploads.map((upload) => (
        <li key={upload.id} className="flex flex-wrap items-baseline gap-x-4 py-2">
          <span className="min-w-0 wrap-anywhere">
            {upload.id === current ? (
              <span aria-current="true" className="font-bold">
                <bdi>{upload.fileName}</bdi>
              </span>
            ) : (
              <TextLink href={`${path}/upload?file=${upload.id}`}>
                <bdi>{upload.fileName}</bdi>
              </TextLink>
            )}
          </span>
          <span className="text-dns-14N-130 text-solid-gray-700">
            {dateTimeLabel(upload.uploadedAt)}、{stateOf(upload)}
          </span>
          {upload.fileId === null ? null : (
            <TextLink href={`/files/${upload.fileId}`}>
              元のファイル<span className="sr-only">({upload.fileName})</span>
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ refusal, committedAt, reports }: AnswerUploadSummary): string {
  if (refusal !== null) return "読み取れませんでした";
  return committedAt === null ? "まだ提出していません" : `${reports ?? 0}件を取り込みました`;
}
