import { ProgressIcon } from "@/components/progress/progress-icon";
import type { ReportPreview as Preview } from "@/lib/reports/preview";

/**
 * What the report would bring about, told while one fills it in.
 * @param missing labels of what a delay needs and the form has not yet
 */
export function ReportPreview({ preview, missing }: { preview: Preview | null; missing: readonly string[] }) {
  return (
    <div role="status" className="rounded-8 border border-solid-gray-420 bg-solid-gray-50 p-4">
      {preview ? (
        <>
          <p className="flex items-center gap-2 text-std-16B-170">
            <ProgressIcon progress={preview.mark.progress} />
            <span>
              {preview.superseded
                ? `より新しい基準日の報告があるため、区分は「${preview.mark.label}」のままです`
                : `この報告で「${preview.mark.label}」になります`}
            </span>
          </p>
          <p className="mt-1">{preview.because}</p>
          {preview.delayed ? (
            <p className="mt-1">
              {missing.length > 0
                ? `遅延となる報告には、遅延の理由と見込(新たな完了時期)が必要です。未入力: ${missing.join("、")}`
                : "遅延となる報告です。遅延の理由と見込(新たな完了時期)は入力されています。"}
            </p>
          ) : null}
        </>
      ) : (
        <p>措置区分と基準日を入力すると、この報告でどの区分になるかを表示します。</p>
      )}
    </div>
  );
}
