import { dateLabel } from "@/lib/domain/as-of";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import type { ProgressBasis } from "@/lib/progress/basis";

/** On what the 区分 of a page rest, for its heading and its captions. */
export function basisText(basis: ProgressBasis, asOf: DateString): string {
  const day = dateLabel(asOf);
  switch (basis.kind) {
    case "live":
      return `${day}時点(この日までに記録された報告による)`;
    case "publication":
      return `${day}を基準日とする区分(${dateLabel(basis.asOf)}時点の公表にもとづく。${dateLabel(basis.publishedOn)}公表)`;
    case "none":
      return `${day}時点(進捗はまだ公表されていません)`;
  }
}
