import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { FileHandIn } from "@/components/evidence/file-hand-in";
import { Prepared } from "@/components/prepared/prepared";
import { OwnReports } from "@/components/reports/own-reports";
import { RepeatForm } from "@/components/reports/repeat-form";
import { ReportForm } from "@/components/reports/report-form";
import { ReportLinks } from "@/components/reports/report-links";
import { ReportSubject } from "@/components/reports/report-subject";
import { ScheduleSection } from "@/components/reports/schedule-section";
import { WithdrawnReports } from "@/components/reports/withdrawn-reports";
import { ReturnedNotice } from "@/components/reviews/returned-notice";
import { WaitingSection } from "@/components/reviews/waiting-section";
import { Section } from "@/components/ui/section";
import { quarterOfDate } from "@/lib/domain/fiscal-quarter";
import { discardDraftAction } from "@/lib/drafts/actions";
import {
  repeatReportAction,
  stateScheduleAction,
  submitReportAction,
  withdrawReportAction,
  withdrawScheduleAction,
} from "@/lib/reports/actions";
import { reportTexts, reportWords } from "@/lib/reports/report-texts";
import { givenTexts } from "@/lib/request/query-string";
import { takeBackReviewAction } from "@/lib/reviews/actions";
import { reviewMode } from "@/lib/reviews/policy";
import { loadReport } from "./load-report";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const given = givenTexts(await searchParams, ["ministry", "from", "draft"]);
  const { ministry, from, draft } = given;
  const loaded = await loadReport((await params).code, ministry, from);
  return { ...loaded, goOn: draft === "continue" ? loaded.draft : null };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { task } = await load(props);
  return { title: `進捗の報告 ${task.code} ${task.title}` };
}

export default async function ReportPage(props: Props) {
  const { viewer, task, choices, start, asOf, draft, inReview, returned, goOn } = await load(props);
  const review = start ? reviewMode(viewer, start.part.reviewRequired) : "none";
  return (
    <>
      <Prepared view={ReportSubject} props={{ task, asOf, ministry: start?.part.ministry ?? null }} />
      {start ? (
        <>
          {inReview ? (
            <WaitingSection review={inReview} requestId={randomUUID()} takeBack={takeBackReviewAction} />
          ) : (
            <Section id="form" title="報告の内容">
              {returned ? <ReturnedNotice returned={returned} /> : null}
              <ReportForm
                action={submitReportAction}
                code={task.code}
                ministry={start.part.slug}
                behalf={start.behalf}
                review={review}
                initial={{ ...reportTexts(start.filledFrom, asOf), ...goOn?.fields }}
                basedOn={goOn?.basedOn ?? start.part.version}
                baseReport={goOn ? (goOn.fields.baseReport ?? "") : String(start.reports[0]?.id ?? "")}
                requestId={randomUUID()}
                ground={{ planned: start.part.planned, latest: start.reports[0] ?? null, today: asOf }}
                files={start.offeredFiles}
                instead={
                  start.reports[0] && !start.behalf ? (
                    <RepeatForm
                      action={repeatReportAction}
                      code={task.code}
                      ministry={start.part.slug}
                      basedOn={start.part.version}
                      requestId={randomUUID()}
                      latest={reportWords(start.reports[0])}
                      review={review}
                    />
                  ) : null
                }
                drafts={{ person: viewer.userId, onServer: draft, discard: discardDraftAction }}
              />
              <noscript>
                <FileHandIn />
              </noscript>
            </Section>
          )}
          {start.part.printed ? null : (
            <ScheduleSection
              start={start}
              now={quarterOfDate(asOf)}
              state={stateScheduleAction}
              withdraw={withdrawScheduleAction}
            />
          )}
          <Section id="submitted" title="提出した報告">
            <OwnReports
              reports={start.reports}
              action={withdrawReportAction}
              basedOn={start.part.version}
              behalf={start.behalf}
            />
            <WithdrawnReports reports={start.withdrawn} />
          </Section>
        </>
      ) : (
        <Section id="ministry" title="報告する主担当を選ぶ">
          <ReportLinks code={task.code} ministries={choices} />
        </Section>
      )}
    </>
  );
}
