import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { VersionSummary } from "@/lib/versions/queries";

/** The versions of both plans; each leads to what became of the rows of the one before. */
export function VersionList({ versions }: { versions: readonly VersionSummary[] }) {
  return (
    <Table caption="計画の版" captionHidden minWidth="52rem">
      <thead>
        <tr>
          <Th>計画</Th>
          <Th>版</Th>
          <Th>状態</Th>
          <Th>文書の日付</Th>
          <Th numeric>行数</Th>
          <Th>ファイル</Th>
          <Th>取込み・承認</Th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <Th scope="row">{version.plan.title}</Th>
            <Td>
              <TextLink href={`/admin/plans/${version.id}`}>
                <span className="sr-only">{version.plan.title} </span>第{version.number}版
              </TextLink>
            </Td>
            <Td>
              <StatusBadge status={version.status} />
            </Td>
            <Td>{version.dated ?? "日付なし"}</Td>
            <Td numeric>{version.rows.toLocaleString("ja-JP")}</Td>
            <Td>
              <bdi className="wrap-anywhere">{version.fileName}</bdi>
            </Td>
            <Td>
              <Dated>{`取込み ${dateTimeLabel(new Date(version.importedAt))}`}</Dated>
              {version.approvedAt === null ? null : (
                <span className="block">
                  <Dated>{`承認 ${dateTimeLabel(new Date(version.approvedAt))}`}</Dated>
                </span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Whether a version counts. */
export function StatusBadge({ status }: Pick<VersionSummary, "status">) {
  if (status === "APPROVED") return <Badge tone="key">承認済み</Badge>;
  return status === "DRAFT" ? <Badge tone="attention">下書き</Badge> : <Badge tone="neutral">破棄済み</Badge>;
}
