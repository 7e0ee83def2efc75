import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { PlanUploadForm } from "@/components/versions/plan-upload-form";
import { VersionList } from "@/components/versions/version-list";
import { requireViewer } from "@/lib/auth/require-viewer";
import { givenTexts } from "@/lib/request/query-string";
import { canReadAdministration } from "@/lib/users/policy";
import { canImportPlan } from "@/lib/versions/policy";
import { listVersions, readRefusedPlan } from "@/lib/versions/queries";

export const metadata: Metadata = { title: "計画の版" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PlansPage({ searchParams }: Props) {
  const [viewer, input] = await Promise.all([
    requireViewer("/admin/plans", canReadAdministration),
    searchParams,
  ]);
  const { problem, refused } = givenTexts(input, ["problem", "refused"]);
  const [versions, refusal] = await Promise.all([
    listVersions(),
    refused !== undefined && /^\d{1,9}$/.test(refused)
      ? readRefusedPlan(viewer.userId, Number(refused))
      : null,
  ]);
  return (
    <>
      <Breadcrumbs
        items={[{ label: "概要", href: "/" }, { label: "管理", href: "/admin" }, { label: "計画の版" }]}
      />
      <PageHeading
        title="計画の版"
        lead="工程表と施策集の版です。次の版を取り込むと、いまの版との対応を行ごとに示します。対応を確かめて承認すると、その版が有効になります。"
      />
      <Section id="upload" title="次の版を取り込む">
        {canImportPlan(viewer) ? (
          <PlanUploadForm problem={problem} refused={refusal} />
        ) : (
          <Notice>計画を取り込めるのは事務局です。</Notice>
        )}
      </Section>
      <Section id="versions" title="版の一覧">
        <VersionList versions={versions} />
      </Section>
    </>
  );
}
