import { Dated } from "@/components/calendar/dated";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { Badge } from "@/components/ui/badge";
import { CardCell, CardRow, CardRows, CardTable } from "@/components/ui/card-table";
import { dateLabel } from "@/lib/domain/as-of";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { ReportExtras } from "@/lib/evidence/queries";
import type { TaskReport } from "@/lib/tasks/queries";
import { forecastText } from "./task-forecast";

const COLUMNS = [
  { label: "時点", width: "9.5rem" },
  { label: "主担当", width: "10rem" },
  { label: "措置区分", width: "7rem" },
  { label: "見込・完了日", width: "10.5rem" },
  { label: "説明・遅延の理由" },
  { label: "記録日時", width: "11rem" },
] as const;

/** 報告の履歴, newest first. */
export function TaskReports({
  reports,
  extras,
  caption,
}: {
  reports: readonly TaskReport[];
  /** Null for the signed-out. */
  extras: ReportExtras | null;
  caption: string;
}) {
  if (reports.length === 0) return <p>この基準日に表示できる報告はありません。</p>;
  return (
    <CardTable caption={caption} columns={COLUMNS}>
      <CardRows columnCount={COLUMNS.length}>
        {reports.map((report) => (
          <CardRow key={report.id}>
            <CardCell label="時点">
              <strong>
                <Dated>{dateLabel(report.effectiveOn)}</Dated>
              </strong>
            </CardCell>
            <CardCell label="主担当">{report.ministry.name}</CardCell>
            <CardCell label="措置区分">
              <Badge>{REPORT_STATE_LABELS[report.state]}</Badge>
            </CardCell>
            <CardCell label="見込など">
              <Dated>{forecastText(report) ?? "—"}</Dated>
            </CardCell>
            <CardCell label="説明">
              <Words report={report} extra={extras?.[report.id]} />
            </CardCell>
            <CardCell label="記録日時">
              <time dateTime={report.recordedAt}>
                <Dated>{recordedLabel(report.recordedAt)}</Dated>
              </time>
            </CardCell>
          </CardRow>
        ))}
      </CardRows>
    </CardTable>
  );
}

function Words({ report, extra }: { report: TaskReport; extra: ReportExtras[number] | undefined }) {
  return (
    <div className="space-y-1">
      <p className="whitespace-pre-line">{report.note || "—"}</p>
      {report.reason ? <p className="whitespace-pre-line">遅延の理由: {report.reason}</p> : null}
      {extra?.behalfReason ? (
        <p className="whitespace-pre-line">事務局が代わって報告した理由: {extra.behalfReason}</p>
      ) : null}
      {extra ? <EvidenceList items={extra.evidence} /> : null}
      {report.sample ? <Badge tone="attention">サンプル(架空)</Badge> : null}
    </div>
  );
}

/** 「2024年3月31日 17:05」 of a time in JST, `2024-03-31T17:05:00+09:00`. */
function recordedLabel(recordedAt: string): string {
  return `${dateLabel(recordedAt.slice(0, 10))} ${recordedAt.slice(11, 16)}`;
}
