import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { dateLabel } from "@/lib/domain/as-of";
import type { Quarter } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import { progressReason } from "@/lib/domain/progress-words";
import { leadMark } from "@/lib/tasks/marks";
import type { TaskDetail } from "@/lib/tasks/queries";

const COLUMNS = [
  { label: "主担当", width: "12rem" },
  { label: "区分", width: "12rem" },
  { label: "区分の理由" },
  { label: "最新の報告", width: "15rem" },
] as const;

/** Each lead's own 区分, why it is so, and the report it rests on. */
export function TaskLeads({ task, now, caption }: { task: TaskDetail; now: Quarter; caption: string }) {
  return (
    <CardTable caption={caption} columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {task.ministries.map(({ slug, name, units, progress }) => {
          if (!progress) return null;
          const { report } = progress;
          return (
            <CardRow key={slug}>
              <CardCell label="主担当">
                {name}
                {units.length > 0 ? `(${units.join("、")})` : null}
              </CardCell>
              <CardCell label="区分">
                <ProgressMarkBadge mark={leadMark(progress)} />
              </CardCell>
              <CardCell label="理由">{progressReason(progress, task.planned, report, now)}</CardCell>
              <CardCell label="最新の報告">
                {report
                  ? `${dateLabel(report.effectiveOn)}時点「${REPORT_STATE_LABELS[report.state]}」`
                  : "報告はありません"}
              </CardCell>
            </CardRow>
          );
        })}
      </CardRows>
    </CardTable>
  );
}
