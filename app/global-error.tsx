"use client";

import { FailureMessage } from "@/components/layout/failure-message";
import "./globals.css";

/** When even the frame fails: the same words on a page of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="ja">
      <head>
        <title>ページを表示できませんでした | 工程表ダッシュボード</title>
      </head>
      <body>
        <main className="px-4">
          <FailureMessage {...props} />
        </main>
      </body>
    </html>
  );
}
