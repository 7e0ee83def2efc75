import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { DatasetDefinition } from "@/lib/exports/definitions";
import { addressOf } from "@/lib/request/address";

const COLUMNS = [
  { label: "データ", width: "16rem" },
  { label: "1行が表すもの" },
  { label: "ファイル", width: "13rem" },
  { label: "同じ条件のページ", width: "10rem" },
];

/** The data files without conditions. @param asOf 基準日 as addresses carry it; undefined: today */
export function FileTable({
  datasets,
  asOf,
}: {
  datasets: readonly DatasetDefinition[];
  asOf: string | undefined;
}) {
  return (
    <CardTable caption="データファイルの一覧" columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {datasets.map(({ dataset, label, record, page, files }) => (
          <CardRow key={dataset}>
            <CardCell>
              <TextLink href={`#${dataset}`} className="font-bold">
                {label}
              </TextLink>{" "}
              <code>{dataset}</code>
            </CardCell>
            <CardCell>{record}</CardCell>
            <CardCell label="ファイル">
              {Object.entries(files).map(([format, href]) => (
                <TextLink
                  key={format}
                  href={addressOf(href, { asOf })}
                  aria-label={`${format.toUpperCase()}(${label}のデータ)`}
                  className="mr-4 inline-block py-1"
                >
                  {format.toUpperCase()}
                </TextLink>
              ))}
            </CardCell>
            <CardCell label="ページ">
              <TextLink href={addressOf(page.href, { asOf })}>{page.label}</TextLink>
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}
