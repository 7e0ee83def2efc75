import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { TextLink } from "@/components/ui/text-link";
import type { DatasetDefinition } from "@/lib/exports/definitions";

const COLUMNS = [
  { label: "データ", width: "16rem" },
  { label: "1行が表すもの" },
  { label: "ファイル", width: "10rem" },
  { label: "同じ条件のページ", width: "10rem" },
];

/** The data files of today, without conditions. */
export function FileTable({ datasets }: { datasets: readonly DatasetDefinition[] }) {
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
                  href={href}
                  aria-label={`${format.toUpperCase()}(${label}のデータ)`}
                  className="mr-4 inline-block py-1"
                >
                  {format.toUpperCase()}
                </TextLink>
              ))}
            </CardCell>
            <CardCell label="ページ">
              <TextLink href={page.href}>{page.label}</TextLink>
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}
