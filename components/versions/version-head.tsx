import { Dated } from "@/components/calendar/dated";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Table, Td, Th } from "@/components/ui/table";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { VersionSummary } from "@/lib/versions/queries";
import { ROW_KINDS } from "@/lib/versions/succession-rows";
import { StatusBadge } from "./version-list";
import { ROW_LABELS, ROW_MEANINGS, type ShownRows } from "./version-words";

const LOOK =
  "「要確認」は、規則だけでは確かでない行です。前の版の行と見比べ、違っていれば直してから承認してください。";

/** Which version it is, and what became of the rows of the one before, counted. */
export function VersionHead({
  summary: { version, predecessor, counts, coloured },
}: {
  summary: {
    version: VersionSummary;
    predecessor: { number: number };
    coloured: readonly string[];
    counts: Readonly<Record<ShownRows, number>>;
  };
}) {
  return (
    <>
      <Heading
        version={version}
        lead={`第${predecessor.number}版との対応です。${version.status === "DRAFT" ? LOOK : ""}`}
      />
      {coloured.length > 0 ? <ColourNotice messages={coloured} /> : null}
      <Table caption="対応の種類ごとの行数" minWidth="0">
        <thead>
          <tr>
            <Th>対応</Th>
            <Th numeric>行数</Th>
            <Th>意味</Th>
          </tr>
        </thead>
        <tbody>
          {ROW_KINDS.map((kind) => (
            <tr key={kind}>
              <Th scope="row">{ROW_LABELS[kind]}</Th>
              <Td numeric>{counts[kind].toLocaleString("ja-JP")}</Td>
              <Td>{ROW_MEANINGS[kind]}</Td>
            </tr>
          ))}
          <tr>
            <Th scope="row">うち要確認</Th>
            <Td numeric>{counts.LOOK.toLocaleString("ja-JP")}</Td>
            <Td>確からしさが80%未満の行、分割された行、似た行が残っている新規・廃止の行(決めた行を除く)</Td>
          </tr>
        </tbody>
      </Table>
    </>
  );
}

/** Quarters that the workbook marks by colour alone: nobody takes them for 時期未定 unawares. */
function ColourNotice({ messages }: { messages: readonly string[] }) {
  const count = messages.length.toLocaleString("ja-JP");
  return (
    <div className="mb-6">
      <Notice tone="warn" title={`色だけで示された四半期が、${count}件の工程にあります`}>
        <p className="mt-1">
          計画の四半期は、セルの文字(■)から読みます。色だけのセルは計画に入りません。計画の四半期であれば「■」を入力し、もう一度取り込んでください。
        </p>
        <Disclosure summary={`該当するセル(${count}件の工程)`}>
          <ul className="list-disc pl-6">
            {messages.map((message) => (
              <li key={message} className="py-1 wrap-anywhere">
                {message}
              </li>
            ))}
          </ul>
        </Disclosure>
      </Notice>
    </div>
  );
}

/** A plan's first version: nothing went before it. */
export function FirstVersion({ version }: { version: VersionSummary }) {
  const rows = version.rows.toLocaleString("ja-JP");
  return (
    <Heading version={version} lead={`この計画の最初の版(${rows}行)です。対応を比べる前の版はありません。`} />
  );
}

function Heading({ version, lead }: { version: VersionSummary; lead: string }) {
  const moment = version.approvedAt ?? version.importedAt;
  return (
    <PageHeading
      above={<StatusBadge status={version.status} />}
      title={`${version.plan.title} 第${version.number}版`}
      lead={lead}
      meta={
        <Dated>
          {`ファイル「${version.fileName}」、${version.approvedAt ? "承認" : "取込み"} ${dateTimeLabel(new Date(moment))}`}
        </Dated>
      }
    />
  );
}
