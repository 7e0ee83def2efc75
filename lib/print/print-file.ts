import "server-only";
import type { DateString } from "@/lib/domain/fiscal-quarter";
import { citationText } from "@/lib/plans/plan-words";
import type { CurrentPlan } from "@/lib/plans/queries";
import type { ProgressBasis } from "@/lib/progress/basis";
import { hasSamples } from "@/lib/site/queries";
import type { PrintDocument } from "./document";
import type { Print } from "./print-files";

/** A document for print, and what its file is called (without an ending). */
export type PrintFile = { name: { ascii: string; japanese: string }; document: PrintDocument };

/** The conditions of a query string in words, as the pages say them. */
export type Conditions = (print: Print, query: URLSearchParams) => Promise<readonly string[]>;

/** Whether samples count in what is shown on a basis. */
export async function samplesIn(basis: ProgressBasis): Promise<boolean> {
  if (basis.kind === "live") return hasSamples();
  return basis.kind === "publication" && basis.sample;
}

/** 出典, at the foot of every page. */
export function sourceOf(plans: readonly CurrentPlan[], samples: boolean): string {
  const cited = plans.map(citationText).join("、");
  return samples ? `${cited} ※サンプルデータ(架空)を含みます` : cited;
}

export function fileName(ascii: string, japanese: string, asOf: DateString) {
  return { ascii: `${ascii}-${asOf}`, japanese: `${japanese}-${asOf}` };
}
