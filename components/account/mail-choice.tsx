"use client";

import { ActionButton } from "@/components/auth/action-button";
import { TextLink } from "@/components/ui/text-link";
import type { ActionState } from "@/lib/auth/action-state";

/** @param sent whether this installation sends e-mail at all */
export function MailChoice({
  action,
  sent,
  mailed,
  email,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  sent: boolean;
  mailed: boolean;
  email: string;
}) {
  if (!sent) {
    return (
      <p>
        メールは、この環境では送信されません。通知は、<TextLink href="/inbox">通知のページ</TextLink>
        で受け取れます。
      </p>
    );
  }
  return (
    <>
      <p className="wrap-anywhere">
        {mailed ? (
          <>
            通知を、メール(<bdi>{email}</bdi>)でも受け取っています。
          </>
        ) : (
          <>
            メールでは受け取っていません。受け取ると、通知があるたびに <bdi>{email}</bdi> に届きます。
          </>
        )}
        コメントの本文は、メールには書かれません。
      </p>
      <div className="mt-4">
        <ActionButton action={action} fields={{ mailed: mailed ? "no" : "yes" }}>
          {mailed ? "メールでの受取りをやめる" : "通知をメールでも受け取る"}
        </ActionButton>
      </div>
    </>
  );
}
