import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import type { ColumnDefinition } from "@/lib/exports/column";
import { ORIGIN_WORDS, TYPE_WORDS } from "@/lib/exports/definition-rows";

const COLUMNS = [
  { label: "列の名前", width: "15rem" },
  { label: "日本語名", width: "11rem" },
  { label: "型・単位", width: "8rem" },
  { label: "内容" },
  { label: "空欄の意味", width: "14rem" },
  { label: "値の由来", width: "7rem" },
];

/** Every column of a data file, in the order of the file. */
export function ColumnTable({ caption, columns }: { caption: string; columns: readonly ColumnDefinition[] }) {
  return (
    <CardTable caption={caption} columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {columns.map((column) => (
          <CardRow key={column.key}>
            <CardCell>
              <code className="font-bold wrap-anywhere">{column.key}</code>
            </CardCell>
            <CardCell label="日本語名">{column.label}</CardCell>
            <CardCell label="型・単位">
              {TYPE_WORDS[column.type].label}
              {column.unit ? `、${column.unit}` : null}
            </CardCell>
            <CardCell label="内容">
              {column.description}
              {column.values ? <AllowedValues values={column.values} /> : null}
            </CardCell>
            <CardCell label="空欄">{column.blank ?? "空欄はない"}</CardCell>
            <CardCell label="由来">{ORIGIN_WORDS[column.origin]}</CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}

/** Values that may occur, with what they mean. */
function AllowedValues({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <ul className="mt-1 space-y-0.5">
      {Object.entries(values).map(([value, label]) => (
        <li key={value}>
          <code className="wrap-anywhere">{value}</code> {label}
        </li>
      ))}
    </ul>
  );
}
