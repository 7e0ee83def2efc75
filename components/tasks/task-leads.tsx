import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { dateLabel } from "@/lib/domain/as-of";
import type { Quarter } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import { delayCalculation, ruleName, taskRuleWords } from "@/lib/domain/progress-rule-words";
import { progressReason } from "@/lib/domain/progress-words";
import { leadMark } from "@/lib/tasks/marks";
import type { TaskDetail } from "@/lib/tasks/queries";

const COLUMNS = [
  { label: "主担当", width: "12rem" },
  { label: "区分", width: "12rem" },
  { label: "区分の理由" },
  { label: "最新の報告", width: "14rem" },
] as const;

/** Each lead's own 区分, why it is so, and the report it rests on. */
export function TaskLeads({ task, now, caption }: { task: TaskDetail; now: Quarter; caption: ReactNode }) {
  const leads = task.ministries.flatMap(({ progress }) => (progress ? [progress.progress] : []));
  const whole = task.progress && taskRuleWords(task.progress, leads);
  return (
    <>
      {whole ? <p className="mb-3 max-w-[48em]">{whole}</p> : null}
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
                <CardCell label="区分の理由">
                  <Reason lead={progress} planned={task.planned} now={now} />
                </CardCell>
                <CardCell label="最新の報告">
                  <Dated>
                    {report
                      ? `${dateLabel(report.effectiveOn)}時点「${REPORT_STATE_LABELS[report.state]}」`
                      : "報告はありません"}
                  </Dated>
                </CardCell>
              </CardRow>
            );
          })}
        </CardRows>
      </CardTable>
    </>
  );
}

type Lead = NonNullable<TaskDetail["ministries"][number]["progress"]>;

/** Which rule, why it matched, and how a delay was counted. */
function Reason({ lead, planned, now }: { lead: Lead; planned: TaskDetail["planned"]; now: Quarter }) {
  const calculation = delayCalculation(lead, planned, lead.report, now);
  return (
    <>
      <span className="font-bold">{ruleName(lead.progress)}:</span>{" "}
      <Dated>{progressReason(lead, planned, lead.report, now)}</Dated>
      {calculation ? (
        <span className="block">
          <Dated>{calculation}</Dated>
        </span>
      ) : null}
    </>
  );
}
