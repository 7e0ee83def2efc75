import { Dated } from "@/components/calendar/dated";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import { addressOf } from "@/lib/request/address";
import type { TaskDetail } from "@/lib/tasks/queries";
import type { PlanRow } from "./plan-row";
import { PlanTable } from "./plan-table";
import { TaskForecast } from "./task-forecast";

/** 計画: printed and stated quarters apart, 見込, and who answers for the task. */
export function TaskPlan({
  task,
  now,
  asOf,
}: {
  task: TaskDetail;
  now: Quarter;
  /** 基準日 for links; undefined for today. */
  asOf: string | undefined;
}) {
  const rows = planRows(task);
  return (
    <Section id="plan" title="計画">
      <DescriptionList
        items={[
          {
            term: "計画期間(原文)",
            description:
              task.quarters.length > 0 ? (
                <Dated>{quarterRunsLabel(task.quarters)}</Dated>
              ) : (
                "時期の記載なし(原文の文字データに、計画期間の印がありません)"
              ),
          },
          ...(task.stated
            ? [
                {
                  term: "府省庁が示した時期",
                  description: (
                    <Dated>
                      {quarterRunsLabel(task.statedQuarters)}({task.statedBy ?? ""})
                    </Dated>
                  ),
                },
              ]
            : []),
          ...(task.progress === null
            ? []
            : [{ term: "見込・完了日", description: <TaskForecast task={task} /> }]),
          { term: "主担当", description: <Ministries task={task} part="LEAD" asOf={asOf} /> },
          { term: "連携", description: <Ministries task={task} part="PARTNER" asOf={asOf} /> },
          { term: "担当府省庁(原文)", description: task.ministriesText },
        ]}
      />
      {rows.length > 0 ? (
        <div className="mt-4">
          <PlanTable caption={`${task.code}の計画期間`} rows={rows} now={now} />
        </div>
      ) : null}
    </Section>
  );
}

function planRows(task: TaskDetail): PlanRow[] {
  const printed: PlanRow = { label: "計画(原文)", quarters: task.quarters, look: "filled", word: "計画" };
  const stated: PlanRow = {
    label: "府省庁が示した時期",
    quarters: task.statedQuarters,
    look: "outlined",
    word: "府省庁が示した時期",
  };
  const leads = task.ministries.filter((ministry) => ministry.role === "LEAD");
  const forecasts = leads.flatMap((lead): PlanRow[] => {
    const report = lead.progress?.report;
    if (report?.forecast == null || report.state === "COMPLETED" || report.state === "CANCELLED") return [];
    const label = leads.length > 1 ? `見込(${lead.name})` : "見込";
    const who = leads.length > 1 ? { who: lead.name } : {};
    return [{ label, quarters: [report.forecast], look: "word", word: "見込", ...who }];
  });
  return [printed, stated, ...forecasts].filter((row) => row.quarters.length > 0);
}

function Ministries({
  task,
  part,
  asOf,
}: {
  task: TaskDetail;
  part: "LEAD" | "PARTNER";
  asOf: string | undefined;
}) {
  const own = task.ministries.filter((ministry) => ministry.role === part);
  if (own.length === 0) return "なし";
  return (
    <ul className="space-y-1">
      {own.map(({ slug, name, units }) => (
        <li key={slug}>
          <TextLink href={addressOf("/tasks", { asOf, ministry: slug, role: part.toLowerCase() })}>
            {name}
          </TextLink>
          {units.length > 0 ? `(${units.join("、")})` : null}
        </li>
      ))}
    </ul>
  );
}
