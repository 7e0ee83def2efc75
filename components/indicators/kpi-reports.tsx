import { Dated } from "@/components/calendar/dated";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { Table, Td, Th } from "@/components/ui/table";
import { dateLabel } from "@/lib/domain/as-of";
import { REPORT_STATE_LABELS } from "@/lib/domain/progress";
import type { KpiReportItem } from "@/lib/indicators/queries";
import { KPI_SIDES } from "./indicator-words";

/** Reports about KPIs in words, the latest first. */
export function KpiReports({ reports }: { reports: readonly KpiReportItem[] }) {
  if (reports.length === 0) return null;
  return (
    <div className="mt-6">
      <Table caption="KPIの状況の報告" minWidth="40rem">
        <thead>
          <tr>
            <Th>府省庁</Th>
            <Th>KPI</Th>
            <Th>時点</Th>
            <Th>措置区分</Th>
            <Th>説明</Th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <Th scope="row">{report.ministry.name}</Th>
              <Td className="whitespace-nowrap">
                {KPI_SIDES[report.side]}
                {report.latest ? null : <span className="block text-dns-14N-130">過去の報告</span>}
              </Td>
              <Td className="whitespace-nowrap">
                <Dated>{dateLabel(report.effectiveOn)}</Dated>
              </Td>
              <Td className="whitespace-nowrap">{REPORT_STATE_LABELS[report.state]}</Td>
              <Td>
                <KpiReportText report={report} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** What a report says, and why the 事務局 said it in the ministry's place. */
export function KpiReportText({
  report: { note, behalfReason, evidence, sample },
}: {
  report: KpiReportItem;
}) {
  return (
    <>
      <bdi className="wrap-anywhere whitespace-pre-wrap">{note}</bdi>
      {behalfReason === null ? null : (
        <span className="block text-dns-14N-130 text-solid-gray-700">
          事務局が代行(理由: <bdi className="wrap-anywhere whitespace-pre-wrap">{behalfReason}</bdi>)
        </span>
      )}
      {sample ? <span className="block text-dns-14N-130">(サンプル・架空)</span> : null}
      <EvidenceList items={evidence} />
    </>
  );
}
