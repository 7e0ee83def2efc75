import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { MailChoice } from "@/components/account/mail-choice";
import { MembershipTable } from "@/components/account/membership-table";
import { SessionTable } from "@/components/account/session-table";
import { membershipLabel } from "@/components/auth/membership-label";
import { DroppedDrafts } from "@/components/drafts/dropped-drafts";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { PASSWORD_HINT } from "@/lib/auth/password";
import { requireViewer } from "@/lib/auth/require-viewer";
import { discardDraftAction } from "@/lib/drafts/actions";
import { listDroppedDrafts } from "@/lib/drafts/dropped-queries";
import { environment } from "@/lib/environment.mjs";
import { changePasswordAction, chooseMailAction } from "@/lib/users/actions";
import { readOwnAccount } from "@/lib/users/page-queries";

export const metadata: Metadata = { title: "アカウント" };

export default async function AccountPage() {
  const viewer = await requireViewer("/me");
  const [account, dropped] = await Promise.all([readOwnAccount(viewer), listDroppedDrafts(viewer)]);
  return (
    <>
      <PageHeading
        title="アカウント"
        lead="あなたの所属と役割、メールでの通知、ログインの状況、パスワードです。"
      />
      <Section id="profile" title="登録情報">
        <DescriptionList
          items={[
            { term: "氏名", description: viewer.name },
            { term: "メールアドレス", description: viewer.email },
            { term: "操作中の所属と役割", description: membershipLabel(viewer.acting) },
          ]}
        />
      </Section>
      {dropped.length > 0 ? (
        <Section
          id="dropped-drafts"
          title={`いまの工程表にない工程の下書き(${dropped.length}件)`}
          lead="工程表の新しい版が承認され、引き継ぐ工程がなくなった下書きです。あなただけに見えます。必要な文章は、ここからほかの報告やコメントに写してください。"
        >
          <DroppedDrafts drafts={dropped} discard={discardDraftAction} />
        </Section>
      ) : null}
      <Section
        id="memberships"
        title="所属と役割"
        lead="所属や役割に誤りがある場合は、所属府省庁のとりまとめまたは管理者にご連絡ください。"
      >
        <MembershipTable memberships={account.memberships} actingId={viewer.acting.id} />
      </Section>
      <Section id="mail" title="メールでの通知">
        <MailChoice
          action={chooseMailAction}
          sent={environment().mail !== null}
          mailed={account.mailed}
          email={viewer.email}
        />
      </Section>
      <Section
        id="sessions"
        title="ログインの状況"
        lead={
          account.hasPassword
            ? "心当たりのないログインがあるときは、終了したうえで、パスワードを変更してください。"
            : "心当たりのないログインがあるときは、終了したうえで、組織のアカウントの担当者にご連絡ください。"
        }
      >
        <SessionTable sessions={account.sessions} />
      </Section>
      {account.hasPassword ? (
        <Section
          id="password"
          title="パスワードの変更"
          lead="変更すると、ほかの端末でのログインはすべて終了します。"
        >
          <ChangePasswordForm
            action={changePasswordAction}
            email={viewer.email}
            version={account.version}
            hint={PASSWORD_HINT}
          />
        </Section>
      ) : null}
    </>
  );
}
