import type { ActivityItem } from "@/lib/activity/queries";
import { addressOf } from "@/lib/request/address";

/** How an item of 履歴 is called and where it is; null: nothing that could be named. */
export function subjectWords({ subject: { type, number, name }, after }: ActivityItem): {
  text: string;
  href: string | null;
} | null {
  if (name === null) return null;
  switch (type) {
    case "task":
      return { text: `${number} ${name}`, href: `${addressOf(`/tasks/${number}`)}${placeIn(after)}` };
    case "measure":
      return { text: `${number} ${name}`, href: `${addressOf(`/measures/${number}`)}${placeIn(after)}` };
    case "indicator":
      return {
        text: `${number} 指標「${name}」`,
        href: `${addressOf(`/measures/${number}/indicators`)}${placeIn(after)}`,
      };
    case "ministry":
      return { text: name, href: `${addressOf(`/ministries/${number}`)}${placeIn(after)}` };
    case "planVersion":
      return { text: `${name}(第${number}版)`, href: null };
    default:
      return { text: name, href: null };
  }
}

/** The conversation on the page, of an act with comments. */
function placeIn(after: unknown): string {
  if (typeof after !== "object" || after === null || !("threadId" in after)) return "";
  return typeof after.threadId === "number" ? `#thread-${after.threadId}` : "";
}

/** Names of the fields of the stream's conditions. */
export const ACTIVITY_FIELD_LABELS: Readonly<Record<string, string>> = {
  ministry: "府省庁",
  person: "操作した人",
  kind: "操作",
  item: "工程・施策の番号(例: K02-03)",
  from: "期間の始まり",
  to: "期間の終わり",
  before: "ページ",
  asOf: "基準日",
};
