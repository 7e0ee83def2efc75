import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Prepared } from "@/components/prepared/prepared";
import { OwnReports } from "@/components/reports/own-reports";
import { ReportForm } from "@/components/reports/report-form";
import { ReportLinks } from "@/components/reports/report-links";
import { ReportSubject } from "@/components/reports/report-subject";
import { Section } from "@/components/ui/section";
import { submitReportAction, withdrawReportAction } from "@/lib/reports/actions";
import { reportTexts } from "@/lib/reports/report-texts";
import { givenTexts } from "@/lib/request/query-string";
import { loadReport } from "./load-report";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const { ministry, from } = givenTexts(await searchParams, ["ministry", "from"]);
  return loadReport((await params).code, ministry, from);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { task } = await load(props);
  return { title: `進捗の報告 ${task.code} ${task.title}` };
}

export default async function ReportPage(props: Props) {
  const { task, choices, start, asOf } = await load(props);
  return (
    <>
      <Prepared view={ReportSubject} props={{ task, asOf, ministry: start?.part.ministry ?? null }} />
      {start ? (
        <>
          <Section id="form" title="報告の内容">
            <ReportForm
              action={submitReportAction}
              code={task.code}
              ministry={start.part.slug}
              behalf={start.behalf}
              initial={reportTexts(start.filledFrom, asOf)}
              baseReport={String(start.reports[0]?.id ?? "")}
              basedOn={start.part.version}
              requestId={randomUUID()}
              ground={{ planned: start.part.planned, latest: start.reports[0] ?? null, today: asOf }}
            />
          </Section>
          <Section id="submitted" title="提出した報告">
            <OwnReports
              reports={start.reports}
              action={withdrawReportAction}
              basedOn={start.part.version}
              behalf={start.behalf}
            />
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
