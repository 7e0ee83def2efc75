import { Notice } from "@/components/ui/notice";

/** Over a page whose 基準日 cannot be used: says why, and that today is shown. */
export function AsOfProblem({ problem }: { problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title="指定された基準日では表示できないため、本日時点で表示しています">
        <p>基準日: {problem}。</p>
      </Notice>
    </div>
  );
}
