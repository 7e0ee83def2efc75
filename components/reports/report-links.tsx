import { ButtonLink } from "@/components/ui/button";
import type { Reportable } from "@/lib/reports/queries";
import { addressOf } from "@/lib/request/address";

/** Leads to the form of a report, for each lead ministry that the reader may report for. */
export function ReportLinks({ code, ministries }: { code: string; ministries: readonly Reportable[] }) {
  if (ministries.length === 0) return null;
  return (
    <ul className="mb-6 flex flex-wrap gap-3 print:hidden">
      {ministries.map(({ slug, name }) => (
        <li key={slug}>
          <ButtonLink href={addressOf(`/tasks/${code}/report`, { ministry: slug })} variant="solid">
            進捗を報告する({name})
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
