import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { codePoint } from "@/lib/domain/code-point";
import { DATASET_LABELS, type Dataset, fileAddress } from "@/lib/exports/datasets";
import { MOST_PLACES, type Unwritable } from "@/lib/exports/unwritable";
import { addressOf, addressWithout } from "@/lib/request/address";
import type { QueryProblem } from "@/lib/request/query-string";

/**
 * What Shift_JIS can't write of a data file, and the file.
 * @param values conditions and 基準日 as the address has them
 * @param found null: the conditions can't be used
 */
export function ShiftJisContent({
  dataset,
  values,
  found,
  problems,
}: {
  dataset: Dataset;
  values: Readonly<Record<string, string>>;
  found: Unwritable | null;
  problems: readonly QueryProblem[];
}) {
  const label = DATASET_LABELS[dataset];
  const definitions = addressOf("/exports/definitions", { asOf: values.asOf });
  const conditions = Object.entries(values).map(([field, text]) => `${field}=${text}`);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: addressOf("/", { asOf: values.asOf }) },
          { label: "データファイルと列の説明", href: definitions },
          { label: "Shift_JISのCSV" },
        ]}
      />
      <PageHeading
        title={`Shift_JISのCSV(${label})`}
        lead="Shift_JIS(Windows-31J)しか読めない表計算ソフトやシステムのためのCSVです。Shift_JISにない文字は「〓」になります。元の文字が要るときは、UTF-8のCSVかExcel(XLSX)を使ってください。"
        meta={<>条件: {conditions.length > 0 ? <code>{conditions.join(" ")}</code> : "なし(すべて)"}</>}
      />
      {found === null ? (
        <Notice tone="error" title="この条件ではファイルを作れません">
          <ul className="list-disc pl-6">
            {problems.map(({ field, message }) => (
              <li key={field}>
                {field === "asOf" ? "基準日" : field}: {message}
              </li>
            ))}
          </ul>
          <p className="mt-1">
            <TextLink href={addressWithout("/exports/shift-jis", { ...values, dataset }, problems)}>
              誤りのある条件を除く
            </TextLink>
          </p>
        </Notice>
      ) : (
        <Found dataset={dataset} values={values} found={found} />
      )}
    </>
  );
}

function Found({
  dataset,
  values,
  found,
}: {
  dataset: Dataset;
  values: Readonly<Record<string, string>>;
  found: Unwritable;
}) {
  const { records, total, characters, places } = found;
  return (
    <>
      {total === 0 ? (
        <Notice tone="success" title="「〓」になる文字はありません">
          <p>{records}件のすべての文字を、Shift_JISで書けます。</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={`${total}字が「〓」になります`}>
          <p>
            {records}件のうちの{total}字({characters.length}種類)が、Shift_JISにありません。
          </p>
        </Notice>
      )}
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <ButtonLink variant="solid" href={fileAddress(dataset, "csv", { ...values, encoding: "sjis" })}>
          Shift_JISのCSVをダウンロード
        </ButtonLink>
        <TextLink href={fileAddress(dataset, "csv", values)} className="inline-block py-1">
          UTF-8のCSV
        </TextLink>
        <TextLink href={fileAddress(dataset, "xlsx", values)} className="inline-block py-1">
          Excel(XLSX)
        </TextLink>
      </p>
      {total > 0 ? (
        <>
          <Section id="characters" title="「〓」になる文字">
            <Table caption="「〓」になる文字と、その数" captionHidden minWidth="0">
              <thead>
                <tr>
                  <Th>文字</Th>
                  <Th>コードポイント</Th>
                  <Th numeric>数</Th>
                </tr>
              </thead>
              <tbody>
                {characters.map(({ character, count }) => (
                  <tr key={character}>
                    <Td>
                      <bdi>{character}</bdi>
                    </Td>
                    <Td>{codePoint(character)}</Td>
                    <Td numeric>{count}</Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Section>
          <Section
            id="places"
            title="場所"
            lead={
              total > places.length
                ? `行は、列の名前の行を1行目として数えます。${total}か所のうち、はじめの${MOST_PLACES}か所です。`
                : "行は、列の名前の行を1行目として数えます。"
            }
          >
            <Table caption="「〓」になる文字の場所" captionHidden minWidth="0">
              <thead>
                <tr>
                  <Th numeric>行</Th>
                  <Th>列</Th>
                  <Th>文字</Th>
                  <Th>前後の文字</Th>
                </tr>
              </thead>
              <tbody>
                {places.map(({ line, key, label, character, before, after }, index) => (
                  <tr key={`${line} ${key} ${index.toString()}`}>
                    <Td numeric>{line}</Td>
                    <Td>
                      {label} <code>{key}</code>
                    </Td>
                    <Td>
                      <bdi>{character}</bdi> <span className="whitespace-nowrap">{codePoint(character)}</span>
                    </Td>
                    <Td>
                      <bdi>
                        {before}
                        <mark>{character}</mark>
                        {after}
                      </bdi>
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Section>
        </>
      ) : null}
    </>
  );
}
