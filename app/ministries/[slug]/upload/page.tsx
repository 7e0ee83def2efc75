import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { AnswerPreviewView } from "@/components/answer-forms/answer-preview-view";
import { CommitForm } from "@/components/answer-forms/commit-form";
import { UploadForm } from "@/components/answer-forms/upload-form";
import { UploadList } from "@/components/answer-forms/upload-list";
import { UploadOutcome } from "@/components/answer-forms/upload-outcome";
import { Prepared } from "@/components/prepared/prepared";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { commitAnswersAction } from "@/lib/answer-forms/actions";
import { givenTexts } from "@/lib/request/query-string";
import { loadUpload } from "./load-upload";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Excelで報告" };

export default async function UploadPage({ params, searchParams }: Props) {
  const [{ slug }, input] = await Promise.all([params, searchParams]);
  const { file, problem, stage } = givenTexts(input, ["file", "problem", "stage"]);
  const { ministry, uploads, read, review, behalf } = await loadUpload(slug, file);
  const path = `/ministries/${ministry.slug}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: "/" },
          { label: "府省庁", href: "/ministries" },
          { label: ministry.name, href: path },
          { label: "Excelで報告" },
        ]}
      />
      <PageHeading
        title="Excelで報告"
        lead={`${ministry.name}が主担当の工程を、回答様式(Excelブック)に書き込んでまとめて報告します。取り込む前に、セルごとの変更を確かめられます。`}
      />
      {read ? (
        <Section id="file" title={`「${read.upload.fileName}」の内容`}>
          <UploadOutcome upload={read.upload} path={path} sent={stage === "review"} />
          {read.preview ? (
            <>
              {/* What one reads is what the form carries. */}
              <Prepared view={AnswerPreviewView} props={{ preview: read.preview }} still />
              <CommitForm
                action={commitAnswersAction}
                upload={read.upload.id}
                rows={read.preview.rows.map(({ code, title, version, conflict }) => ({
                  ...{ code, title, version, conflict },
                }))}
                blocked={
                  read.preview.problems.length > 0 ||
                  read.preview.rows.some(({ problems }) => problems.length > 0)
                }
                review={review}
                behalf={behalf}
                requestId={randomUUID()}
                here={`${path}/upload?file=${read.upload.id}`}
              />
            </>
          ) : null}
        </Section>
      ) : null}
      <Section id="upload" title={read ? "別のファイルを選ぶ" : "回答様式で報告する"}>
        <UploadForm ministry={ministry} problem={problem} />
      </Section>
      {uploads.length > 0 ? (
        <Section id="uploads" title="あなたが選んだファイル">
          <UploadList uploads={uploads} path={path} current={read?.upload.id ?? null} />
        </Section>
      ) : null}
    </>
  );
}
