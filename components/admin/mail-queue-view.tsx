import { DescriptionList } from "@/components/ui/description-list";
import type { MailQueue } from "@/lib/mail/queries";

/** @param queue null: this installation sends no e-mail */
export function MailQueueView({ queue }: { queue: MailQueue | null }) {
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
    </>
  );
}
