import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { LIMITS } from "@/lib/workbooks/limits.mjs";

const SIZE = `${LIMITS.bytes / 1024 / 1024}MB`;

const PROBLEMS: Record<string, string> = {
  large: `ファイルは${SIZE}までにしてください。`,
  none: "ファイルを選んでください。",
};

/** How one gets a 回答様式, and how it comes back. A plain form: it works without scripts. */
export function UploadForm({
  ministry,
  problem,
}: {
  ministry: { slug: string; name: string };
  /** Of the last attempt, as the address says it. */
  problem: string | undefined;
}) {
  return (
    <ol className="flex list-decimal flex-col gap-6 pl-6">
      <li>
        <p className="mb-2">
          回答様式をダウンロードします。前回の報告と、今回書き込む列が並んでいます。変わった行だけ書き換えてください。
        </p>
        <ButtonLink href={`/exports/answer-form.xlsx?ministry=${ministry.slug}`}>
          {ministry.name}の回答様式をダウンロード
        </ButtonLink>
      </li>
      <li>
        <form
          action={`/files/answers?ministry=${ministry.slug}`}
          method="post"
          encType="multipart/form-data"
          className="flex max-w-[48rem] flex-col items-start gap-3"
        >
          <TextField
            label="書き込んだファイルを選ぶ"
            name="file"
            type="file"
            accept=".xlsx"
            required
            error={
              problem === undefined ? undefined : (PROBLEMS[problem] ?? "もう一度ファイルを選んでください。")
            }
            hint={`Excelブック(.xlsx)、${SIZE}まで。この段階では、まだ何も提出しません。`}
          />
          <Button size="lg">内容を確かめる</Button>
        </form>
      </li>
    </ol>
  );
}
