import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Table, Td, Th } from "@/components/ui/table";
import type { AnswerPreview, AnswerRow } from "@/lib/answer-forms/compare";
import type { FileProblem } from "@/lib/answer-forms/content";

/** What would come of a file: errors at their cells first, then cell by cell what changes. */
export function AnswerPreviewView({ preview }: { preview: AnswerPreview }) {
  const { rows, unchanged, missing, notices } = preview;
  const problems = [...preview.problems, ...rows.flatMap((row) => row.problems)];
  const conflicts = rows.filter(({ conflict }) => conflict !== null).length;
  return (
    <div className="flex flex-col gap-6">
      <p className="font-bold">
        {[
          `報告する行 ${rows.length}件`,
          `誤り ${problems.length}件`,
          `ほかの人の変更との重なり ${conflicts}件`,
          `書き換えていない行 ${unchanged}件`,
        ].join("、")}
      </p>
      {problems.length > 0 ? <ProblemList problems={problems} /> : null}
      {notices.length > 0 || missing.length > 0 ? (
        <Notice title="読み取らなかったもの">
          <ul className="list-disc pl-6">
            {notices.map((notice) => (
              <li key={notice} className="wrap-anywhere">
                {notice}
              </li>
            ))}
            {missing.length > 0 ? (
              <li>ファイルにない工程が{missing.length}件あります。これらは何も報告しません。</li>
            ) : null}
          </ul>
          {missing.length > 0 ? (
            <Disclosure summary="ファイルにない工程の番号">
              <p>{missing.join("、")}</p>
            </Disclosure>
          ) : null}
        </Notice>
      ) : null}
      {rows.length > 0 ? <ChangeTable rows={rows} /> : null}
    </div>
  );
}

function ProblemList({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <Notice
      tone="error"
      title={`誤りが${problems.length}件あります。ファイルを直して、もう一度選んでください。`}
      announce
    >
      <ul className="mt-1 list-disc pl-6">
        {problems.map(({ address, message }) => (
          <li key={address + message} className="wrap-anywhere">
            <span className="font-bold">{address}</span>: {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ChangeTable({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <Table caption="提出すると変わるもの" minWidth="60rem">
      <thead>
        <tr>
          <Th className="w-[18rem]">工程</Th>
          <Th>セル</Th>
          <Th>項目</Th>
          <Th className="w-[18rem]">いまの報告</Th>
          <Th className="w-[18rem]">提出後</Th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.code}>
          {row.changes.map((change, index) => (
            <tr key={change.label}>
              {index === 0 ? (
                <Th scope="rowgroup" rowSpan={row.changes.length}>
                  <Subject row={row} />
                </Th>
              ) : null}
              <Td>{change.address}</Td>
              <Td>{change.label}</Td>
              <Td>
                <Value text={change.before} />
              </Td>
              <Td>
                <Value text={change.after} />
                {row.problems
                  .filter(({ address }) => address === change.address)
                  .map(({ message }) => (
                    <span key={message} className="flex items-start gap-1 text-red-900">
                      <Icon name="error" size={18} className="mt-0.5" />
                      {message}
                    </span>
                  ))}
              </Td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Subject({ row: { code, title, mark, markAfter, conflict } }: { row: AnswerRow }) {
  return (
    <>
      <span className="font-bold">{code}</span> {title}
      <span className="mt-1 flex flex-wrap items-center gap-1">
        <ProgressMarkBadge mark={mark} />
        {markAfter ? (
          <>
            <span aria-hidden="true">→</span>
            <span className="sr-only">提出後は</span>
            <ProgressMarkBadge mark={markAfter} />
          </>
        ) : null}
      </span>
      {conflict ? (
        <span className="mt-1 flex items-start gap-1 text-red-900">
          <Icon name="warn" size={18} className="mt-0.5" />
          様式を作ったあとに、ほかの人が変更しました。
        </span>
      ) : null}
    </>
  );
}

function Value({ text }: { text: string }) {
  if (text === "") return <span className="text-solid-gray-700">空欄</span>;
  return <bdi className="wrap-anywhere whitespace-pre-wrap">{text}</bdi>;
}
