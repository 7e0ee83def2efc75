import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { CALENDAR_COOKIE, calendarOf } from "@/lib/preferences/calendar-cookie";
import { type Interruption, interruption } from "@/lib/request/failure";
import { hasSamples } from "@/lib/site/queries";
import Forbidden, { metadata as forbidden } from "./forbidden";
import NotFound, { metadata as missing } from "./not-found";
import "./globals.css";

const NAME = "工程表ダッシュボード";

export function generateMetadata(): Metadata {
  const status = interruption();
  // Whatever title the page would have is left out: it is the template that decides.
  const instead = status && `${(status === 403 ? forbidden : missing).title} | ${NAME}`;
  return {
    title: { default: instead ?? NAME, template: instead ?? `%s | ${NAME}` },
    description:
      "「デジタル社会の実現に向けた重点計画」の工程表と、官民データ活用推進基本計画の施策集について、進捗と条ごとの対応を府省庁別に示します。",
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

/** 出典 of the two plans, as they have to be named wherever their text is used. */
const CITATIONS = [
  "デジタル庁「デジタル社会の実現に向けた重点計画 工程表」(2023年6月)",
  "「官民データ活用推進基本計画 施策集(抜粋)」(日付不明)",
] as const;

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Begins with the page's own questions; the banner, drawn later, waits for the same answer.
  hasSamples().catch(() => undefined);
  // Cookies are read, so every page is rendered per request: the policy's nonce differs each time.
  const calendar = calendarOf((await cookies()).get(CALENDAR_COOKIE)?.value);
  return (
    <html lang="ja" data-calendar={calendar}>
      <body>
        <SiteFrame citations={CITATIONS} calendar={calendar}>
          {pageInstead(interruption()) ?? children}
        </SiteFrame>
      </body>
    </html>
  );
}

/** Why the form that was sent was not taken (lib/request/failure). */
function pageInstead(status: Interruption | null): ReactNode {
  if (status === null) return null;
  return status === 403 ? <Forbidden /> : <NotFound />;
}
