import type { Metadata } from "next";
import { ActionButton } from "@/components/auth/action-button";
import { RemoteForm } from "@/components/forms/remote-form";
import { InboxList, OPEN_FORM } from "@/components/notifications/inbox-list";
import { Prepared } from "@/components/prepared/prepared";
import { PageHeading } from "@/components/ui/page-heading";
import { requireViewer } from "@/lib/auth/require-viewer";
import { openNotificationAction, readAllAction } from "@/lib/notifications/actions";
import { listNotifications } from "@/lib/notifications/queries";
import { inboxFields } from "@/lib/notifications/schema";
import { readQuery } from "@/lib/request/query-string";
import { today } from "@/lib/request/today";

export const metadata: Metadata = { title: "通知" };

const PAGE_SIZE = 20;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InboxPage({ searchParams }: Props) {
  const viewer = await requireViewer("/inbox");
  // A page that can't be meant begins with the newest.
  const before = readQuery(await searchParams, inboxFields, today()).values?.before;
  const inbox = await listNotifications(viewer, before, PAGE_SIZE);
  return (
    <>
      <PageHeading
        title="通知"
        lead="あなた宛てのコメントと、あなたが関わる項目の動きです。開くと既読になります。"
        meta={inbox.unread > 0 ? `未読${inbox.unread}件` : "未読はありません。"}
      />
      <RemoteForm id={OPEN_FORM} action={openNotificationAction} />
      {inbox.unread > 0 ? (
        <div className="mb-4">
          <ActionButton action={readAllAction} size="sm" fields={{ newest: String(inbox.newest) }}>
            すべて既読にする
          </ActionButton>
        </div>
      ) : null}
      <Prepared view={InboxList} props={{ inbox, before }} />
    </>
  );
}
