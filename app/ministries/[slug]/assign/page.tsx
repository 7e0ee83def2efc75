import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { AssignForm } from "@/components/desk/assign-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { assignPartsAction } from "@/lib/assignments/actions";
import { canPassReview } from "@/lib/assignments/policy";
import { listAssignees } from "@/lib/assignments/queries";
import { loadBatch } from "../report/load-batch";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "担当者の割当て" };

export default async function AssignPage({ params, searchParams }: Props) {
  const { task = [] } = await searchParams;
  const { viewer, ministry, rows } = await loadBatch((await params).slug, [task].flat().join(" "));
  if (!canPassReview(viewer, ministry.id)) forbidden();
  const people = await listAssignees(ministry.id);
  const desk = `/ministries/${ministry.slug}#desk`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "概要", href: "/" },
          { label: "府省庁", href: "/ministries" },
          { label: ministry.name, href: `/ministries/${ministry.slug}` },
          { label: "担当者の割当て" },
        ]}
      />
      <PageHeading
        title="担当者の割当て"
        lead={
          rows.length === 0
            ? "割り当てる工程が選ばれていません。"
            : `選んだ${rows.length}件の工程を、${ministry.name}のひとりの担当者に割り当てます。割り当てられた人に通知します。`
        }
      />
      {rows.length === 0 ? (
        <p>
          <TextLink href={desk}>{ministry.name}のページ</TextLink>で、割り当てる工程を選んでください。
        </p>
      ) : (
        <AssignForm
          action={assignPartsAction}
          rows={rows.map(({ code, title, version, assignee }) => ({
            code,
            title,
            version,
            assignee: assignee?.name ?? null,
          }))}
          people={people}
          ministry={ministry.slug}
          requestId={randomUUID()}
          back={desk}
        />
      )}
    </>
  );
}
