import { TextLink } from "@/components/ui/text-link";
import { DATASET_LABELS, type Dataset, FORMATS, fileAddress, shiftJisAddress } from "@/lib/exports/datasets";
import { type AddressValues, addressOf } from "@/lib/request/address";

/**
 * Links to the data files of what a page shows: 「この表示をダウンロード: CSV・XLSX・JSON(Shift_JISのCSV・列の説明)」.
 * @param values the page's conditions and 基準日 as its address has them (paging is dropped)
 * @param subject what is in the files, where a page shows more than one thing
 */
export function ExportLinks({
  dataset,
  values = {},
  subject = "この表示",
}: {
  dataset: Dataset;
  values?: AddressValues;
  subject?: string;
}) {
  return (
    <p className="text-dns-14N-130 print:hidden">
      {subject}をダウンロード:{" "}
      {FORMATS.map((format, index) => (
        <span key={format}>
          {index > 0 ? "・" : null}
          <TextLink
            href={fileAddress(dataset, format, values)}
            aria-label={`${format.toUpperCase()}(${DATASET_LABELS[dataset]}のデータ)`}
            className="inline-block py-1"
          >
            {format.toUpperCase()}
          </TextLink>
        </span>
      ))}
      (
      <TextLink
        href={shiftJisAddress(dataset, values)}
        aria-label={`Shift_JISのCSV(${DATASET_LABELS[dataset]}のデータ)`}
        className="inline-block py-1"
      >
        Shift_JISのCSV
      </TextLink>
      ・
      <TextLink
        href={`${addressOf("/exports/definitions", { asOf: values.asOf })}#${dataset}`}
        className="inline-block py-1"
      >
        列の説明
      </TextLink>
      )
    </p>
  );
}
