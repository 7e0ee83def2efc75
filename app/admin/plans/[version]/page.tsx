import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Prepared } from "@/components/prepared/prepared";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { CorrectForm } from "@/components/versions/correct-form";
import { DiscardForm } from "@/components/versions/discard-form";
import { VersionActForm } from "@/components/versions/version-act-form";
import { FirstVersion, VersionHead } from "@/components/versions/version-head";
import { VersionRows } from "@/components/versions/version-rows";
import {
  approveVersionAction,
  correctSuccessionAction,
  discardVersionAction,
  rematchVersionAction,
} from "@/lib/versions/actions";
import { loadVersion } from "./load-version";

type Props = {
  params: Promise<{ version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "版の対応" };

export default async function VersionPage({ params, searchParams }: Props) {
  const [{ version: id }, input] = await Promise.all([params, searchParams]);
  const page = await loadVersion(id, input);
  if (!page) notFound();
  const crumbs = (
    <Breadcrumbs
      items={[
        { label: "概要", href: "/" },
        { label: "管理", href: "/admin" },
        { label: "計画の版", href: "/admin/plans" },
        { label: `第${(page.first ?? page.summary.version).number}版` },
      ]}
    />
  );
  if (page.first) {
    return (
      <>
        {crumbs}
        <Prepared view={FirstVersion} props={{ version: page.first }} />
      </>
    );
  }
  const { summary, canApprove, current, known, edited } = page;
  const { version } = summary;
  const name = `${version.plan.title} 第${version.number}版`;
  const act = { requestId: randomUUID(), version: summary.matchingVersion, hidden: { plan: version.id } };
  return (
    <>
      {crumbs}
      {known ? (
        <div className="mb-4">
          <Notice announce>このファイルの内容は、すでに取り込んでいます。</Notice>
        </div>
      ) : null}
      <Prepared view={VersionHead} props={{ summary }} />
      {version.status === "DISCARDED" ? (
        <div className="mt-4">
          <Notice>
            この版は破棄されました。取り込んだファイルと対応は残しています。同じ内容のファイルをもう一度取り込むと、下書きに戻ります(対応は作り直します)。
          </Notice>
        </div>
      ) : null}
      {version.status === "DRAFT" && !current ? (
        <Section id="rematch" title="対応を作り直す">
          <p className="mb-4">
            この版と比べたあとに、別の版が承認されました。いま有効な版との対応を作り直すと、手で決めた対応は失われます。
          </p>
          {canApprove ? (
            <VersionActForm
              {...act}
              action={rematchVersionAction}
              label="対応を作り直す"
              scope="rematch"
              submit="いま有効な版との対応を作り直す"
            />
          ) : null}
        </Section>
      ) : null}
      {edited ? (
        <Section id="edit" title={`${edited.key}の対応を直す`} lead={edited.title}>
          <CorrectForm
            action={correctSuccessionAction}
            label={`${edited.key}の対応`}
            scope={edited.key}
            version={edited.version}
            requestId={randomUUID()}
            hidden={{ plan: version.id, key: edited.key }}
            choices={edited.choices}
            from={edited.from}
            carries={edited.carries}
          />
        </Section>
      ) : null}
      <Prepared view={VersionRows} props={page.list} className="mt-10" />
      {version.status === "DRAFT" && current ? (
        <Section
          id="approve"
          title="承認"
          lead="承認すると、この版が有効になり、画面・集計・APIに使われます。承認した版と対応は、あとから変更できません。"
        >
          {canApprove ? (
            <VersionActForm
              {...act}
              action={approveVersionAction}
              label="承認"
              scope="approve"
              submit={`${name}を承認する`}
            />
          ) : (
            <Notice>版を承認できるのは事務局です。</Notice>
          )}
        </Section>
      ) : null}
      {version.status === "DRAFT" && canApprove ? (
        <Section
          id="discard"
          title="破棄"
          lead="承認しない下書きを、破棄済みにします。取り込んだファイルと履歴は残ります。"
        >
          <DiscardForm
            {...act}
            action={discardVersionAction}
            label="破棄"
            scope="discard"
            folded={{ summary: `${name}の下書きを破棄する`, open: false }}
          />
        </Section>
      ) : null}
    </>
  );
}
