import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ConversationSection } from "@/components/comments/conversation-section";
import { ExportLinks } from "@/components/exports/export-links";
import { SourceNote } from "@/components/plans/source-note";
import { Prepared } from "@/components/prepared/prepared";
import { AsOfProblem } from "@/components/progress/as-of-problem";
import { ProgressLegend } from "@/components/progress/progress-legend";
import { SubmittedNotice } from "@/components/reports/submitted-notice";
import { WaitingNotice } from "@/components/reviews/waiting-notice";
import { TaskView } from "@/components/tasks/task-view";
import { Notice } from "@/components/ui/notice";
import { getViewer } from "@/lib/auth/get-viewer";
import { taskCode } from "@/lib/domain/item-number";
import { basisText } from "@/lib/progress/basis-text";
import { withdrawReportAction } from "@/lib/reports/actions";
import { readSubmitted } from "@/lib/reports/queries";
import { addressOf, asOfText } from "@/lib/request/address";
import { pathPart } from "@/lib/request/path-part";
import { givenTexts, readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";
import { takeBackReviewAction } from "@/lib/reviews/actions";
import { readReviewOf } from "@/lib/reviews/queries";
import { loadTask } from "./load-task";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const currentDay = today();
  const query = readQuery(await searchParams, {}, currentDay);
  const asOf = query.values?.asOf ?? currentDay;
  const loaded = await loadTask((await params).code, asOf);
  return (
    loaded && { ...loaded, asOf, linkAsOf: asOfText(asOf, currentDay), problem: query.problems[0]?.message }
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  return loaded ? { title: `${loaded.task.code} ${loaded.task.title}` } : {};
}

export default async function TaskPage(props: Props) {
  const loaded = await load(props);
  if (!loaded) return leadToExact(props);
  const { conversation, ...shown } = loaded;
  const input = await props.searchParams;
  const { reported, sent, withdrawn, stated, unstated } = givenTexts(input, [
    "reported",
    "sent",
    "withdrawn",
    "stated",
    "unstated",
  ]);
  const viewer = await getViewer();
  const { code } = loaded.task;
  const [submitted, inReview] = await Promise.all([
    readSubmitted(viewer, code, reported ?? withdrawn),
    readReviewOf(viewer, loaded.roadmap.versionId, code),
  ]);
  return (
    <>
      {viewer && submitted ? (
        <SubmittedNotice
          person={viewer.userId}
          code={code}
          report={submitted}
          action={withdrawReportAction}
          requestId={randomUUID()}
        />
      ) : null}
      {viewer && inReview && shown.linkAsOf === undefined ? (
        <WaitingNotice
          review={inReview}
          sent={sent !== undefined}
          person={viewer.userId}
          requestId={randomUUID()}
          takeBack={takeBackReviewAction}
        />
      ) : null}
      {viewer && (stated || unstated) ? (
        <div className="mb-6">
          <Notice
            tone="success"
            title={
              stated ? "時期を示しました(取り消すときは、報告の画面へ進みます)" : "示した時期を取り消しました"
            }
            announce
          />
        </div>
      ) : null}
      <Prepared view={Content} props={shown} />
      <ConversationSection conversation={conversation} input={input} asOf={shown.linkAsOf} />
      <Prepared view={Foot} props={footOf(shown, conversation !== null)} />
    </>
  );
}

/** What the search would take for a 工程番号 leads to its page: 「k02-3」. */
async function leadToExact({ params, searchParams }: Props): Promise<never> {
  const [{ code }, input] = await Promise.all([params, searchParams]);
  const exact = taskCode(pathPart(code));
  if (exact === null || !(await loadTask(exact, today()))) notFound();
  permanentRedirect(addressOf(`/tasks/${exact}`, givenTexts(input, ["asOf"])));
}

type Shown = Omit<NonNullable<Awaited<ReturnType<typeof load>>>, "conversation">;

function Content({ roadmap, problem, ...view }: Shown) {
  return (
    <>
      <AsOfProblem problem={problem} />
      <TaskView {...view} fileName={roadmap.fileName} />
    </>
  );
}

/** @param signedIn who may read comments */
function footOf({ roadmap, basis, asOf, linkAsOf, task: { code } }: Shown, signedIn: boolean) {
  return { roadmap, basis, asOf, linkAsOf, code, signedIn };
}

function Foot({ roadmap, ...view }: ReturnType<typeof footOf>) {
  return (
    <>
      <div className="mt-6">
        {/* A number alone finds what has it, and nothing else. */}
        <ExportLinks dataset="tasks" values={{ asOf: view.linkAsOf, q: view.code }} subject="この工程" />
        {view.basis.kind === "none" ? null : (
          <ExportLinks dataset="reports" values={{ asOf: view.linkAsOf, q: view.code }} subject="報告" />
        )}
        {view.signedIn ? (
          <ExportLinks
            dataset="comments"
            values={{ asOf: view.linkAsOf, item: view.code }}
            subject="コメント"
          />
        ) : null}
      </div>
      <SourceNote plan={roadmap} asOf={basisText(view.basis, view.asOf)}>
        {view.basis.kind === "none" ? null : <ProgressLegend />}
      </SourceNote>
    </>
  );
}
