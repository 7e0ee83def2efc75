import { randomUUID } from "node:crypto";
import { Dated } from "@/components/calendar/dated";
import { forecastText } from "@/components/tasks/task-forecast";
import { Table, Td, Th } from "@/components/ui/table";
import type { ActionState } from "@/lib/auth/action-state";
import { dateLabel } from "@/lib/domain/as-of";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { WithdrawnReport } from "@/lib/reports/queries";
import type { TaskReport } from "@/lib/tasks/queries";
import { WithdrawForm } from "./withdraw-form";

/** Reports that were taken back, struck out: for the ministry's people alone. */
export function WithdrawnReports({ reports }: { reports: readonly WithdrawnReport[] }) {
  if (reports.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">取り消した報告</h3>
      <ul className="mt-2 border-t border-solid-gray-300">
        {reports.map(({ id, state, effectiveOn, note, withdrawnAt }) => (
          <li key={id} className="border-b border-solid-gray-300 py-2">
            <p>
              <Dated>{dateTimeLabel(new Date(withdrawnAt))}に取り消し</Dated>
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

/** The ministry's reports that count, the latest first, each to be taken back. */
export function OwnReports({
  reports,
  action,
  basedOn,
  behalf,
}: {
  reports: readonly TaskReport[];
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  basedOn: number;
  behalf: boolean;
}) {
  if (reports.length === 0) return <p>提出した報告はまだありません。</p>;
  return (
    <Table caption="提出した報告" captionHidden minWidth="34rem">
      <thead>
        <tr>
          <Th>時点</Th>
          <Th>措置区分</Th>
          <Th>見込・完了日</Th>
          <Th>操作</Th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <Th scope="row">
              <Dated>{dateLabel(report.effectiveOn)}</Dated>
            </Th>
            <Td>{REPORT_STATE_LABELS[report.state]}</Td>
            <Td>
              <Dated>{forecastText(report) ?? "—"}</Dated>
            </Td>
            <Td>
              <WithdrawForm
                action={action}
                report={report.id}
                basedOn={basedOn}
                requestId={randomUUID()}
                behalf={behalf}
                label={`${dateLabel(report.effectiveOn)}時点の報告を取り消す`}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
