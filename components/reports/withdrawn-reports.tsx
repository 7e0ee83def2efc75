import { Dated } from "@/components/calendar/dated";
import { dateLabel } from "@/lib/domain/as-of";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { WithdrawnReport } from "@/lib/reports/queries";

/** Reports that were taken back, struck out: they count no more, and stay in the record. */
export function WithdrawnReports({ reports }: { reports: readonly WithdrawnReport[] }) {
  if (reports.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">取り消した報告</h3>
      <ul className="mt-2 border-t border-solid-gray-300">
        {reports.map(({ id, ministry, state, effectiveOn, note, withdrawnAt }) => (
          <li key={id} className="border-b border-solid-gray-300 py-2">
            <p>
              {ministry}: <Dated>{dateTimeLabel(new Date(withdrawnAt))}に取り消し</Dated>
            </p>
            <del className="wrap-anywhere whitespace-pre-line text-solid-gray-700">
              <Dated>{dateLabel(effectiveOn)}時点</Dated>: {REPORT_STATE_LABELS[state]}
              {note ? `、${note}` : ""}
            </del>
          </li>
        ))}
      </ul>
    </>
  );
}
