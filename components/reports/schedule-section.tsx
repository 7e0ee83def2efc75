import { randomUUID } from "node:crypto";
import { Dated } from "@/components/calendar/dated";
import { Section } from "@/components/ui/section";
import type { ActionState } from "@/lib/auth/action-state";
import { type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import type { ReportStart } from "@/lib/reports/queries";
import { ScheduleForm } from "./schedule-form";
import { WithdrawForm } from "./withdraw-form";

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/** 時期を示す: for a task without a printed schedule. */
export function ScheduleSection({
  start: { part, statements, behalf },
  now,
  state,
  withdraw,
}: {
  start: ReportStart;
  now: Quarter;
  state: FormAction;
  withdraw: FormAction;
}) {
  return (
    <Section
      id="schedule"
      title="時期を示す"
      lead={
        part.planned
          ? "この工程には、府省庁が最初に示した時期があり、計画として扱っています。これから示す時期は、見込(最後の四半期)として扱います。"
          : "この工程は、原文に計画期間の印がありません。府省庁が最初に示した時期を、この工程の計画として扱います(原文の表示は変わりません)。"
      }
    >
      {statements.length > 0 ? (
        <ul className="mb-6 border-t border-solid-gray-300">
          {statements.map(({ id, quarters, plan }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-solid-gray-300 py-3"
            >
              <span className="min-w-0 flex-1 basis-64">
                <strong>{plan ? "計画として示した時期" : "見込として示した時期"}</strong>{" "}
                <Dated>{quarterRunsLabel(quarters)}</Dated>
              </span>
              <WithdrawForm
                action={withdraw}
                statement={id}
                basedOn={part.version}
                requestId={randomUUID()}
                behalf={behalf}
                label={`示した時期(${quarterRunsLabel(quarters)})を取り消す`}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <ScheduleForm
        action={state}
        code={part.code}
        ministry={part.slug}
        behalf={behalf}
        basedOn={part.version}
        requestId={randomUUID()}
        initial={statements[0]?.quarters ?? []}
        now={now}
      />
    </Section>
  );
}
