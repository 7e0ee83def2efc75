import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { addressOf, asOfText } from "@/lib/request/address";
import type { Frame } from "@/lib/site/frame-queries";
import { NAVIGATION } from "./navigation";

/** Pages directly below the overview that no navigation leads to. */
const OTHERS: Readonly<Record<string, string>> = {
  "/activity": "履歴",
  "/compare": "二つの時点の比較",
  "/inbox": "通知",
  "/me": "アカウント",
  "/admin": "管理",
  "/login": "ログイン",
};

/** Where a page directly below the overview stands; the ones below those say it themselves. */
export function TopPlace({ frame: { path, asOf, today } }: { frame: Frame }) {
  const label = NAVIGATION.find(({ href }) => href === path)?.label ?? OTHERS[path];
  if (label === undefined || path === "/") return null;
  const home = { label: "概要", href: addressOf("/", { asOf: asOfText(asOf, today) }) };
  return <Breadcrumbs items={[home, { label }]} />;
}
