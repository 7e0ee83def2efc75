import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { BatchForm } from "@/components/desk/batch-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { submitReportsAction } from "@/lib/reports/actions";
import { loadBatch } from "./load-batch";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "まとめて報告" };

export default async function BatchReportPage({ params, searchParams }: Props) {
  const { task = [] } = await searchParams;
  const { ministry, rows, review, today } = await loadBatch((await params).slug, [task].flat().join(" "));
  const desk = `/ministries/${ministry.slug}#desk`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: "/" },
          { label: "府省庁", href: "/ministries" },
          { label: ministry.name, href: `/ministries/${ministry.slug}` },
          { label: "まとめて報告" },
        ]}
      />
      <PageHeading
        title="まとめて報告"
        lead={
          rows.length === 0
            ? "報告する工程が選ばれていません。"
            : `選んだ${rows.length}件の工程に、同じ内容、または表計算ソフトから貼り付けた内容で報告します。1件でも報告できないものがあるときは、どの工程も報告しません。`
        }
      />
      {rows.length === 0 ? (
        <p>
          <TextLink href={desk}>{ministry.name}のページ</TextLink>で、報告する工程を選んでください。
        </p>
      ) : (
        <BatchForm
          action={submitReportsAction}
          rows={rows}
          ministry={ministry.slug}
          review={review}
          requestId={randomUUID()}
          today={today}
          back={desk}
        />
      )}
    </>
  );
}
