import { AsOfProblem } from "@/components/progress/as-of-problem";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { TYPE_WORDS } from "@/lib/exports/definition-rows";
import { type DatasetDefinition, ESCAPE_EXAMPLES, FILE_RULES } from "@/lib/exports/definitions";
import { addressOf } from "@/lib/request/address";
import { ColumnTable } from "./column-table";
import { FileTable } from "./file-table";
import { PrintLinks } from "./print-links";

const TITLE = "データファイルと列の説明";

/**
 * What the data files are, how they are written, and what every column means.
 * @param asOf 基準日 as addresses carry it, kept by the links; the descriptions don't depend on it
 * @param asOfProblem why the 基準日 of the address can't be used
 */
export function DefinitionsContent({
  sources,
  datasets,
  asOf,
  asOfProblem,
}: {
  sources: readonly string[];
  datasets: readonly DatasetDefinition[];
  asOf: string | undefined;
  asOfProblem: string | undefined;
}) {
  return (
    <>
      <Breadcrumbs items={[{ label: "概要", href: addressOf("/", { asOf }) }, { label: TITLE }]} />
      <AsOfProblem problem={asOfProblem} />
      <PageHeading
        title={TITLE}
        lead="集計や加工に使うためのデータファイルです。各ページの条件と基準日を付けて、CSV、Excel(XLSX)またはJSONでダウンロードできます。"
      />
      <Section id="files" title="ファイルの一覧">
        <FileTable datasets={datasets} asOf={asOf} />
        <p className="mt-3">
          この説明は、<TextLink href="/exports/definitions.json">JSON</TextLink>
          でも取得できます。ファイルの取得を含むAPIの説明は、
          <TextLink href="/api/v1/openapi.json">OpenAPI</TextLink>にあります。
        </p>
      </Section>
      <Section
        id="prints"
        title="印刷用のファイル"
        lead="上司や関係者に渡すための、A3横の印刷用です。PDFとExcelの内容は同じで、時点・出典・凡例を含みます。各ページの下部からは、そのページの条件と基準日を付けて開けます。"
      >
        <PrintLinks
          print="summary"
          values={{ asOf }}
          subject="進捗の概要(府省庁別・分野別の図、変化、遅延の理由)"
        />
        <PrintLinks print="roadmap" values={{ asOf }} subject="工程表" />
        <PrintLinks print="measures" values={{ asOf }} subject="施策集(◎○の表)" />
        <p className="text-dns-14N-130">
          内容・府省庁・時点を選び、プレビューで確かめるには、
          <TextLink href={addressOf("/prints", { asOf })}>印刷用ファイルの作成</TextLink>
          を使ってください。府省庁別(遅延の工程と理由・見込、主担当の工程、施策)は、
          <TextLink href={addressOf("/ministries", { asOf })}>府省庁のページ</TextLink>にあります。
        </p>
      </Section>
      <Section id="rules" title="書き方">
        <DescriptionList
          items={FILE_RULES.map(({ subject, rule }) => ({ term: subject, description: rule }))}
        />
      </Section>
      <Section id="examples" title="CSVでの文字の書き方の例">
        <Table caption="元の文字と、CSVの値" captionHidden minWidth="0">
          <thead>
            <tr>
              <Th>元の文字</Th>
              <Th>CSVの値</Th>
              <Th>理由</Th>
            </tr>
          </thead>
          <tbody>
            {ESCAPE_EXAMPLES.map(({ text, cell, why }) => (
              <tr key={text}>
                <Td>{text}</Td>
                <Td>
                  <code>{cell}</code>
                </Td>
                <Td>{why}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Section id="types" title="型">
        <DescriptionList
          items={Object.values(TYPE_WORDS).map(({ label, description }) => ({ term: label, description }))}
        />
      </Section>
      {datasets.map(({ dataset, label, record, columns }) => (
        <Section key={dataset} id={dataset} title={`${label}(${dataset})の列`} lead={record}>
          <ColumnTable caption={`${label}の列`} columns={columns} />
        </Section>
      ))}
      <Section id="sources" title="出典">
        <ul className="list-disc pl-6">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
