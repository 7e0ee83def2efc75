import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "ページが見つかりません" };

export default function NotFound() {
  return (
    <MessagePage
      title="ページが見つかりません"
      actions={
        <>
          <ButtonLink href="/" variant="solid">
            概要へ
          </ButtonLink>
          <ButtonLink href="/tasks">工程を探す</ButtonLink>
          <ButtonLink href="/measures">施策を探す</ButtonLink>
        </>
      }
    >
      <p>
        お探しのページは、アドレスが変わったか、アドレスに誤りがある可能性があります。工程番号(例:
        K02-03)や施策番号(例: 03-16)がわかる場合は、一覧から探してください。
      </p>
      <p>ログインが必要な情報の場合も、ログインしていないと表示されません。</p>
    </MessagePage>
  );
}
