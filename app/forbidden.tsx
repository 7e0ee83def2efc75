import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "表示する権限がありません" };

export default function Forbidden() {
  return (
    <MessagePage
      title="このページを表示する権限がありません"
      actions={
        <>
          <ButtonLink href="/" variant="solid">
            概要へ
          </ButtonLink>
          <ButtonLink href="/me">自分の権限を確かめる</ButtonLink>
        </>
      }
    >
      <p>
        現在の府省庁・役割では、このページを表示できません。複数の府省庁に所属している場合は、画面上部で府省庁を切り替えてから、もう一度お試しください。
      </p>
      <p>権限が必要な場合は、所属府省庁のとりまとめ担当または事務局にご連絡ください。</p>
    </MessagePage>
  );
}
