import { randomUUID } from "node:crypto";
import { Dated } from "@/components/calendar/dated";
import type { FormAction } from "@/components/forms/act-form";
import { Section } from "@/components/ui/section";
import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { OwnFile } from "@/lib/evidence/queries";
import type { KpiReportItem } from "@/lib/indicators/queries";
import type { Writer } from "./behalf-fields";
import { KPI_SIDES } from "./indicator-words";
import { KpiReportForm } from "./kpi-report-form";
import { KpiReportText } from "./kpi-reports";
import { SmallActForm } from "./small-act-form";

/**
 * What a lead says of the KPIs in words, where there is no number to give.
 * @param reports of the ministry that is written for
 * @param version of its part in the measure
 */
export function KpiReportEditor({
  number,
  reports,
  version,
  writer,
  today,
  files,
  actions,
}: {
  number: string;
  reports: readonly KpiReportItem[];
  version: number;
  writer: Writer;
  today: DateString;
  /** That the person handed in and did not use yet. */
  files: readonly OwnFile[];
  actions: Record<"submit" | "withdraw", FormAction>;
}) {
  const form = (scope: string) => ({ version, requestId: randomUUID(), scope, writer });
  return (
    <Section
      id="reports"
      title="KPIの状況を文章で報告する"
      lead="数値の指標にならないKPIや、数値だけでは伝わらない状況を報告します。"
    >
      {(["PROGRESS", "EFFECT"] as const).map((side) => {
        const own = reports.filter((report) => report.side === side);
        const label = `${KPI_SIDES[side]}の状況`;
        return (
          <div key={side} className="mb-6">
            <KpiReportForm
              {...form(`report-${side.toLowerCase()}`)}
              folded={{ summary: `${label}を報告する`, open: false }}
              action={actions.submit}
              label={`${label}の報告`}
              hidden={{ number, side }}
              today={today}
              files={files}
            />
            {own.length === 0 ? null : (
              <ul aria-label={`${label}の報告`} className="mt-4 max-w-[40rem] border-t border-solid-gray-300">
                {own.map((report) => (
                  <li key={report.id} className="border-b border-solid-gray-300 py-3">
                    <p>
                      {KPI_SIDES[side]} <Dated>{dateLabel(report.effectiveOn)}時点</Dated>:{" "}
                      <strong>{REPORT_STATE_LABELS[report.state]}</strong>
                      {report.latest ? "" : "(過去の報告)"}
                    </p>
                    <div>
                      <KpiReportText report={report} />
                    </div>
                    <div className="mt-2">
                      <SmallActForm
                        {...form(`withdraw-report-${report.id}`)}
                        action={actions.withdraw}
                        label={`${label}の${dateLabel(report.effectiveOn)}時点の報告の取消し`}
                        hidden={{ report: report.id }}
                        submit="この報告を取り消す"
                      />
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </Section>
  );
}
