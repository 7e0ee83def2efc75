import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/auth/action-button";
import { Dated } from "@/components/calendar/dated";
import type { FormAction } from "@/components/forms/act-form";
import { DescriptionList } from "@/components/ui/description-list";
import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { GivenUpMail, MailQueue } from "@/lib/mail/queries";

/**
 * @param queue null: this installation sends no e-mail
 * @param resend null for those who only read
 */
export function MailQueueView({
  queue,
  resend,
}: {
  queue: (MailQueue & { mails: GivenUpMail[] }) | null;
  resend: FormAction | null;
}) {
  if (queue === null) {
    return <p>メールは、この環境では送信されません(環境変数 SMTP_URL が設定されていません)。</p>;
  }
  return (
    <>
      <p className="mb-4">
        送れなかったメールは、間をあけて約2日のあいだ試みます。通知のページには、いつも届いています。
      </p>
      <DescriptionList
        items={[
          { term: "送信待ち", description: `${queue.waiting}件` },
          { term: "再送待ち", description: `${queue.retrying}件` },
          { term: "送信できず終了", description: `${queue.givenUp}件` },
          {
            term: "最後のエラー",
            description: <bdi className="wrap-anywhere">{queue.lastError ?? "ありません"}</bdi>,
          },
        ]}
      />
      {queue.mails.length > 0 ? <GivenUpMails mails={queue.mails} resend={resend} /> : null}
    </>
  );
}

function GivenUpMails({ mails, resend }: { mails: readonly GivenUpMail[]; resend: FormAction | null }) {
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">送信できずに終えたメール(新しい順)</h3>
      <p className="mt-1 max-w-[48em]">
        送れるのは、通知から3日のあいだです。もう一度送っても、通知のページですでに読んだ人などには届きません。
        {resend ? "" : "もう一度送れるのは管理者です。"}
      </p>
      <ul className="mt-2 divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {mails.map(({ job, attempts, to, at, error, news }) => (
          <li key={job} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p>
                <bdi>{to}</bdi>宛て、<Dated>{dateTimeLabel(new Date(at))}</Dated>の通知
              </p>
              <p className="text-dns-14N-130 wrap-anywhere text-solid-gray-700">
                {attempts}回試みました。<bdi>{error}</bdi>
              </p>
            </div>
            {news && resend ? (
              <ActionButton
                action={resend}
                fields={{ job, basedOn: String(attempts), requestId: randomUUID() }}
                label={`${to}宛てのメールをもう一度送る`}
              >
                もう一度送る
              </ActionButton>
            ) : null}
            {news ? null : <p className="text-dns-14N-130">3日を過ぎたため、送れません</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
