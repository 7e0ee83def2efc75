import type { DocumentKind } from "@/lib/documents/detect";
import type { MatchedItem } from "@/lib/domain/match-items";
import { foldText } from "@/lib/domain/search-text";
import type { ContentRow } from "./content";

/** A row of a plan as two versions are matched by it: 工程 by what they say, 施策 by name, with KPIs and 概要 beside. */
export function matchedItem(kind: DocumentKind, { key, fields }: ContentRow): MatchedItem {
  const said = (...names: string[]) => foldText(names.map((name) => fields[name] ?? "").join("\n"));
  if (kind === "roadmap") {
    return {
      key,
      text: said("取組内容"),
      detail: "",
      group: said("取組名"),
      place: said("部", "分野"),
      owners: said("担当府省庁"),
      schedule: said("計画四半期"),
    };
  }
  return {
    key,
    text: said("施策名"),
    detail: said("KPI(進捗)", "KPI(効果)", "課題・取組概要"),
    group: "",
    place: "",
    owners: said("府省庁名"),
    schedule: "",
  };
}
