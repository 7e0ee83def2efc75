import type { ReactNode } from "react";
import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { dateLabel } from "@/lib/domain/as-of";
import { quarterLabel } from "@/lib/domain/fiscal-quarter";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { TaskReport } from "@/lib/tasks/queries";

/** 報告の履歴, newest first. */
export function TaskReports({ reports }: { reports: readonly TaskReport[] }) {
  if (reports.length === 0) return <p>この基準日に表示できる報告はありません。</p>;
  return (
    <ol className="border-t border-solid-gray-300">
      {reports.map((report) => (
        <li key={report.id} className="border-b border-solid-gray-300 py-4">
          <article aria-label={`${dateLabel(report.effectiveOn)}時点の${report.ministry.name}の報告`}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>
                <Dated>{dateLabel(report.effectiveOn)}時点</Dated>
              </strong>
              <span>{report.ministry.name}</span>
              <Badge>{REPORT_STATE_LABELS[report.state]}</Badge>
              {report.sample ? <Badge tone="attention">サンプル(架空)</Badge> : null}
            </p>
            <dl className="mt-1 grid gap-x-4 gap-y-0.5 sm:grid-cols-[7rem_minmax(0,1fr)]">
              {report.completedOn ? (
                <Row term="完了日">
                  <Dated>{dateLabel(report.completedOn)}</Dated>
                </Row>
              ) : null}
              {report.forecast === null ? null : (
                <Row term="見込">
                  <Dated>{quarterLabel(report.forecast)}</Dated>
                </Row>
              )}
              {report.note ? <Row term="説明">{report.note}</Row> : null}
              {report.reason ? <Row term="遅延の理由">{report.reason}</Row> : null}
              <Row term="記録日時">
                <time dateTime={report.recordedAt}>
                  <Dated>{recordedLabel(report.recordedAt)}</Dated>
                </time>
              </Row>
            </dl>
          </article>
        </li>
      ))}
    </ol>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700 max-sm:mt-1">{term}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </>
  );
}

/** 「2024年3月31日 17:05」 of a time in JST, `2024-03-31T17:05:00+09:00`. */
function recordedLabel(recordedAt: string): string {
  return `${dateLabel(recordedAt.slice(0, 10))} ${recordedAt.slice(11, 16)}`;
}
