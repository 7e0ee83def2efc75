import { Dated } from "@/components/calendar/dated";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { dateLabel } from "@/lib/domain/as-of";
import { REPORT_FIELD_LABELS, type ReportField, shownText } from "@/lib/reports/report-texts";
import type { WaitingReport } from "@/lib/reviews/waiting-queries";

const SHOWN: readonly ReportField[] = ["state", "effectiveOn", "completedOn", "forecast", "reason", "note"];
const DATED: readonly ReportField[] = ["effectiveOn", "completedOn", "forecast"];
const SHORT: Partial<Record<ReportField, string>> = { effectiveOn: "基準日", forecast: "見込" };

/** What a report that waits says: the fields that are filled in. */
export function ReviewContent({ fields, evidence }: Pick<WaitingReport, "fields" | "evidence">) {
  const filled = SHOWN.filter((name) => fields[name] !== "");
  return (
    <>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {filled.map((name) => (
          <div key={name} className="contents">
            <dt className="text-solid-gray-700">{SHORT[name] ?? REPORT_FIELD_LABELS[name]}</dt>
            <dd className="wrap-anywhere whitespace-pre-wrap max-sm:mb-2">
              {DATED.includes(name) ? (
                <Dated>{name === "forecast" ? shownText(name, fields[name]) : dateLabel(fields[name])}</Dated>
              ) : (
                <bdi>{shownText(name, fields[name])}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <EvidenceList items={evidence} />
    </>
  );
}
