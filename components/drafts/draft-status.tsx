import { dateTimeLabel } from "@/lib/domain/date-time-label";
import type { DraftKept } from "./draft-keeper";

/** How far the 下書き got; empty until something is typed. */
export function DraftStatus({ kept }: { kept: DraftKept | null }) {
  const alarming = kept !== null && kept.where !== "server" && kept.where !== "underWay";
  return (
    <p
      // Every key changes it: only what one should do something about is read out.
      role={alarming ? "alert" : undefined}
      className="min-h-6 text-dns-14N-130 text-solid-gray-700"
      data-draft-kept={kept?.where}
    >
      {kept ? textOf(kept) : null}
    </p>
  );
}

function textOf(kept: DraftKept): string {
  switch (kept.where) {
    case "server":
      return `下書きを保存しました(${dateTimeLabel(kept.at)})。`;
    case "underWay":
      return "下書きを保存しています。";
    case "browser":
      return "サーバーにつながりません。下書きはこのブラウザーに保存してあり、次に入力したときにサーバーへも保存します。";
    case "signedOut":
      return "ログインの有効期間が切れています。入力はこのブラウザーに残っています。ログインし直すと、続きから入力できます。";
    case "elsewhere":
      return "ほかの画面でも同じ報告を入力しています。この画面の下書きは、このブラウザーにだけ保存しています。";
    case "nowhere":
      return "このブラウザーは下書きを保存できません。提出するまで、ページを閉じないでください。";
  }
}
