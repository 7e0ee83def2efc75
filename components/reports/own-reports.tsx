import { randomUUID } from "node:crypto";
import { Dated } from "@/components/calendar/dated";
import { forecastText } from "@/components/tasks/task-forecast";
import { Table, Td, Th } from "@/components/ui/table";
import type { ActionState } from "@/lib/auth/action-state";
import { dateLabel } from "@/lib/domain/as-of";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { TaskReport } from "@/lib/tasks/queries";
import { WithdrawForm } from "./withdraw-form";

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
