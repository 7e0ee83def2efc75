"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { MessagePage } from "./message-page";

/**
 * What a person reads when a page failed. Never the error itself: the number leads to it in the server's log.
 * @param retry tries the page again
 */
export function FailureMessage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const away = documentStatus() === 503;
  return (
    <MessagePage
      title={away ? "一時的にご利用いただけません" : "ページを表示できませんでした"}
      actions={
        <>
          <Button type="button" onClick={retry}>
            もう一度表示する
          </Button>
          <ButtonLink href="/">概要へ</ButtonLink>
        </>
      }
    >
      <p role="alert">
        {away ? "データベースに接続できないため" : "サーバーで問題が起きたため"}
        、ページを表示できませんでした。ご不便をおかけします。
      </p>
      <p>
        一時的な問題の可能性があります。しばらく待ってから、もう一度お試しください。入力中の内容がある場合は、送信されていません。
      </p>
      {digest ? (
        <p className="text-dns-14N-130 text-solid-gray-700">
          続く場合は、管理者に次の番号をお伝えください: <code>{digest}</code>
        </p>
      ) : null}
    </MessagePage>
  );
}

/** HTTP status of the document, where the browser tells it: the error itself does not reach it. */
function documentStatus(): number | undefined {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming ? navigation.responseStatus : undefined;
}
