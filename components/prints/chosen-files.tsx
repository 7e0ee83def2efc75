import { ExportLinks } from "@/components/exports/export-links";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Dataset } from "@/lib/exports/datasets";
import type { PrintChoice, PrintPart } from "@/lib/print/choice";
import {
  PRINT_FORMAT_LABELS,
  PRINT_FORMATS,
  PRINT_LABELS,
  type Print,
  printAddress,
} from "@/lib/print/print-files";
import { PrepareButtons } from "./prepare-buttons";

/** The data behind each of them. */
const DATA: Record<Print, { dataset: Dataset; subject: string }> = {
  summary: { dataset: "progress", subject: "主担当ごとの進捗のデータ" },
  roadmap: { dataset: "tasks", subject: "工程のデータ" },
  measures: { dataset: "measures", subject: "施策のデータ" },
  ministry: { dataset: "tasks", subject: "工程のデータ" },
};

/** The chosen files to save, in the chosen format first. @param signedIn may have them made in the background */
export function ChosenFiles({
  choice,
  parts,
  signedIn,
}: {
  choice: PrintChoice;
  signedIn: boolean;
  parts: readonly (PrintPart & { name: string | null })[];
}) {
  const { print, format, asOf } = choice;
  const [first] = parts;
  const nameOf = (name: string | null) => (name === null ? PRINT_LABELS[print] : name);
  const others = PRINT_FORMATS.filter((entry) => entry !== format);
  return (
    <Section id="download" title="ダウンロード">
      {parts.length === 1 && first ? (
        <p className="flex flex-wrap items-center gap-4">
          <ButtonLink variant="solid" href={printAddress(print, format, first.values)}>
            {PRINT_FORMAT_LABELS[format]}をダウンロード
          </ButtonLink>
          {others.map((other) => (
            <TextLink key={other} href={printAddress(print, other, first.values)} className="py-2">
              {PRINT_FORMAT_LABELS[other]}をダウンロード
            </TextLink>
          ))}
        </p>
      ) : (
        <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {parts.map(({ ministry, name, values }) => (
            <li key={ministry} className="flex flex-wrap items-center gap-x-4">
              {nameOf(name)}:
              {[format, ...others].map((entry) => (
                <TextLink
                  key={entry}
                  href={printAddress(print, entry, values)}
                  aria-label={`${PRINT_FORMAT_LABELS[entry]}(${nameOf(name)})`}
                  className="inline-flex min-h-11 items-center"
                >
                  {PRINT_FORMAT_LABELS[entry]}
                </TextLink>
              ))}
            </li>
          ))}
        </ul>
      )}
      {signedIn ? <PrepareButtons choice={choice} count={parts.length} /> : null}
      <div className="mt-3">
        <ExportLinks
          dataset={DATA[print].dataset}
          values={{ asOf, ministry: parts.length === 1 ? first?.values.ministry : undefined }}
          subject={`集計や加工には、${DATA[print].subject}`}
        />
      </div>
    </Section>
  );
}
