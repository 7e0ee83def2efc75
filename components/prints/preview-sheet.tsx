import { Dated } from "@/components/calendar/dated";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { PrintPreview } from "@/lib/print/preview";
import { SheetTable } from "./sheet-table";

/** The beginning of the first page, as it is printed: title, what it rests on, the first rows; and what follows. */
export function PreviewSheet({ preview }: { preview: PrintPreview }) {
  const { title, asOf, lead, first, tables, more, source } = preview;
  const several = tables.length > 1;
  return (
    <>
      <div className="rounded-8 border border-solid-gray-420 bg-white p-4">
        <p className="text-std-20B-150">{title}</p>
        <div className="mt-1 text-dns-14N-130">
          {[asOf, ...lead].map((line) => (
            <p key={line} className="mt-1">
              <Dated>{line}</Dated>
            </p>
          ))}
        </div>
        {several ? <p className="mt-4 text-std-16B-170">{first.name}</p> : null}
        {(first.basis ?? []).map((line) => (
          <p key={line} className="mt-1 text-dns-14N-130">
            {line}
          </p>
        ))}
        {first.rows.length === 0 ? (
          <p className="mt-3">{first.empty}</p>
        ) : (
          <ScrollRegion label="プレビューの表(横に動かせます)" className="mt-3">
            <SheetTable table={first} />
          </ScrollRegion>
        )}
        {more ? <p className="mt-2 text-dns-14N-130 text-solid-gray-700">…(続く)</p> : null}
        <p className="mt-3 border-t border-solid-gray-300 pt-2 text-dns-14N-130">出典: {source}</p>
      </div>
      <p className="mt-3 text-dns-14N-130">含まれる表:</p>
      <ul className="list-disc pl-6 text-dns-14N-130">
        {tables.map(({ name, rows }) => (
          <li key={name} className="py-0.5">
            {name}({rows.toLocaleString("ja-JP")}行)
          </li>
        ))}
      </ul>
    </>
  );
}
