import { TextLink } from "@/components/ui/text-link";
import { printsAddress } from "@/lib/print/choice";
import {
  PRINT_FORMAT_LABELS,
  PRINT_FORMATS,
  PRINT_LABELS,
  type Print,
  printAddress,
} from "@/lib/print/print-files";
import type { AddressValues } from "@/lib/request/address";

/**
 * Links to what a page shows as it is handed on (公表用): 「印刷用: PDF・Excel」.
 * @param values the page's conditions and 基準日 as its address has them
 * @param subject what is in the files, where a page shows more than one thing
 */
export function PrintLinks({
  print,
  values = {},
  subject,
}: {
  print: Print;
  values?: AddressValues;
  subject?: string;
}) {
  return (
    <p className="text-dns-14N-130 print:hidden">
      {subject === undefined ? null : `${subject}の`}印刷用(A3横):{" "}
      {PRINT_FORMATS.map((format, index) => (
        <span key={format}>
          {index > 0 ? "・" : null}
          <TextLink
            href={printAddress(print, format, values)}
            aria-label={`${PRINT_FORMAT_LABELS[format]}(${subject ?? PRINT_LABELS[print]}、印刷用)`}
            className="inline-block py-1"
          >
            {PRINT_FORMAT_LABELS[format]}
          </TextLink>
        </span>
      ))}
      (
      <TextLink
        href={printsAddress({ print, asOf: values.asOf, from: values.from, ministry: values.ministry })}
        aria-label={`府省庁や時点を選ぶ(${subject ?? PRINT_LABELS[print]}、印刷用)`}
        className="inline-block py-1"
      >
        府省庁や時点を選ぶ
      </TextLink>
      )
    </p>
  );
}
