import type { SearchKind } from "@/lib/domain/search-rank";
import { addressOf } from "@/lib/request/address";

/**
 * The page of something found.
 * @param id as its entry has it; of headings `article:11`, `column:11-3`, `chapter:3-2.5`
 * @param asOf 基準日 that the link keeps; undefined: today
 */
export function resultAddress(kind: SearchKind, id: string, asOf: string | undefined): string {
  switch (kind) {
    case "task":
      return addressOf(`/tasks/${id}`, { asOf });
    case "measure":
      return addressOf(`/measures/${id}`, { asOf });
    case "ministry":
      return addressOf(`/ministries/${id}`, { asOf });
    case "heading": {
      const [field = "", key] = id.split(":");
      return addressOf(field === "chapter" ? "/tasks" : "/measures", { [field]: key, asOf });
    }
  }
}
