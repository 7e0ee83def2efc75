import { HistorySection } from "@/components/activity/history-section";
import { Dated } from "@/components/calendar/dated";
import { ContactSection } from "@/components/contacts/contact-section";
import { PrintedLine, placeLabel } from "@/components/plans/printed-line";
import { ProgressMarkBadge } from "@/components/progress/progress-mark";
import { UnpublishedNotice } from "@/components/progress/unpublished-notice";
import { ReportLinks } from "@/components/reports/report-links";
import { WithdrawnReports } from "@/components/reports/withdrawn-reports";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { NeighbourLinks } from "@/components/ui/neighbour-links";
import { NeighbourSteps } from "@/components/ui/neighbour-steps";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { ActivityPage } from "@/lib/activity/queries";
import type { Contact } from "@/lib/contacts/queries";
import { type DateString, quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { chapterLabel, initiativeHeading, sectionLabel } from "@/lib/domain/initiative-heading";
import type { ReportExtras } from "@/lib/evidence/queries";
import type { LineProblem } from "@/lib/plans/line-problem-queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { basisText } from "@/lib/progress/basis-text";
import type { Reportable, WithdrawnReport } from "@/lib/reports/queries";
import { addressOf } from "@/lib/request/address";
import type { TaskOrigin } from "@/lib/tasks/content-queries";
import { taskMark } from "@/lib/tasks/marks";
import type { NeighbourTask, TaskNeighbours } from "@/lib/tasks/neighbour-queries";
import type { TaskDetail } from "@/lib/tasks/queries";
import { SameInitiative } from "./same-initiative";
import { TaskLeads } from "./task-leads";
import { TaskPlan } from "./task-plan";
import { TaskReports } from "./task-reports";

/**
 * One task with all that is known of it at 基準日.
 * @param linkAsOf 基準日 for links; undefined for today
 */
export function TaskView({
  task,
  neighbours,
  asOf,
  linkAsOf,
  basis,
  fileName,
  notes,
  contacts,
  contactHref,
  reportable,
  extras,
  withdrawn,
  history,
}: {
  task: TaskDetail;
  neighbours: TaskNeighbours;
  asOf: DateString;
  linkAsOf: DateString | undefined;
  basis: ProgressBasis;
  fileName: string;
  /** What the import noted about the line. */
  notes: readonly LineProblem[];
  /** Null for those who may not read them. */
  contacts: readonly Contact[] | null;
  /** Where the reader changes them; null: not theirs to do. */
  contactHref: string | null;
  /** Null for the signed-out. */
  extras: ReportExtras | null;
  /** Reports that were taken back; none for the signed-out. */
  withdrawn: readonly WithdrawnReport[];
  /** The leads that the reader may report for. */
  reportable: readonly Reportable[];
  /** Null for those who may not read it. */
  history: ActivityPage | null;
}) {
  const now = quarterOfDate(asOf);
  const mark = taskMark(task);
  const toNeighbour = (other: NeighbourTask | null) =>
    other && {
      href: addressOf(`/tasks/${other.code}`, { asOf: linkAsOf }),
      number: other.code,
      title: other.title,
    };
  const neighbourLinks = {
    previous: toNeighbour(neighbours.previous),
    next: toNeighbour(neighbours.next),
  };
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: addressOf("/", { asOf: linkAsOf }) },
          { label: "工程", href: addressOf("/tasks", { asOf: linkAsOf }) },
          {
            label: chapterLabel(task.chapter),
            href: addressOf("/tasks", { asOf: linkAsOf, chapter: task.chapter.key }),
          },
          { label: task.code },
        ]}
      />
      <PageHeading
        above={
          <>
            <span className="text-std-18B-160">{task.code}</span>
            {mark ? <ProgressMarkBadge mark={mark} /> : null}
            <NeighbourSteps label="前後の工程" {...neighbourLinks} />
          </>
        }
        title={task.title}
        lead={
          <>
            <p className="text-dns-14N-130 text-solid-gray-700">
              {task.part.title} ›{" "}
              {[chapterLabel(task.chapter), ...task.sections.map(sectionLabel)].join(" › ")}
            </p>
            <p className="mt-1">
              <span className="mr-2 text-dns-14N-130 text-solid-gray-700">取組</span>
              {initiativeHeading(task.initiative, task)}
            </p>
          </>
        }
        meta={
          <Dated>
            {basisText(basis, asOf)}。{placeLabel(task.source)}
            {task.origin ? originText(task.code, task.origin) : null}
          </Dated>
        }
      />
      {linkAsOf === undefined ? <ReportLinks code={task.code} ministries={reportable} /> : null}
      {basis.kind === "none" ? <UnpublishedNotice /> : null}
      <TaskPlan task={task} now={now} asOf={linkAsOf} />
      {basis.kind === "none" ? null : (
        <>
          <Section
            id="progress"
            title="主担当ごとの区分"
            lead="規則を1から順に当てはめ、最初に当てはまるものを区分とします(1 中止、2 完了、3 未報告、4 遅延、5 開始前、6 時期未定、7 予定どおり)。"
          >
            <TaskLeads
              task={task}
              now={now}
              caption={
                <Dated>
                  {task.code}の主担当ごとの区分({basisText(basis, asOf)})
                </Dated>
              }
            />
          </Section>
          <Section id="reports" title="報告の履歴">
            <TaskReports reports={task.reports} extras={extras} caption={`${task.code}の報告の履歴`} />
            <WithdrawnReports reports={withdrawn} />
          </Section>
        </>
      )}
      <HistorySection
        history={history}
        subject={task.code}
        allHref={addressOf("/activity", { item: task.code, asOf: linkAsOf })}
      />
      <ContactSection contacts={contacts} subject={task.code} editHref={contactHref} />
      <Section id="initiative" title="同じ取組の工程" lead={initiativeHeading(task.initiative, task)}>
        <SameInitiative tasks={neighbours.sameInitiative} current={task.code} asOf={linkAsOf} />
      </Section>
      <Section id="printed" title="原文">
        <PrintedLine
          source={task.source}
          fileName={fileName}
          cells={[
            { term: "取組名", text: task.printedInitiative },
            { term: "取組内容", text: task.printedTitle },
            { term: "担当府省庁", text: task.ministriesText },
          ]}
          line={task.sourceText}
          notes={[
            ...(task.recovered ? ["原文の行頭のセルが欠けていたため、補正して読み取りました。"] : []),
            ...notes.filter(({ code }) => code !== "recovered-line").map(({ message }) => message),
          ]}
        />
      </Section>
      <NeighbourLinks label="前後の工程(ページの終わり)" {...neighbourLinks} />
    </>
  );
}

/** Where the task comes from, if that isn't the task of the same number. */
function originText(code: string, { version, code: from, carries, parts }: TaskOrigin): string {
  const others = parts.filter((part) => part !== code).join("、");
  if (parts.length > 1) {
    return carries
      ? `。第${version}版の${from}から分かれた工程で、その報告とコメントを引き継いでいます(ほかに${others})`
      : `。第${version}版の${from}から分かれた工程です。${from}の報告とコメントは、${others}のいずれかが引き継いでいます`;
  }
  return from === code ? "" : `。第${version}版では${from}でした`;
}
