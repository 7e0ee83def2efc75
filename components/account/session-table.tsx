import { ActionButton } from "@/components/auth/action-button";
import { Dated } from "@/components/calendar/dated";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import { revokeOtherSessionsAction, revokeSessionAction } from "@/lib/users/actions";
import { browserName } from "@/lib/users/browser-name";
import type { OwnSession } from "@/lib/users/queries";

/** Where the person is signed in, each with a way to end it. */
export function SessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <>
      <Table caption="有効なログイン" captionHidden minWidth="40rem">
        <thead>
          <tr>
            <Th>ログインした日時</Th>
            <Th>ブラウザー</Th>
            <Th>接続元</Th>
            <Th>期限</Th>
            <Th>操作</Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <Th scope="row">
                <Dated>{dateTimeLabel(session.createdAt)}</Dated>
              </Th>
              <Td>{browserName(session.userAgent)}</Td>
              <Td>{session.address || "不明"}</Td>
              <Td>
                <Dated>{dateTimeLabel(session.expiresAt)}</Dated>
              </Td>
              <Td>
                {session.current ? (
                  <Badge tone="key">この端末</Badge>
                ) : (
                  <ActionButton
                    action={revokeSessionAction}
                    fields={{ sessionId: session.id }}
                    size="sm"
                    label={`${dateTimeLabel(session.createdAt)}のログインを終了する`}
                  >
                    終了する
                  </ActionButton>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="mt-4">
        {others > 0 ? (
          <ActionButton action={revokeOtherSessionsAction}>ほかのログインをすべて終了する</ActionButton>
        ) : (
          <p>ほかの端末でのログインはありません。</p>
        )}
      </div>
    </>
  );
}
