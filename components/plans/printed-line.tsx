import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Verbatim } from "./verbatim";

/** 「原文の12ページ、31行目」: where a line stands. */
export function placeLabel(source: { page: number; line: number }): string {
  return `原文の${source.page}ページ(取り込んだ文書の${source.line}行目)`;
}

/** 「左から7番目のセル」: people count cells from 1, data and the API from 0. */
export function cellPlace(cell: number): string {
  return `左から${cell + 1}番目のセル`;
}

/**
 * The printed original, on request: verbatim cells by name, and the whole line.
 * @param cells named ones, verbatim; `pre-wrap` keeps their spaces
 * @param line the verbatim line, its cells apart at tabs
 * @param notes what was noted when it was read; seen without opening the original
 */
export function PrintedLine({
  source,
  fileName,
  cells,
  line,
  notes = [],
  children,
}: {
  source: { page: number; line: number };
  fileName: string;
  cells: readonly { term: string; text: string }[];
  line: string;
  notes?: readonly string[];
  children?: ReactNode;
}) {
  return (
    <>
      {notes.length > 0 ? (
        <ul className="mb-2 list-disc pl-6">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary="印刷された原文を表示">
        <DescriptionList
          items={[
            { term: "位置", description: `${placeLabel(source)}、${fileName}` },
            ...cells.map(({ term, text }) => ({
              term,
              description:
                text === "" ? (
                  "(空)"
                ) : (
                  <span className="whitespace-pre-wrap">
                    <Verbatim text={text} />
                  </span>
                ),
            })),
            { term: "行の全体", description: <Cells line={line} /> },
          ]}
        />
        {children}
      </Disclosure>
    </>
  );
}

/** A tab-separated line with its cells visible: number and text of each that is not empty. */
function Cells({ line }: { line: string }) {
  const cells = line.split("\t");
  const filled = cells.map((text, cell) => ({ text, cell })).filter(({ text }) => text !== "");
  return (
    <>
      <p className="text-dns-14N-130 text-solid-gray-700">
        全{cells.length}セル。左から数えます。空のセルは省いています。
      </p>
      <ol className="mt-2 space-y-1">
        {filled.map(({ text, cell }) => (
          <li key={cell} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3">
            <span className="text-solid-gray-700">{cell + 1}番目</span>
            <span className="whitespace-pre-wrap">
              <Verbatim text={text} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
