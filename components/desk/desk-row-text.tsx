import { Dated } from "@/components/calendar/dated";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { forecastText } from "@/components/tasks/task-forecast";
import { TextLink } from "@/components/ui/text-link";
import type { DeskLine } from "@/lib/desk/queries";
import { dateLabel } from "@/lib/domain/as-of";
import { type Quarter, quarterRunsLabel } from "@/lib/domain/fiscal-quarter";
import { type PlannedSpan, REPORT_STATE_LABELS } from "@/lib/domain/progress";

/** What a row of the desk needs to be told; `drafted`: the person left a draft of its report. */
export type DeskRowWords = Pick<DeskLine, "code" | "title" | "planned" | "stated" | "mark"> & {
  latest: Pick<NonNullable<DeskLine["latest"]>, "state" | "forecast" | "completedOn" | "effectiveOn"> | null;
  assignee: string | null;
  drafted: boolean;
};

/** What is told of a part that waits: two cells of its row. Prepared: many rows, and nothing of it follows scripts. */
export function DeskRowText({ code, title, planned, stated, mark, latest, assignee, drafted }: DeskRowWords) {
  const forecast = forecastText(latest);
  return (
    <>
      <div className="min-w-0">
        <TextLink href={`/tasks/${code}`} className="font-bold">
          {code}
        </TextLink>
        <p>{title}</p>
        {drafted ? <p className="text-dns-14B-130">送信していない下書きがあります</p> : null}
        {assignee === null ? null : <p className="text-dns-14N-130 text-solid-gray-700">担当: {assignee}</p>}
      </div>
      <div className="col-start-2 text-dns-14N-130 md:col-start-auto">
        <ProgressMarkBadge mark={mark} />
        <p className="mt-1">
          <Dated>
            {planned
              ? `計画${stated ? "(府省庁が示した時期)" : ""}: ${quarterRunsLabel(quartersOf(planned))}`
              : "計画: 時期の記載なし"}
          </Dated>
        </p>
        <p>
          <Dated>
            {latest
              ? `前回: ${dateLabel(latest.effectiveOn)}時点「${REPORT_STATE_LABELS[latest.state]}」${forecast ? `、${forecast}` : ""}`
              : "前回: 報告なし"}
          </Dated>
        </p>
      </div>
    </>
  );
}

function quartersOf({ first, last }: PlannedSpan): Quarter[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
