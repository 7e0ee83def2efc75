import { NoPlan } from "@/components/plans/no-plan";
import { PageHeading } from "@/components/ui/page-heading";
import { QueryProblems } from "@/components/ui/query-problems";
import { Section } from "@/components/ui/section";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { PrintChoice, PrintPart } from "@/lib/print/choice";
import type { PrintPreview } from "@/lib/print/preview";
import type { QueryProblem } from "@/lib/request/query-string";
import { ChosenFiles } from "./chosen-files";
import { PreviewSheet } from "./preview-sheet";
import { PRINT_FIELD_LABELS, PrintsForm } from "./prints-form";

type Page = {
  carriers: readonly { slug: string; name: string }[];
  choice: PrintChoice | null;
  problems: readonly QueryProblem[];
  parts: readonly (PrintPart & { name: string | null })[];
  preview: PrintPreview | null;
};

/**
 * Choosing files for print, with a preview of the first.
 * @param page null before the first import
 * @param given the conditions as they were typed
 */
export function PrintsContent({
  page,
  given,
  ministries,
  signedIn,
  today,
}: {
  page: Page | null;
  given: Readonly<Record<string, string>>;
  ministries: readonly string[];
  signedIn: boolean;
  today: DateString;
}) {
  const { choice, preview, problems = [], parts = [], carriers = [] } = page ?? {};
  return (
    <>
      <PageHeading
        title="印刷用ファイルの作成"
        lead="上司や関係者に渡すための、A3横のPDFとExcelを作ります。内容と時点を選び、プレビューで確かめてからダウンロードしてください。"
      />
      <PrintsForm
        given={given}
        chosen={ministries}
        from={choice?.from}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
        carriers={carriers}
        today={today}
      />
      {page === null ? (
        <NoPlan name={given.print === "measures" ? "施策集" : "工程表"} />
      ) : choice && preview ? (
        <>
          <Section
            id="preview"
            title="プレビュー"
            lead={
              <p>
                {parts.length > 1 ? `${parts.length}件のうち、1件目(${parts[0]?.name})の` : ""}
                1ページ目の初めの部分です。PDFとExcelの内容は同じです。
              </p>
            }
          >
            <PreviewSheet preview={preview} />
          </Section>
          <ChosenFiles choice={choice} parts={parts} signedIn={signedIn} />
        </>
      ) : (
        <QueryProblems
          problems={problems}
          labels={PRINT_FIELD_LABELS}
          submitLabel="プレビューを表示"
          resetHref="/prints"
        />
      )}
    </>
  );
}
