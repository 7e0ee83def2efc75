import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

const PROBLEMS: Record<string, string> = {
  large: "ファイルは10MB(Excelブックは5MB)までにしてください。",
  none: "ファイルを選んでください。",
};

/** Hands in the next version of a plan. A plain form: it works without scripts. */
export function PlanUploadForm({
  problem,
  refused,
}: {
  /** Of the last attempt, as the address says it. */
  problem: string | undefined;
  /** The file that was refused last, with every reason. */
  refused: { fileName: string; reasons: readonly string[] } | null;
}) {
  return (
    <div className="flex flex-col gap-6">
      {refused ? (
        <Notice tone="error" title={`「${refused.fileName}」は取り込みませんでした。`} announce>
          <ul className="mt-1 list-disc pl-6">
            {refused.reasons.map((reason) => (
              <li key={reason} className="wrap-anywhere">
                {reason}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <form
        action="/files/plans"
        method="post"
        encType="multipart/form-data"
        className="flex max-w-[48rem] flex-col items-start gap-3"
      >
        <TextField
          label="工程表か施策集のファイルを選ぶ"
          name="file"
          type="file"
          accept=".txt,.tsv,.xlsx"
          required
          error={
            problem === undefined ? undefined : (PROBLEMS[problem] ?? "もう一度ファイルを選んでください。")
          }
          hint="タブ区切りのテキスト(UTF-8かShift_JIS、10MBまで)か、同じ列のExcelブック(.xlsx、5MBまで)。どちらの計画かは、見出しの行で見分けます。取り込んだ版は下書きで、承認するまで画面や集計には現れません。"
        />
        <Button size="lg">取り込んで、いまの版と比べる</Button>
      </form>
    </div>
  );
}
