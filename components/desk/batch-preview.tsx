import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { Icon } from "@/components/ui/icon";
import { Table, Td, Th } from "@/components/ui/table";
import type { DeskRow } from "@/lib/desk/queries";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { reportProblems } from "@/lib/domain/report-rule";
import type { PastedRow } from "@/lib/reports/pasted";
import { reportPreview } from "@/lib/reports/preview";
import { claimOf, type ReportTexts } from "@/lib/reports/report-texts";

/** What comes of each part, told before anything is sent. */
export function BatchPreview({
  rows,
  common,
  pasted,
  today,
  scripted,
}: {
  rows: readonly DeskRow[];
  common: ReportTexts;
  pasted: ReadonlyMap<string, PastedRow>;
  today: DateString;
  scripted: boolean;
}) {
  const judged = rows.map((row) => ({ row, ...judge(row, { ...common, ...pasted.get(row.code) }, today) }));
  const wrong = judged.filter(({ problems }) => problems.length > 0).length;
  return (
    <div>
      <p role="status" className="mb-2 font-bold">
        {!scripted
          ? ""
          : wrong > 0
            ? `このままでは提出できない工程が${wrong}件あります。`
            : `${rows.length}件すべてを提出できます。`}
      </p>
      <Table caption="提出する報告" minWidth="44rem">
        <thead>
          <tr>
            <Th>工程</Th>
            <Th>いまの区分</Th>
            <Th>提出後の区分</Th>
            <Th>足りないもの</Th>
          </tr>
        </thead>
        <tbody>
          {judged.map(({ row, after, problems }) => (
            <tr key={row.code}>
              <Th scope="row">
                <span className="font-bold">{row.code}</span> {row.title}
              </Th>
              <Td>
                <ProgressMarkBadge mark={row.mark} />
              </Td>
              <Td>{after ? <ProgressMarkBadge mark={after} /> : "—"}</Td>
              <Td>
                {problems.length === 0 ? (
                  "なし"
                ) : (
                  <span className="flex items-start gap-1 text-red-900">
                    <Icon name="error" size={18} className="mt-0.5" />
                    {problems.join(" ")}
                  </span>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function judge(row: DeskRow, texts: ReportTexts, today: DateString) {
  const { planned, latest } = row;
  const claim = claimOf(texts);
  if (!claim) return { after: null, problems: ["措置区分を選んでください。"] };
  return {
    after: reportPreview(texts, { planned, latest, today })?.mark ?? null,
    problems: Object.values(reportProblems(planned, claim, today)),
  };
}
