import type { Metadata } from "next";
import { MailQueueView } from "@/components/admin/mail-queue-view";
import { RemoveSamplesForm } from "@/components/admin/remove-samples-form";
import { Dated } from "@/components/calendar/dated";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { requireViewer } from "@/lib/auth/require-viewer";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { resendMailAction } from "@/lib/mail/actions";
import { readMailQueue } from "@/lib/mail/page-queries";
import { canResendMail } from "@/lib/mail/policy";
import { removeSamplesAction } from "@/lib/users/actions";
import { readSampleState } from "@/lib/users/page-queries";
import { canReadAdministration, canRemoveSamples } from "@/lib/users/policy";

export const metadata: Metadata = { title: "管理" };

export default async function AdminPage() {
  const viewer = await requireViewer("/admin", canReadAdministration);
  const [{ samples, removedAt }, mailQueue] = await Promise.all([readSampleState(), readMailQueue()]);
  return (
    <>
      <PageHeading title="管理" lead="このシステムの設定と、サンプルデータの管理です。" />
      <Section
        id="plans"
        title="計画の版"
        lead="工程表と施策集の次の版を取り込み、いまの版との対応を確かめて承認します。"
      >
        <TextLink href="/admin/plans">計画の版と取込み</TextLink>
      </Section>
      <Section
        id="samples"
        title="サンプルデータ(架空)"
        lead="デモのために、計画から一定の規則で作成した架空の報告です。実際の進捗ではありません。"
      >
        <DescriptionList
          items={[
            { term: "報告", description: counted(samples.reports) },
            { term: "申告された予定時期", description: counted(samples.scheduleStatements) },
            { term: "担当課と連絡先", description: counted(samples.contacts) },
            { term: "KPIの指標と状況の報告", description: counted(samples.kpis) },
            { term: "コメントのスレッド", description: counted(samples.threads) },
            { term: "公表時点", description: counted(samples.publications) },
            {
              term: "削除した日時",
              description: <Dated>{removedAt ? dateTimeLabel(removedAt) : "削除していません"}</Dated>,
            },
          ]}
        />
        <div className="mt-6">
          {canRemoveSamples(viewer) ? (
            <RemoveSamplesForm action={removeSamplesAction} total={samples.total} />
          ) : (
            <Notice>サンプルデータを削除できるのは管理者です。</Notice>
          )}
        </div>
      </Section>
      <Section id="mail" title="メールでの通知">
        <MailQueueView queue={mailQueue} resend={canResendMail(viewer) ? resendMailAction : null} />
      </Section>
    </>
  );
}

function counted(number: number): string {
  return `${number.toLocaleString("ja-JP")}件`;
}
